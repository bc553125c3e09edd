package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.SymmetricMatrix;
import org.metatrend.analysis.regress.Interval;

/** A fitted meta-analysis. Immutable. */
public final class MetaFit {
    private final MetaAnalysis model;
    private final EffectSizes effects;
    private final Design design;
    private final Estimates estimates;
    private final double tauSquared;
    private final double tauSquaredStandardError;
    private final double scale;
    private final Heterogeneity heterogeneity;
    private final OptionalDouble explained;
    private final FitStatistics statistics;
    private final double[] residuals;
    private final double[] hat;
    private final List<String> warnings;
    private final List<Coefficient> coefficients;

    // A fit has that many parts; only MetaAnalysis makes one.
    MetaFit(
            MetaAnalysis model,
            EffectSizes effects,
            Design design,
            Estimates estimates,
            double tauSquared,
            double tauSquaredStandardError,
            double scale,
            Heterogeneity heterogeneity,
            OptionalDouble explained,
            FitStatistics statistics,
            double[] residuals,
            double[] hat,
            List<String> warnings) {
        this.model = model;
        this.effects = effects;
        this.design = design;
        this.estimates = estimates;
        this.tauSquared = tauSquared;
        this.tauSquaredStandardError = tauSquaredStandardError;
        this.scale = scale;
        this.heterogeneity = heterogeneity;
        this.explained = explained;
        this.statistics = statistics;
        this.residuals = residuals.clone();
        this.hat = hat.clone();
        this.warnings = List.copyOf(warnings);
        double[] b = design.back(estimates.coefficients());
        double[][] v = covariance();
        List<Coefficient> terms = new ArrayList<>();
        for (int j = 0; j < b.length; j++) {
            terms.add(new Coefficient(design.names().get(j), b[j], Math.sqrt(v[j][j]), degreesOfFreedom()));
        }
        coefficients = List.copyOf(terms);
    }

    /** The model. */
    public MetaAnalysis model() {
        return model;
    }

    /** The effect sizes that were fitted. */
    public EffectSizes effects() {
        return effects;
    }

    /** The design that was fitted. */
    public Design design() {
        return design;
    }

    /** The coefficients, the intercept first. */
    public List<Coefficient> coefficients() {
        return coefficients;
    }

    /** The intercept; without moderators the pooled effect. */
    public Coefficient intercept() {
        return coefficients.get(0);
    }

    /** The same in the coordinates of the design's centred columns. */
    public Estimates centred() {
        return estimates;
    }

    /** The covariance of the coefficients. */
    public double[][] covariance() {
        return design.back(estimates.covariance());
    }

    /** tau&sup2;, the variance between studies; 0 in the common-effect model. */
    public double tauSquared() {
        return tauSquared;
    }

    /** The standard error of tau&sup2; by the formula of its estimator. */
    public double tauSquaredStandardError() {
        return tauSquaredStandardError;
    }

    /** s&sup2; of Knapp and Hartung, by which the variances were multiplied; 1 with test Z. */
    public double scale() {
        return scale;
    }

    /** Q, I&sup2; and H&sup2;. */
    public Heterogeneity heterogeneity() {
        return heterogeneity;
    }

    /** R&sup2; in percent; none without moderators or where there is nothing to explain. */
    public OptionalDouble explained() {
        return explained;
    }

    /** Likelihood and criteria. */
    public FitStatistics statistics() {
        return statistics;
    }

    /** What deserves a look, in sentences. */
    public List<String> warnings() {
        return warnings;
    }

    /** k. */
    public int studies() {
        return effects.size();
    }

    /** Degrees of freedom of the tests: infinite with test Z, k - p with Knapp and Hartung's. */
    public double degreesOfFreedom() {
        return model.test() == TestMethod.Z ? Double.POSITIVE_INFINITY : effects.size() - design.coefficients();
    }

    /** The test of all moderators, without moderators that of the intercept. */
    public Omnibus omnibus() {
        int p = design.coefficients();
        return omnibus(p == 1 ? new int[] {0} : IntStream.range(1, p).toArray());
    }

    /**
     * The joint test of some terms, such as those of one category.
     *
     * @param names of coefficients
     * @throws IllegalArgumentException if the model has no such term
     */
    public Omnibus omnibus(List<String> names) {
        return omnibus(names.stream().mapToInt(this::index).toArray());
    }

