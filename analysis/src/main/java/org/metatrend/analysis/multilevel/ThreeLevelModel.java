package org.metatrend.analysis.multilevel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.CovarianceFit;
import org.metatrend.analysis.likelihood.Dense;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.NormalLikelihood;
import org.metatrend.analysis.likelihood.OrthonormalDesign;
import org.metatrend.analysis.likelihood.Sandwich;
import org.metatrend.analysis.likelihood.VarianceProfile;
import org.metatrend.analysis.likelihood.WeightedFit;
import org.metatrend.analysis.pool.ClusterReference;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.regress.Moderator;

/**
 * The three-level model of meta-analysis: y_ijk = x_ijk'b + u_i + w_ij + e_ijk, with e of variance v_ijk, u_i of outer
 * groups of variance sigma&sup2;_1 and w_ij of inner groups of variance sigma&sup2;_2, all normal and independent.
 *
 * <p>Sources: Konstantopoulos, Fixed effects and variance components estimation in three-level meta-analysis, Research
 * Synthesis Methods 2 (2011) 61-76, doi:10.1002/jrsm.35; Van den Noortgate et al., Behavior Research Methods 45 (2013)
 * 576-594, doi:10.3758/s13428-012-0261-6. The conventions are those of metafor's rma.mv, doi:10.18637/jss.v036.i03.
 *
 * @param method ML or REML
 * @param reference what coefficients are judged by
 */
public record ThreeLevelModel(Method method, Reference reference) {
    /** Validates. */
    public ThreeLevelModel {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(reference, "reference");
    }

    /**
     * Fits the model.
     *
     * @param data the results
     * @return the fit; its flag says whether the variances converged
     * @throws IllegalArgumentException if there are no more results than coefficients, or moderators are collinear
     */
    public ThreeLevelFit fit(ThreeLevelData data) {
        OrthonormalDesign design = data.design();
        int k = data.effects().length;
        int p = design.names().size();
        enough(k, p);
        NormalLikelihood likelihood = data.likelihood(method);
        CovarianceFit variances = CovarianceFit.ofVariances(likelihood, 2, data.scale());
        WeightedFit fit = likelihood.fit(variances.theta());
        double[] estimates = design.coefficients(fit.coefficients());
        double[][] covariance = design.covariance(fit.covariance());
        double[] df = degreesOfFreedom(data, p);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            coefficients.add(new Coefficient(design.names().get(j), estimates[j], Math.sqrt(covariance[j][j]), df[j]));
        }
        CommonEffect common = CommonEffect.of(design.rows(), data.effects(), data.variances());
        return new ThreeLevelFit(
                coefficients,
                covariance,
                variances.theta()[0],
                variances.theta()[1],
                common.typicalVariance(),
                WaldTest.chiSquared(common.q(), k - p),
                omnibus(estimates, covariance, df),
                variances.logLikelihood(),
                data.outerLevels().count(),
                data.innerLevels().count(),
                variances.converged());
    }

    /**
     * Profile likelihood intervals of the two variances.
     *
     * @param data the results
     * @param level such as 0.95
     * @return the interval between outer groups, then that between inner ones
     */
    public List<Interval> varianceIntervals(ThreeLevelData data, double level) {
        enough(data.effects().length, data.moderators().size() + 1);
        NormalLikelihood likelihood = data.likelihood(method);
        CovarianceFit fit = CovarianceFit.ofVariances(likelihood, 2, data.scale());
        VarianceProfile profile = new VarianceProfile(likelihood, fit, data.scale());
        return List.of(profile.interval(0, level), profile.interval(1, level));
    }

    /**
     * Coefficients with standard errors robust against wrong variances within outer groups, judged by t with
     * Satterthwaite's degrees of freedom. Below 4 degrees of freedom such tests are not to be trusted (Tipton,
     * Psychological Methods 20 (2015) 375-393, doi:10.1037/met0000011).
     *
     * @param data the results
     * @param adjustment for few groups
     * @throws IllegalArgumentException if there are no more outer groups than coefficients
     */
    public List<Coefficient> robust(ThreeLevelData data, Sandwich.Adjustment adjustment) {
        return robust(data, adjustment, ClusterReference.SATTERTHWAITE).coefficients();
    }

    /**
     * The same with a choice of degrees of freedom: Satterthwaite's, or m - 1 or m - p for m outer groups and p coefficients, which
     * are right for large m only.
     *
     * @param data the results
     * @param adjustment for few groups
     * @param reference of the tests
     * @throws IllegalArgumentException if there are no more outer groups than coefficients, or one alone tells a coefficient and the
     *     adjustment is CR3
     */
    public ThreeLevelRobust robust(ThreeLevelData data, Sandwich.Adjustment adjustment, ClusterReference reference) {
        OrthonormalDesign design = data.design();
        enough(data.effects().length, design.names().size());
        NormalLikelihood likelihood = data.likelihood(method);
        double[] theta = CovarianceFit.ofVariances(likelihood, 2, data.scale()).theta();
        Sandwich sandwich = new Sandwich(likelihood, theta, adjustment);
        double[] estimates = design.coefficients(likelihood.fit(theta).coefficients());
        double[][] covariance = design.covariance(sandwich.covariance());
        int m = likelihood.blocks().size();
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < estimates.length; j++) {
            double df = switch (reference) {
                case SATTERTHWAITE -> sandwich.degreesOfFreedom(design.back()[j]);
                case M_MINUS_1 -> m - 1;
                case M_MINUS_P -> m - estimates.length;
            };
            coefficients.add(new Coefficient(design.names().get(j), estimates[j], Math.sqrt(covariance[j][j]), df));
        }
        return new ThreeLevelRobust(adjustment, reference, m, coefficients, covariance);
    }

    private static void enough(int results, int coefficients) {
        if (results <= coefficients) {
            throw new IllegalArgumentException(
                    results + " results are too few for " + coefficients + " coefficients and variances");
        }
    }

    private double[] degreesOfFreedom(ThreeLevelData data, int p) {
        int k = data.effects().length;
        double[] df = new double[p];
        switch (reference) {
            case NORMAL -> Arrays.fill(df, Double.POSITIVE_INFINITY);
            case T_RESIDUAL -> Arrays.fill(df, k - (double) p);
            case T_CONTAINMENT -> {
                double[] ones = new double[k];
                Arrays.fill(ones, 1);
                List<double[]> columns = new ArrayList<>(List.of(ones));
                data.moderators().stream().map(Moderator::values).forEach(columns::add);
                df = Levels.containment(List.of(data.outerLevels(), data.innerLevels()), columns, k);
            }
        }
        return df;
    }

    private WaldTest omnibus(double[] estimates, double[][] covariance, double[] df) {
        int first = estimates.length == 1 ? 0 : 1;
        int m = estimates.length - first;
        double[] tested = Arrays.copyOfRange(estimates, first, estimates.length);
        double[][] part = new double[m][];
        for (int i = 0; i < m; i++) {
            part[i] = Arrays.copyOfRange(covariance[first + i], first, estimates.length);
        }
        double statistic = Dense.dot(tested, Dense.product(Dense.inverse(part), tested));
        double denominator = Arrays.stream(df).skip(first).min().orElseThrow();
        return Double.isInfinite(denominator)
                ? WaldTest.chiSquared(statistic, m)
                : new WaldTest(statistic / m, m, denominator);
    }
}
