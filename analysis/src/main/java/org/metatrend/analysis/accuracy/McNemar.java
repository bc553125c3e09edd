package org.metatrend.analysis.accuracy;

import org.apache.commons.math3.special.Beta;

/**
 * McNemar's exact test: of b + c pairs that differ, b are Binomial(b + c, 1/2). The two-sided p-value is twice the smaller
 * tail, at most 1.
 *
 * <p>Source: McNemar, Psychometrika 12 (1947) 153-157, doi:10.1007/BF02295996; Dietterich, Neural Computation 10 (1998)
 * 1895-1923, doi:10.1162/089976698300017197, for classifiers.
 */
final class McNemar {
    private McNemar() {}

    static double exact(long b, long c) {
        long more = Math.max(b, c);
        if (b + c == 0) {
            return 1;
        }
        // P(X >= more) of Binomial(b + c, 1/2)
        double tail = Beta.regularizedBeta(0.5, (double) more, (double) (b + c - more + 1));
        return Math.min(1, 2 * tail);
    }
}
