package org.metatrend.analysis.pool;

/**
 * How a cluster-robust variance is corrected for few clusters, with m clusters, k results and p coefficients. The names are those of
 * the R package clubSandwich.
 */
public enum ClusterCorrection {
    /** None: the sandwich of Liang and Zeger, Biometrika 73 (1986) 13-22, doi:10.1093/biomet/73.1.13. */
    CR0,
    /** CR0 times m / (m - 1). */
    CR1,
    /** CR0 times m / (m - p): what metafor's {@code robust} does by default. */
    CR1P,
    /** CR0 times m (k - 1) / ((m - 1)(k - p)): what Stata and statsmodels do. */
    CR1S,
    /**
     * Bias-reduced linearization: residuals of each cluster times a matrix that makes the estimate unbiased if the model's
     * variances hold. Bell and McCaffrey, Survey Methodology 28 (2002) 169-181; Pustejovsky and Tipton, Journal of Business and
     * Economic Statistics 36 (2018) 672-683, doi:10.1080/07350015.2016.1247004.
     */
    CR2,
    /**
     * Each cluster judged by a fit that does without it (close to the jackknife; errs to the wide side): residuals times the inverse
     * of I - X_j M X_j'W_j. Bell and McCaffrey as above.
     */
    CR3;

    double factor(int m, int k, int p) {
        return switch (this) {
            case CR0, CR2, CR3 -> 1;
            case CR1 -> m / (m - 1.0);
            case CR1P -> m / (double) (m - p);
            case CR1S -> m * (k - 1.0) / ((m - 1.0) * (k - p));
        };
    }
}
