package org.metatrend.analysis.effect;

import java.util.Optional;

/**
 * The double arcsine transformation and its inverse. Miller, The inverse of the Freeman-Tukey double arcsine transformation,
 * The American Statistician 32 (1978) 138, doi:10.1080/00031305.1978.10479283.
 */
public final class FreemanTukey {
    // Beyond this ratio the harmonic mean stands for none of the studies.
    private static final double WIDE = 10;

    private FreemanTukey() {}

    /** y of x events among n. */
    public static double transform(double x, double n) {
        return 0.5 * (Math.asin(Math.sqrt(x / (n + 1))) + Math.asin(Math.sqrt((x + 1) / (n + 1))));
    }

    /**
     * The proportion with the double arcsine y in a sample of n: with s = sin(2 y) and c = cos(2 y), p = (1 - sign(c) sqrt(1
     * - (s + (s - 1/s)/n)^2)) / 2; 0 below the transform of 0 of n, 1 above that of n of n.
     *
     * @param estimate y
     * @param n sample size, above 0; for a pooled estimate the {@link #harmonicMean}
     * @return in [0, 1]
     * @throws IllegalArgumentException if y is not a number or n is not above 0
     */
    public static double inverse(double estimate, double n) {
        if (Double.isNaN(estimate) || !(n > 0)) {
            throw new IllegalArgumentException("no inverse of " + estimate + " at a sample size of " + n);
        }
        if (estimate <= transform(0, n)) {
            return 0;
        }
        if (estimate >= transform(n, n)) {
            return 1;
        }
        double s = Math.sin(2 * estimate);
        double inner = s + (s - 1 / s) / n;
        double root = Math.sqrt(Math.max(0, 1 - inner * inner));
        return 0.5 * (1 - Math.signum(Math.cos(2 * estimate)) * root);
    }

    /**
     * The harmonic mean k / sum(1 / n).
     *
     * @param n sample sizes, above 0, at least one
     * @throws IllegalArgumentException if there is none or one is not above 0 (the message names it from 0)
     */
    public static double harmonicMean(double... n) {
        double sum = 0;
        for (int i = 0; i < n.length; i++) {
            if (!(n[i] > 0)) {
                throw new IllegalArgumentException("the sample size of study " + i + " is not above 0: " + n[i]);
            }
            sum += 1 / n[i];
        }
        if (n.length == 0) {
            throw new IllegalArgumentException("there is no sample size");
        }
        return n.length / sum;
    }

    /**
     * Why the inverse through the harmonic mean misleads here, if it does: the sample sizes differ more than tenfold.
     * Schwarzer, Chemaitelly, Abu-Raddad and R&uuml;cker, Seriously misleading results using inverse of Freeman-Tukey
     * double arcsine transformation in meta-analysis of single proportions, Research Synthesis Methods 10 (2019) 476-483,
     * doi:10.1002/jrsm.1348.
     *
     * @param n sample sizes
     * @return a sentence, or nothing
     */
    public static Optional<String> warning(double... n) {
        double mean = harmonicMean(n);
        double least = n[0];
        double most = n[0];
        for (double size : n) {
            least = Math.min(least, size);
            most = Math.max(most, size);
        }
        return most <= WIDE * least
                ? Optional.empty()
                : Optional.of("The inverse of PFT may mislead: sample sizes range from " + least + " to " + most
                        + ", and it takes them all for their harmonic mean " + mean
                        + ". Prefer PLO or a binomial model.");
    }
}
