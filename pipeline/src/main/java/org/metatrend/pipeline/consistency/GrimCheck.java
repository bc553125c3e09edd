package org.metatrend.pipeline.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.metatrend.analysis.consistency.Grim;
import org.metatrend.analysis.consistency.PrintedFraction;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;

/** Accuracies against their sample sizes: is there a count of subjects that gives the value? */
record GrimCheck(Vocabulary vocabulary) implements StudyCheck {
    // one or two subjects are lost easily; with more, some number of subjects gives nearly every value
    private static final int MISSING = 2;
    private static final List<Integer> FOLDS = List.of(5, 10);

    @Override
    public List<Outcome> of(Study study) {
        return IntStream.range(0, study.results().size())
                .filter(i -> Reported.isAccuracy(study.results().get(i)))
                .mapToObj(i -> outcome(study, i, study.results().get(i)))
                .toList();
    }

    private Outcome outcome(Study study, int at, Result result) {
        boolean wholeStudy = result.flags().contains(Flag.STUDY_SIZE);
        Check check = wholeStudy ? Check.GRIM_WHOLE_STUDY : Check.GRIM;
        if (result.sampleSize().isEmpty()) {
            return Outcome.untested(check, at, "no sample size");
        }
        Optional<PrintedFraction> value = Reported.fraction(result);
        if (value.isEmpty()) {
            return Outcome.untested(check, at, Reported.NO_PRINTED_FRACTION);
        }
        Grim grim = new Grim(value.get(), result.sampleSize().getAsInt());
        if (!grim.isTestable()) {
            return Outcome.untested(check, at, "so many subjects for so few decimals that every value is possible");
        }
        return Outcome.tested(
                check,
                at,
                1 - grim.shareConsistent(),
                grim.isConsistent() ? Optional.empty() : Optional.of(finding(check, study, result, grim)));
    }

    private Finding finding(Check check, Study study, Result result, Grim grim) {
        return new Finding(
                check,
                result.place(),
                study.reference(),
                result.verbatim(),
                grim.value() + " of n = " + grim.n(),
                grim.nearestCounts().stream()
                        .map(x -> x + "/" + grim.n() + " = " + grim.rounded(x))
                        .collect(Collectors.joining(" or ")),
                causes(check, study, result, grim));
    }

    private List<String> causes(Check check, Study study, Result result, Grim grim) {
        List<String> causes = new ArrayList<>();
        if (check == Check.GRIM_WHOLE_STUDY) {
            causes.add("n is the whole study, the classes compared may be fewer");
        }
        if (grim.isTruncated()) {
            causes.add("cut off instead of rounded");
        }
        List<Integer> others = grim.neighbours(MISSING);
        if (!others.isEmpty()) {
            causes.add("another number of subjects, such as "
                    + others.stream().map(String::valueOf).collect(Collectors.joining(" or ")));
        }
        List<Integer> sides = vocabulary.twoSides(study, result);
        if (!sides.isEmpty() && Grim.isBalanced(grim.value(), sides.get(0), sides.get(1))) {
            causes.add("balanced accuracy of " + sides.get(0) + " and " + sides.get(1) + " subjects");
        }
        List<String> folds = FOLDS.stream()
                .filter(k -> grim.n() % k != 0 && grim.isFoldMean(k))
                .map(String::valueOf)
                .toList();
        if (!folds.isEmpty()) {
            causes.add("mean over " + String.join(" or ", folds) + " folds");
        }
        if (grim.value().isMiddle()) {
            causes.add("the middle of two values");
        }
        causes.add("mean over repetitions or of the subjects' own accuracies");
        causes.add("a share of a test set, of scans, of trials or of segments");
        return causes;
    }
}
