package org.metatrend.analysis.regress;

/**
 * How the squared residual of an observation stands for its variance, with n observations, p coefficients and leverage h. White,
 * Econometrica 48 (1980) 817-838, doi:10.2307/1912934; MacKinnon and White, Journal of Econometrics 29 (1985) 305-325,
 * doi:10.1016/0304-4076(85)90158-7; for HC4 Cribari-Neto, Computational Statistics and Data Analysis 45 (2004) 215-233,
 * doi:10.1016/S0167-9473(02)00366-3.
 */
public enum HeteroscedasticityCorrection {
    /** e&sup2;: far too small with few observations. */
    HC0,
    /** e&sup2; n / (n - p). */
    HC1,
    /** e&sup2; / (1 - h): unbiased if variances are equal. */
    HC2,
    /** e&sup2; / (1 - h)&sup2;: close to the jackknife, to be preferred below about 250 observations. */
    HC3,
    /** e&sup2; / (1 - h)^d with d = min(4, n h / p): for observations far from the others. */
    HC4;

    // A leverage within rounding of 1.
    private static final double OWN = 1e-10;

    /**
     * By what a squared residual is multiplied.
     *
     * @param index of the observation, for the message
     * @param leverage h of it, in [0, 1]
     * @param n observations
     * @param p coefficients, fewer
     * @throws IllegalArgumentException if the leverage is 1 and the correction needs a residual
     */
    public double factor(int index, double leverage, int n, int p) {
        if (this != HC0 && this != HC1 && !(1 - leverage > OWN)) {
            throw new IllegalArgumentException(this + " has no value: observation " + index
                    + " alone tells a coefficient, so that its residual is 0 whatever its error");
        }
        return switch (this) {
            case HC0 -> 1;
            case HC1 -> n / (double) (n - p);
            case HC2 -> 1 / (1 - leverage);
            case HC3 -> 1 / ((1 - leverage) * (1 - leverage));
            case HC4 -> Math.pow(1 - leverage, -Math.min(4, n * leverage / p));
        };
    }
}