    private int index(String name) {
        int index = design.names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no term " + name + " in " + design.names());
        }
        return index;
    }

    private Omnibus omnibus(int... terms) {
        boolean onlySlopes = Arrays.stream(terms).allMatch(term -> term > 0);
        // Slopes are tested in the scaled columns, whose conditioning is better; the statistic is the same.
        double[] b = onlySlopes
                ? estimates.coefficients()
                : coefficients.stream().mapToDouble(Coefficient::estimate).toArray();
        return Omnibus.of(
                new Estimates(b, onlySlopes ? estimates.covariance() : covariance()), terms, degreesOfFreedom());
    }

    /** Fitted values X b. */
    public double[] fitted() {
        double[] fitted = effects.estimates();
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] -= residuals[i];
        }
        return fitted;
    }

    /** y - X b. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** Leverages: the diagonal of X (X'WX)^-1 X'W. */
    public double[] hat() {
        return hat.clone();
    }

    /** Residuals divided by sqrt((v + tau&sup2;)(1 - hat)): metafor's rstandard. */
    public double[] standardizedResiduals() {
        double[] standardized = residuals.clone();
        for (int i = 0; i < standardized.length; i++) {
            standardized[i] /= Math.sqrt((effects.variance(i) + tauSquared) * (1 - hat[i]));
        }
        return standardized;
    }

    /** The studies' weights 1 / (v + tau&sup2;) in percent of their sum. */
    public double[] weights() {
        double[] weights = new double[effects.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / (effects.variance(i) + tauSquared);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= 100 / sum;
        }
        return weights;
    }

    /** The variance of the fitted value of study i, x' V x. */
    double varianceOfFitted(int i) {
        return SymmetricMatrix.quadratic(estimates.covariance(), design.centredRow(i));
    }

    /**
     * The expected effect at values of the moderators.
     *
     * @param level of the intervals, such as 0.95
     * @param distribution of the prediction interval; the confidence interval is that of the test
     * @param moderators in the order of the design; none without moderators
     * @throws IllegalArgumentException if the number of values is not that of the moderators, or the distribution has no
     *     degrees of freedom left
     */
    public Prediction predict(double level, PredictionDistribution distribution, double... moderators) {
        double[] row = design.row(moderators);
        double[] b = estimates.coefficients();
        double estimate = 0;
        for (int j = 0; j < row.length; j++) {
            estimate += row[j] * b[j];
        }
        double variance = SymmetricMatrix.quadratic(estimates.covariance(), row);
        double half = Coefficient.quantile(level, degreesOfFreedom()) * Math.sqrt(variance);
        double df = distribution.degreesOfFreedom(effects.size(), design.coefficients());
        if (!(df > 0)) {
            throw new IllegalArgumentException(
                    effects.size() + " studies leave no degrees of freedom for a prediction interval " + distribution);
        }
        double wide = Coefficient.quantile(level, df) * Math.sqrt(variance + tauSquared);
        return new Prediction(
                estimate,
                Math.sqrt(variance),
                new Interval(estimate - half, estimate + half),
                new Interval(estimate - wide, estimate + wide));
    }

    /** The prediction as metafor makes it by default: NORMAL with test Z, T_K_MINUS_P with Knapp and Hartung's. */
    public Prediction predict(double level, double... moderators) {
        return predict(
                level,
                model.test() == TestMethod.Z ? PredictionDistribution.NORMAL : PredictionDistribution.T_K_MINUS_P,
                moderators);
    }

    /**
     * How the correlation of the moderators widens the variances of their coefficients: the diagonal of the inverse of their
     * correlation matrix. Fox and Monette, Journal of the American Statistical Association 87 (1992) 178-183,
     * doi:10.1080/01621459.1992.10475190.
     *
     * @return one for each moderator
     */
    public double[] varianceInflation() {
        int m = design.coefficients() - 1;
        double[][] v = estimates.covariance();
        double[][] correlation = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                correlation[i][j] = v[i + 1][j + 1] / Math.sqrt(v[i + 1][i + 1] * v[j + 1][j + 1]);
            }
        }
        double[][] inverse = new double[m][m];
        if (m > 0) {
            SymmetricMatrix.invert(correlation, inverse);
        }
        return IntStream.range(0, m).mapToDouble(i -> inverse[i][i]).toArray();
    }
}
