package org.metatrend.analysis.diagnostic;

/**
 * The parameters of the hierarchical summary ROC model, from those of the bivariate model, which is the same model without
 * covariates. With A = logit sensitivity, B = logit specificity and s their standard deviations: Theta = (sqrt(s_B/s_A) A -
 * sqrt(s_A/s_B) B) / 2, Lambda = sqrt(s_B/s_A) A + sqrt(s_A/s_B) B, beta = ln(s_B/s_A).
 *
 * <p>Sources: Rutter and Gatsonis, Statistics in Medicine 20 (2001) 2865-2884, doi:10.1002/sim.942; Harbord et al.,
 * Biostatistics 8 (2007) 239-251, doi:10.1093/biostatistics/kxl004.
 *
 * @param cutpoint Theta
 * @param accuracy Lambda
 * @param shape beta, 0 for a symmetric curve
 * @param cutpointVariance sigma&sup2;_theta
 * @param accuracyVariance sigma&sup2;_alpha
 */
public record HierarchicalParameters(
        double cutpoint, double accuracy, double shape, double cutpointVariance, double accuracyVariance) {
    static HierarchicalParameters of(LogitPair mean, PairCovariance between) {
        double a = Math.sqrt(between.sensitivity());
        double b = Math.sqrt(between.falsePositiveRate());
        double ratio = Math.sqrt(b / a);
        double specificity = -mean.falsePositiveRate();
        return new HierarchicalParameters(
                0.5 * (ratio * mean.sensitivity() - specificity / ratio),
                ratio * mean.sensitivity() + specificity / ratio,
                Math.log(b / a),
                0.5 * (a * b + between.covariance()),
                2 * (a * b - between.covariance()));
    }

    /** The curve: logit sensitivity = Lambda exp(-beta/2) + exp(-beta) logit(false positive rate). */
    public SummaryCurve curve() {
        return new SummaryCurve(accuracy * Math.exp(-shape / 2), Math.exp(-shape));
    }
}
