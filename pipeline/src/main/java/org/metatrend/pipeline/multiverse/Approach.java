package org.metatrend.pipeline.multiverse;

import org.metatrend.analysis.effect.ProportionMeasure;

/**
 * An effect size with an estimator and weights that suit it. Raw proportions weighted by their inverse variance do not: a
 * result of 100% would have variance 0.
 */
enum Approach {
    /** Plain accuracies, each counting once. */
    RAW_OLS(ProportionMeasure.PR, "OLS", "equal"),
    /** Plain accuracies, weighted by the number of subjects. */
    RAW_WLS(ProportionMeasure.PR, "WLS", "n"),
    /** Log odds, each counting once. */
    LOGIT_OLS(ProportionMeasure.PLO, "OLS", "equal"),
    /** Log odds with random effects. */
    LOGIT_REML(ProportionMeasure.PLO, "REML", "1/(v + tau2)"),
    /** Log odds by the counts themselves. */
    LOGIT_GLMM(ProportionMeasure.PLO, "GLMM", "likelihood"),
    /** Arcsines, whose inverse variance is four times the number of subjects. */
    ARCSINE_WLS(ProportionMeasure.PAS, "WLS", "n"),
    /** Arcsines with random effects. */
    ARCSINE_REML(ProportionMeasure.PAS, "REML", "1/(v + tau2)");

    private final ProportionMeasure measure;
    private final String estimator;
    private final String weights;

    Approach(ProportionMeasure measure, String estimator, String weights) {
        this.measure = measure;
        this.estimator = estimator;
        this.weights = weights;
    }

    ProportionMeasure measure() {
        return measure;
    }

    /** Whether it is tried: the model of counts, which takes long, with ln(n) and the first choice of size only. */
    boolean takes(SizeForm form, boolean firstSize) {
        return this != LOGIT_GLMM || (form == SizeForm.LN && firstSize);
    }

    String estimator() {
        return estimator;
    }

    String weights() {
        return weights;
    }

    /** The scale of y: a proportion keeps sign and size, others bend at the ends. */
    double forward(double accuracy) {
        return switch (measure) {
            case PLO -> Math.log(accuracy / (1 - accuracy));
            case PAS -> Math.asin(Math.sqrt(accuracy));
            default -> accuracy;
        };
    }

    /** Back to a proportion; a raw one may leave [0, 1], as its line does. */
    double back(double y) {
        return measure == ProportionMeasure.PR ? y : measure.inverse(y);
    }
}
