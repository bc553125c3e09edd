package org.metatrend.analysis.regress;

import org.apache.commons.math3.distribution.FDistribution;

/**
 * How well a linear model with an intercept fits: everything that follows from its sums of squares.
 *
 * <p>Symbols: n observations, k coefficients with the intercept, RSS and TSS the residual and the total (centred)
 * sum of squares. The conventions for the likelihood are those of statsmodels' OLS: the residual variance is
 * profiled out as RSS / n, and it is not counted among the parameters of AIC and BIC (R counts it: its AIC is larger
 * by 2, its BIC by ln n).
 *
 * @param observations n
 * @param coefficients k, the intercept included
 * @param residualSumOfSquares RSS
 * @param totalSumOfSquares TSS
 */
public record GoodnessOfFit(int observations, int coefficients, double residualSumOfSquares, double totalSumOfSquares) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if k is below 2, n is not above k, or a sum of squares is not a finite number
     *     of the right sign
     */
    public GoodnessOfFit {
        if (coefficients < 2) {
            throw new IllegalArgumentException("an intercept and at least one moderator: " + coefficients);
        }
        if (observations <= coefficients) {
            throw new IllegalArgumentException(observations
                    + " observations leave no degree of freedom for the residual of " + coefficients + " coefficients");
        }
        if (!(residualSumOfSquares >= 0 && residualSumOfSquares < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a residual sum of squares: " + residualSumOfSquares);
        }
        if (!(totalSumOfSquares > 0 && totalSumOfSquares < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a total sum of squares: " + totalSumOfSquares);
        }
    }

    /** The residual degrees of freedom n - k. */
    public int residualDegreesOfFreedom() {
        return observations - coefficients;
    }

    /** The residual variance RSS / (n - k). */
    public double residualVariance() {
        return residualSumOfSquares / residualDegreesOfFreedom();
    }

    /** R squared, 1 - RSS / TSS. */
    public double rSquared() {
        return 1 - residualSumOfSquares / totalSumOfSquares;
    }

    /** Adjusted R squared, 1 - (RSS / (n - k)) / (TSS / (n - 1)). */
    public double adjustedRSquared() {
        return 1 - residualVariance() / (totalSumOfSquares / (observations - 1));
    }

    /** F = ((TSS - RSS) / (k - 1)) / (RSS / (n - k)): all moderators against the mean alone. */
    public double f() {
        return (totalSumOfSquares - residualSumOfSquares) / (coefficients - 1) / residualVariance();
    }

    /** The upper tail of F with k - 1 and n - k degrees of freedom. */
    public double pOfF() {
        // 1 - F(f; a, b) = F(1/f; b, a): the complement keeps its digits where p is small.
        return new FDistribution(null, residualDegreesOfFreedom(), coefficients - 1).cumulativeProbability(1 / f());
    }

    /** The profiled log-likelihood -n/2 (ln(2 pi) + ln(RSS / n) + 1). */
    public double logLikelihood() {
        return -observations / 2.0 * (Math.log(2 * Math.PI) + Math.log(residualSumOfSquares / observations) + 1);
    }

    /** Akaike's criterion, -2 logLikelihood + 2 k. */
    public double aic() {
        return -2 * logLikelihood() + 2 * coefficients;
    }

    /** Schwarz's criterion, -2 logLikelihood + k ln n. */
    public double bic() {
        return -2 * logLikelihood() + coefficients * Math.log(observations);
    }
}
