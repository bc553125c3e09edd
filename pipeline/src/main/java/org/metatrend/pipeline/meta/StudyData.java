package org.metatrend.pipeline.meta;

import java.util.List;
import java.util.OptionalDouble;
import org.metatrend.analysis.effect.AreaUnderCurve;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.effect.CorrelationMeasure;
import org.metatrend.analysis.effect.EffectSize;
import org.metatrend.analysis.effect.MeanMeasure;
import org.metatrend.analysis.effect.Proportion;
import org.metatrend.analysis.effect.ProportionMeasure;
import org.metatrend.analysis.effect.TwoByTwo;
import org.metatrend.analysis.effect.TwoByTwoMeasure;
import org.metatrend.analysis.effect.TwoMeans;

/** What a row says of its study, before it is an effect size. */
sealed interface StudyData {
    /**
     * The effect size.
     *
     * @throws IllegalArgumentException if the measure is not defined for the data
     */
    EffectSize effect(MetaMeasure measure, ContinuityCorrection correction);

    /** How many subjects, if that is known. */
    OptionalDouble sampleSize();

    /** Whether a count is 0 so that a logarithm fails. */
    default boolean hasEmptyCell() {
        return false;
    }

    /** Estimate and variance as printed. */
    record Given(double yi, double vi, OptionalDouble sampleSize) implements StudyData {
        @Override
        public EffectSize effect(MetaMeasure measure, ContinuityCorrection correction) {
            return new EffectSize(yi, vi);
        }
    }

    /** Events among trials. */
    record Counted(Proportion proportion) implements StudyData {
        @Override
        public EffectSize effect(MetaMeasure measure, ContinuityCorrection correction) {
            return ProportionMeasure.valueOf(measure.name())
                    .of(List.of(proportion), correction)
                    .get(0);
        }

        @Override
        public OptionalDouble sampleSize() {
            return OptionalDouble.of(proportion.n());
        }

        @Override
        public boolean hasEmptyCell() {
            return proportion.x() == 0 || proportion.x() == proportion.n();
        }
    }

    /** Two groups and two outcomes. */
    record Crossed(TwoByTwo table) implements StudyData {
        @Override
        public EffectSize effect(MetaMeasure measure, ContinuityCorrection correction) {
            return TwoByTwoMeasure.valueOf(measure.name())
                    .of(List.of(table), correction)
                    .get(0);
        }

        @Override
        public OptionalDouble sampleSize() {
            return OptionalDouble.of(table.n());
        }

        @Override
        public boolean hasEmptyCell() {
            return table.a() == 0 || table.b() == 0 || table.c() == 0 || table.d() == 0;
        }
    }

    /** Means of two groups. */
    record Compared(TwoMeans means) implements StudyData {
        @Override
        public EffectSize effect(MetaMeasure measure, ContinuityCorrection correction) {
            return MeanMeasure.valueOf(measure.name()).of(List.of(means)).get(0);
        }

        @Override
        public OptionalDouble sampleSize() {
            return OptionalDouble.of(means.n1() + means.n2());
        }
    }

    /** A correlation of so many pairs. */
    record Correlated(double r, double n) implements StudyData {
        @Override
        public EffectSize effect(MetaMeasure measure, ContinuityCorrection correction) {
            return CorrelationMeasure.valueOf(measure.name()).of(r, n);
        }

        @Override
        public OptionalDouble sampleSize() {
            return OptionalDouble.of(n);
        }
    }

    /** An area under a curve. */
    record Ranked(double area, double positives, double negatives) implements StudyData {
        @Override
        public EffectSize effect(MetaMeasure measure, ContinuityCorrection correction) {
            return measure == MetaMeasure.LAUC
                    ? AreaUnderCurve.logit(area, positives, negatives)
                    : AreaUnderCurve.of(area, positives, negatives);
        }

        @Override
        public OptionalDouble sampleSize() {
            return OptionalDouble.of(positives + negatives);
        }
    }
}
