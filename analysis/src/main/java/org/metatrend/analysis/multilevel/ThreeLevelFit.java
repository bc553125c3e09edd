package org.metatrend.analysis.multilevel;

import java.util.List;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.Dense;
import org.metatrend.analysis.regress.Interval;

/**
 * A fitted three-level model.
 *
 * @param coefficients the intercept first
 * @param covariance of the coefficients, copied
 * @param outerVariance sigma&sup2; between outer groups
 * @param innerVariance sigma&sup2; between inner groups within outer ones
 * @param typicalVariance of sampling, s&sup2; = (k - p) / tr(P), P of the model without variances between groups
 * @param residual Cochran's Q of residual heterogeneity, with k - p degrees of freedom
 * @param omnibus Wald's test of all moderators, or of the intercept where there is none
 * @param logLikelihood as metafor reports it: the restricted one has 1/2 ln |X'X| added
 * @param outerGroups how many
 * @param innerGroups how many
 * @param converged whether the variances are at a maximum of the likelihood
 */
@SuppressWarnings("ArrayRecordComponent")
public record ThreeLevelFit(
        List<Coefficient> coefficients,
        double[][] covariance,
        double outerVariance,
        double innerVariance,
        double typicalVariance,
        WaldTest residual,
        WaldTest omnibus,
        double logLikelihood,
        int outerGroups,
        int innerGroups,
        boolean converged) {
    /** Copies. */
    public ThreeLevelFit {
        coefficients = List.copyOf(coefficients);
        covariance = Dense.copy(covariance);
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return Dense.copy(covariance);
    }

    /** The correlation of two true effects within an outer group. */
    public double intraclassCorrelation() {
        double sum = outerVariance + innerVariance;
        return sum == 0 ? 0 : outerVariance / sum;
    }

    /**
     * I&sup2;, the share of the variance that is between outer groups, in [0, 1]. Higgins and Thompson (2002),
     * doi:10.1002/sim.1186, taken to levels as in Nakagawa and Santos (2012), doi:10.1007/s10682-012-9555-5.
     */
    public double outerHeterogeneity() {
        return outerVariance / (outerVariance + innerVariance + typicalVariance);
    }

    /** I&sup2;, the share of the variance that is between inner groups within outer ones. */
    public double innerHeterogeneity() {
        return innerVariance / (outerVariance + innerVariance + typicalVariance);
    }

    /** I&sup2;, the share of the variance that is not of sampling. */
    public double totalHeterogeneity() {
        return outerHeterogeneity() + innerHeterogeneity();
    }

    /**
     * The interval of a true effect of a new outer group where all moderators are 0.
     *
     * @param level such as 0.95
     */
    public Interval predictionInterval(double level) {
        return coefficients.get(0).predictionInterval(outerVariance + innerVariance, level);
    }
}
