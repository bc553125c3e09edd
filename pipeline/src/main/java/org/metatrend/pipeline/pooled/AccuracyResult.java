package org.metatrend.pipeline.pooled;

import java.util.Objects;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.effect.Proportion;

/**
 * One accuracy on so many subjects.
 *
 * @param study the study's id; results of one study are not independent
 * @param label how a reader calls the study
 * @param review the review that reports it
 * @param task the task's name
 * @param year of publication, NaN if not known
 * @param subjects the sample size, at least 1
 * @param accuracy in [0, 1]
 * @param wholeStudy whether the size of the whole study stands in for that of the classes compared
 * @param studySubjects the size of the whole study, NaN if not known
 * @param majority the share of the largest class, in (0, 1], NaN if not known
 */
public record AccuracyResult(
        String study,
        String label,
        String review,
        String task,
        double year,
        long subjects,
        double accuracy,
        boolean wholeStudy,
        double studySubjects,
        double majority) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if there is no subject or the accuracy is outside of [0, 1]
     */
    public AccuracyResult {
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(task, "task");
        if (subjects < 1 || !(accuracy >= 0 && accuracy <= 1)) {
            throw new IllegalArgumentException(accuracy + " of " + subjects + " subjects is no accuracy");
        }
    }

    /** How many were classified correctly: accuracy times subjects, rounded, ties to even. */
    public Correct correct() {
        return Correct.of(accuracy, subjects);
    }

    /** The same as events among trials. */
    public Proportion proportion() {
        return new Proportion((double) correct().count(), (double) subjects);
    }

    /** ln(subjects). */
    public double logSubjects() {
        return Math.log((double) subjects);
    }
}
