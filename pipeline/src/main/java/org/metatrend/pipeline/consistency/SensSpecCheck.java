package org.metatrend.pipeline.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metatrend.analysis.consistency.DiagnosticAccuracy;
import org.metatrend.analysis.consistency.DiagnosticAccuracy.Range;
import org.metatrend.analysis.consistency.PrintedFraction;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;

/**
 * Accuracies against the sensitivity and specificity of the same row and task. Where a row has several of each, they
 * belong together in their order; where it has more of one than of another, nothing says which do.
 */
record SensSpecCheck(Vocabulary vocabulary) implements StudyCheck {
    private static final List<Measure> THREE = List.of(Measure.SENSITIVITY, Measure.SPECIFICITY, Measure.ACCURACY);

    @Override
    public List<Outcome> of(Study study) {
        Map<String, List<Integer>> byTask = new LinkedHashMap<>();
        for (int i = 0; i < study.results().size(); i++) {
            byTask.computeIfAbsent(study.results().get(i).task(), t -> new ArrayList<>())
                    .add(i);
        }
        List<Outcome> outcomes = new ArrayList<>();
        byTask.values().forEach(places -> outcomes.addAll(ofTask(study, places)));
        return outcomes;
    }

    private List<Outcome> ofTask(Study study, List<Integer> places) {
        List<List<Integer>> three = THREE.stream()
                .map(m -> places.stream()
                        .filter(i -> Reported.is(study.results().get(i), m))
                        .toList())
                .toList();
        if (three.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        List<Integer> accuracies = three.get(2);
        if (three.stream().anyMatch(l -> l.size() != accuracies.size())) {
            String why = "more values of one measure than of another: which belong together is not said";
            return accuracies.stream()
                    .map(i -> Outcome.untested(Check.SENS_SPEC, i, why))
                    .toList();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int k = 0; k < accuracies.size(); k++) {
            outcomes.add(outcome(study, three.get(0).get(k), three.get(1).get(k), accuracies.get(k)));
        }
        return outcomes;
    }

    private Outcome outcome(Study study, int sensitivity, int specificity, int at) {
        List<Result> results = study.results();
        Optional<PrintedFraction> sens = Reported.fraction(results.get(sensitivity));
        Optional<PrintedFraction> spec = Reported.fraction(results.get(specificity));
        Optional<PrintedFraction> acc = Reported.fraction(results.get(at));
        if (sens.isEmpty() || spec.isEmpty() || acc.isEmpty()) {
            return Outcome.untested(Check.SENS_SPEC, at, Reported.NO_PRINTED_FRACTION);
        }
        DiagnosticAccuracy three = new DiagnosticAccuracy(sens.get(), spec.get(), acc.get());
        List<Integer> sides = vocabulary.twoSides(study, results.get(at));
        return Outcome.tested(
                Check.SENS_SPEC,
                at,
                0,
                isPossible(three, sides)
                        ? Optional.empty()
                        : Optional.of(finding(study, results.get(at), three, sides)));
    }

    /** Tables do not say which class is the positive one: either will do. */
    private static boolean isPossible(DiagnosticAccuracy three, List<Integer> sides) {
        return sides.isEmpty()
                ? three.isPossible()
                : three.isPossible(sides.get(0), sides.get(1)) || three.isPossible(sides.get(1), sides.get(0));
    }

    private static Finding finding(Study study, Result result, DiagnosticAccuracy three, List<Integer> sides) {
        String possible = sides.isEmpty() || !three.isPossible()
                ? words(three.possible())
                : words(three.possible(sides.get(0), sides.get(1))) + " with " + sides.get(0) + " positives and "
                        + sides.get(1) + " negatives, or " + words(three.possible(sides.get(1), sides.get(0)))
                        + " the other way round";
        List<String> causes = new ArrayList<>();
        if (three.isPossible(1, 1)) {
            causes.add("a balanced accuracy");
        }
        causes.add("means over folds or repetitions");
        causes.add("an accuracy over more than two classes");
        causes.add("sensitivity and specificity at another threshold, of another model or of other subjects");
        return new Finding(
                Check.SENS_SPEC,
                result.place(),
                study.reference(),
                result.verbatim(),
                "accuracy " + three.accuracy() + " with sensitivity " + three.sensitivity() + " and specificity "
                        + three.specificity(),
                possible,
                causes);
    }

    private static String words(Range range) {
        return String.format(Locale.ROOT, "%.4f to %.4f", range.lowest(), range.highest());
    }
}
