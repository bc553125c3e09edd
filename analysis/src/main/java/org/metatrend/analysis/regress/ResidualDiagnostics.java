package org.metatrend.analysis.regress;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.metatrend.analysis.numeric.ChiSquared;
import org.metatrend.analysis.numeric.FisherF;

/**
 * What the residuals of a least-squares fit say against its assumptions, as statsmodels prints it. With moments m_r of n residuals:
 *
 * @param durbinWatson sum of (e_i - e_(i-1))&sup2; over that of e_i&sup2;, in the order of the observations; 2 without serial correlation.
 *     Biometrika 37 (1950) 409-428, doi:10.1093/biomet/37.3-4.409
 * @param skewness m_3 / m_2^(3/2)
 * @param kurtosis m_4 / m_2&sup2;, 3 of a normal distribution
 * @param jarqueBera n/6 (skewness&sup2; + (kurtosis - 3)&sup2;/4), chi-squared with 2 degrees of freedom. International Statistical Review 55
 *     (1987) 163-172, doi:10.2307/1403192
 * @param breuschPagan n R&sup2; of the squared residuals on the moderators, chi-squared with as many degrees of freedom as moderators:
 *     whether the variance depends on them. Koenker, Journal of Econometrics 17 (1981) 107-112, doi:10.1016/0304-4076(81)90062-2
 * @param breuschPaganF the same as an F test, with as many and n - p degrees of freedom
 * @param conditionNumber of the design as it came, its largest over its least singular value; large where a moderator such as the
 *     year lies far from 0, which costs this project's fits no digits
 */
public record ResidualDiagnostics(
        double durbinWatson,
        double skewness,
        double kurtosis,
        Test jarqueBera,
        Test breuschPagan,
        Test breuschPaganF,
        double conditionNumber) {
    /**
     * A statistic and its p-value.
     *
     * @param statistic the larger, the more against the assumption
     * @param p in [0, 1]
     */
    public record Test(double statistic, double p) {}

    /**
     * Looks at the residuals of a fit.
     *
     * @param fit by {@link OrdinaryLeastSquares}
     * @param moderators those of the fit, in its order
     * @throws IllegalArgumentException if the residuals are all 0, or their squares all the same, so that there is nothing to test
     */
    public static ResidualDiagnostics of(LinearFit fit, List<Moderator> moderators) {
        double[] e = fit.residuals();
        int n = e.length;
        double rss = fit.goodness().residualSumOfSquares();
        if (!(rss > 0)) {
            throw new IllegalArgumentException("all residuals are 0: there is nothing to test");
        }
        double steps = 0;
        for (int i = 1; i < n; i++) {
            steps += (e[i] - e[i - 1]) * (e[i] - e[i - 1]) / rss;
        }
        double deviation = Math.sqrt(rss / n);
        double cubes = 0;
        double fourths = 0;
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) {
            double z = e[i] / deviation;
            squares[i] = z * z;
            cubes += z * z * z / n;
            fourths += z * z * z * z / n;
        }
        double jb = n / 6.0 * (cubes * cubes + (fourths - 3) * (fourths - 3) / 4);
        GoodnessOfFit ofSquares =
                new OrdinaryLeastSquares().fit(squares, moderators).goodness();
        double lm = n * ofSquares.rSquared();
        double f = ofSquares.f();
        int m = moderators.size();
        return new ResidualDiagnostics(
                steps,
                cubes,
                fourths,
                new Test(jb, ChiSquared.upper(jb, 2)),
                new Test(lm, ChiSquared.upper(lm, m)),
                new Test(f, FisherF.upper(f, m, n - m - 1.0)),
                condition(moderators, n));
    }

    private static double condition(List<Moderator> moderators, int n) {
        List<double[]> columns = new ArrayList<>();
        moderators.forEach(moderator -> columns.add(moderator.values()));
        RealMatrix design = new Array2DRowRealMatrix(n, columns.size() + 1);
        for (int i = 0; i < n; i++) {
            design.setEntry(i, 0, 1);
            for (int j = 0; j < columns.size(); j++) {
                design.setEntry(i, j + 1, columns.get(j)[i]);
            }
        }
        return new SingularValueDecomposition(design).getConditionNumber();
    }
}
