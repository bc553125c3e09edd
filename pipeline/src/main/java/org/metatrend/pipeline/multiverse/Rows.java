package org.metatrend.pipeline.multiverse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.ProportionMeasure;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.pipeline.pooled.AccuracyResult;

/**
 * The results that a specification is of.
 *
 * @param results those of which all that is needed is known
 * @param ofStudy whether the subjects of the whole study count
 */
record Rows(List<AccuracyResult> results, boolean ofStudy) {
    static Rows of(List<AccuracyResult> all, boolean ofStudy, boolean dated) {
        return new Rows(
                all.stream()
                        .filter(r -> !ofStudy || r.studySubjects() >= 1)
                        .filter(r -> !dated || !Double.isNaN(r.year()))
                        .toList(),
                ofStudy);
    }

    int size() {
        return results.size();
    }

    double subjects(AccuracyResult result) {
        return ofStudy ? result.studySubjects() : (double) result.subjects();
    }

    List<String> studies() {
        return results.stream().map(AccuracyResult::study).toList();
    }

    List<String> reviews() {
        return results.stream().map(AccuracyResult::review).toList();
    }

    double meanAccuracy() {
        return results.stream().mapToDouble(AccuracyResult::accuracy).average().orElseThrow();
    }

    boolean allEqual() {
        return results.stream().mapToDouble(AccuracyResult::accuracy).distinct().count() < 2;
    }

    /** Correct answers among the subjects that count. */
    List<Correct> counts() {
        return results.stream()
                .map(r -> Correct.of(r.accuracy(), (long) subjects(r)))
                .toList();
    }

    /** Effects with the variances that give an approach its weights. */
    EffectSizes effects(Approach approach) {
        boolean raw = approach.measure() == ProportionMeasure.PR;
        EffectSizes sizes = raw
                ? null
                : EffectSizes.of(approach.measure()
                        .of(
                                counts().stream()
                                        .map(c -> new org.metatrend.analysis.effect.Proportion(
                                                (double) c.count(), (double) c.subjects()))
                                        .toList(),
                                ContinuityCorrection.ONLY_ZERO));
        double[] y =
                raw ? results.stream().mapToDouble(AccuracyResult::accuracy).toArray() : sizes.estimates();
        double[] v = switch (approach.weights()) {
            case "equal" -> results.stream().mapToDouble(r -> 1).toArray();
            case "n" -> results.stream().mapToDouble(r -> 1 / subjects(r)).toArray();
            default -> sizes.variances();
        };
        return new EffectSizes(y, v);
    }

    /** Size first, then the year if asked for, then a fixed effect of each task but the first. */
    List<Moderator> moderators(SizeForm form, boolean dated) {
        List<Moderator> moderators = new ArrayList<>();
        moderators.add(new Moderator(
                form.words(),
                results.stream().mapToDouble(r -> form.of(subjects(r))).toArray()));
        if (dated) {
            moderators.add(new Moderator(
                    "year", results.stream().mapToDouble(AccuracyResult::year).toArray()));
        }
        new LinkedHashSet<>(results.stream().map(AccuracyResult::task).toList())
                .stream()
                        .skip(1)
                        .forEach(task -> moderators.add(new Moderator(
                                "task=" + task,
                                results.stream()
                                        .mapToDouble(r -> r.task().equals(task) ? 1 : 0)
                                        .toArray())));
        return moderators;
    }
}
