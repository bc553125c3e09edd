package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.metatrend.ingest.link.Reported;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;

/**
 * One result of a study as one or several reviews print it.
 *
 * @param copies at most one of each review, in the order of the package
 */
record OneResult(List<Copy> copies) {

    /**
     * A result in one review.
     *
     * @param study the row's study
     * @param number which of its results, from 0
     * @param reported its value as printed
     */
    record Copy(Study study, int number, Reported reported) {
        Result result() {
            return study.results().get(number);
        }

        /** The result with other flags. */
        Result with(List<Flag> flags) {
            Result r = result();
            return new Result(
                    r.task(), r.measure(), r.value(), r.sampleSize(), flags, r.verbatim(), r.place(), r.decimals());
        }

        private boolean isSameAs(Copy other) {
            return reported.sameResult(other.reported);
        }

        /** 0 for the subjects of the classes compared, 1 for those of the whole study, 2 for none. */
        private int sizeRank() {
            if (result().sampleSize().isEmpty()) {
                return 2;
            }
            return result().flags().contains(Flag.STUDY_SIZE) ? 1 : 0;
        }

        private int taskRank() {
            return result().flags().contains(Flag.TASK_INFERRED) ? 1 : 0;
        }
    }

    /** Puts a copy to the first result that it is a copy of, or makes it one of its own. */
    static void join(List<OneResult> results, Copy copy) {
        for (OneResult one : results) {
            if (one.copies.stream()
                    .allMatch(c -> !c.study().review().equals(copy.study().review()) && c.isSameAs(copy))) {
                one.copies.add(copy);
                return;
            }
        }
        results.add(new OneResult(new ArrayList<>(List.of(copy))));
    }

    /** The copy with most information; the first of equals. */
    Copy kept() {
        return copies.stream()
                .min(Comparator.comparingInt(Copy::sizeRank).thenComparingInt(Copy::taskRank))
                .orElseThrow();
    }

    /** A study with another id and other results. */
    static Study with(Study study, String id, List<Result> results) {
        return new Study(
                id,
                study.review(),
                study.reference(),
                study.year(),
                study.sampleSize(),
                study.sizeVerbatim(),
                study.context(),
                results,
                study.place(),
                study.classSizes(),
                study.methodology());
    }
}
