package org.metatrend.pipeline.meta;

import java.util.Optional;
import org.metatrend.analysis.effect.FreemanTukey;
import org.metatrend.analysis.regress.Interval;

/**
 * The way back from the scale of a model to that of the reader.
 *
 * @param scale what that is, such as proportion
 * @param measure of the model
 * @param sampleSize for PFT the harmonic mean of sample sizes, else not a number
 */
record Transformation(String scale, MetaMeasure measure, double sampleSize) {
    /** That of a measure; none where it is not transformed, or its way back needs sample sizes that are not there. */
    static Optional<Transformation> of(MetaInput input) {
        boolean possible =
                input.measure() != MetaMeasure.PFT || input.sampleSizes().isPresent();
        return input.measure()
                .scale()
                .filter(scale -> possible)
                .map(scale -> new Transformation(
                        scale,
                        input.measure(),
                        input.measure() == MetaMeasure.PFT
                                ? FreemanTukey.harmonicMean(input.sampleSizes().orElseThrow())
                                : Double.NaN));
    }

    double of(double estimate) {
        return measure.inverse(estimate, sampleSize);
    }

    Interval of(Interval interval) {
        return new Interval(of(interval.lower()), of(interval.upper()));
    }
}
