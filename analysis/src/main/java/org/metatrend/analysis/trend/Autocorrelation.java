package org.metatrend.analysis.trend;

/**
 * Whether the residuals of successive years go together. A fit takes years for independent; where they are not, its
 * intervals are too narrow (positive autocorrelation) or too wide.
 *
 * <p>With r_t the Pearson residual of the t-th year: d = sum (r_t - r_t-1)&sup2; / sum r_t&sup2;, about 2 without
 * autocorrelation (Durbin and Watson, Biometrika 37 (1950) 409-428, doi:10.1093/biomet/37.3-4.409); and sum r_t r_t-1 / sum
 * r_t&sup2;. With as few years as bibliographies give, both are described and not tested.
 *
 * @param durbinWatson d, in [0, 4]
 * @param lagOne the autocorrelation of lag 1, in [-1, 1]
 */
public record Autocorrelation(double durbinWatson, double lagOne) {
    /** Of residuals in the order of years; 2 and 0 where all are 0. */
    static Autocorrelation of(double[] residuals) {
        double squares = 0;
        double differences = 0;
        double products = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            if (i > 0) {
                double difference = residuals[i] - residuals[i - 1];
                differences += difference * difference;
                products += residuals[i] * residuals[i - 1];
            }
        }
        return squares == 0
                ? new Autocorrelation(2, 0)
                : new Autocorrelation(differences / squares, products / squares);
    }
}
