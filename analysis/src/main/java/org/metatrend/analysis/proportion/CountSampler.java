package org.metatrend.analysis.proportion;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Gamma;

/**
 * Random counts of a given mean and dispersion: Poisson's, or Poisson's with a gamma distributed mean. The time of a draw
 * does not grow with the mean.
 *
 * <p>Sources: Hörmann, The transformed rejection method for generating Poisson random variables, Insurance:
 * Mathematics and Economics 12 (1993) 39-45, doi:10.1016/0167-6687(93)90997-4, algorithm PTRS; Marsaglia and Tsang, A simple
 * method for generating gamma variables, ACM Transactions on Mathematical Software 26 (2000) 363-372,
 * doi:10.1145/358407.358414.
 */
final class CountSampler {
    /** Below, the transformed rejection does not hold and counting arrivals is fast. */
    private static final double SMALL_MEAN = 10;

    private final SplittableRandom random;
    private final double dispersion;

    /** A sampler of counts with variance {@code dispersion} times the mean, at least 1. */
    CountSampler(SplittableRandom random, double dispersion) {
        this.random = random;
        this.dispersion = dispersion;
    }

    /** A count of a mean of at least 0. */
    double draw(double mean) {
        if (mean == 0 || dispersion == 1) {
            return poisson(mean);
        }
        double scale = dispersion - 1;
        return poisson(gamma(mean / scale) * scale);
    }

    private double poisson(double mean) {
        return mean < SMALL_MEAN ? arrivals(mean) : transformedRejection(mean);
    }

    private double arrivals(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private double transformedRejection(double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = 1 - random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return k;
            }
            boolean far = k < 0 || (us < 0.013 && v > us);
            if (!far
                    && Math.log(v * inverseAlpha / (a / (us * us) + b))
                            <= k * Math.log(mean) - mean - Gamma.logGamma(k + 1)) {
                return k;
            }
        }
    }

    /** A gamma variable of scale 1. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = normal();
            double v = 1 + c * z;
            double cubed = v * v * v;
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * z * z + d - d * cubed + d * Math.log(cubed)) {
                return d * cubed;
            }
        }
    }

    /** Box and Muller's: one of the pair. */
    private double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
