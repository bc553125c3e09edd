package org.metatrend.pipeline.consistency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;

/** Accuracies below that of guessing, which the reading has flagged. */
record BelowChanceCheck(Vocabulary vocabulary) implements StudyCheck {
    @Override
    public List<Outcome> of(Study study) {
        return IntStream.range(0, study.results().size())
                .filter(i -> Reported.isAccuracy(study.results().get(i)))
                .mapToObj(i -> outcome(study, i, study.results().get(i)))
                .toList();
    }

    private Outcome outcome(Study study, int at, Result result) {
        double chance = vocabulary.tasks().task(result.task()).chance();
        if (chance == 0) {
            return Outcome.untested(Check.BELOW_CHANCE, at, "how many classes the task has is not known");
        }
        boolean below = result.flags().contains(Flag.BELOW_CHANCE);
        return Outcome.tested(
                Check.BELOW_CHANCE, at, 0, below ? Optional.of(finding(study, result, chance)) : Optional.empty());
    }

    private static Finding finding(Study study, Result result, double chance) {
        return new Finding(
                Check.BELOW_CHANCE,
                result.place(),
                study.reference(),
                result.verbatim(),
                "accuracy " + result.value().getAsDouble(),
                String.format(Locale.ROOT, "%.3f and above", chance),
                List.of("an error or another measure", "more classes than the task names", "a misprint"));
    }
}
