package org.metatrend.analysis.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;

/**
 * Egger's regression test: the effect regressed on the smallness of the study. A slope other than 0 is asymmetry of the funnel; the
 * intercept is the effect of a study of infinite size. Egger and others, BMJ 315 (1997) 629-634, doi:10.1136/bmj.315.7109.629;
 * Sterne and Egger, in Publication Bias in Meta-Analysis (2005), doi:10.1002/0470870168.ch6.
 *
 * @param predictor the smallness
 * @param model {@link #LINEAR} for the weighted linear model of the original, any other for meta-regression
 * @param proportions whether the effects are transformed proportions. Their standard error follows from the proportion itself, so
 *     that it correlates with the effect without any bias: 1/sqrt(n) is the predictor to use then. Hunter and others,
 *     Journal of Clinical Epidemiology 67 (2014) 897-903, doi:10.1016/j.jclinepi.2014.03.003
 */
public record RegressionTest(SizePredictor predictor, MetaAnalysis model, boolean proportions) {
    /** The linear model with weights 1/v and a dispersion of its own, tested by t with k - 2 degrees of freedom. */
    public static final MetaAnalysis LINEAR = new MetaAnalysis(PoolingMethod.EE, TestMethod.KNHA);

    private static final int FEW = 10;

    /** Validates. */
    public RegressionTest {
        Objects.requireNonNull(predictor, "predictor");
        Objects.requireNonNull(model, "model");
    }

    /** The test with the predictor that fits: 1/sqrt(n) for proportions, the standard error otherwise. */
    public static RegressionTest of(MetaAnalysis model, boolean proportions) {
        return new RegressionTest(
                proportions ? SizePredictor.ROOT_INVERSE_SAMPLE_SIZE : SizePredictor.STANDARD_ERROR,
                model,
                proportions);
    }

    /**
     * What the test found.
     *
     * @param slope of the predictor; its statistic and p-value are those of the test
     * @param limit the effect at infinite size, if the predictor has one
     * @param fit the regression
     * @param warnings why to doubt it, in sentences
     */
    public record Result(Coefficient slope, Optional<Coefficient> limit, MetaFit fit, List<String> warnings) {
        /** Copies. */
        public Result {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Runs the test.
     *
     * @param effects of at least 3 studies
     * @param sampleSizes one for each study, above 0; none for a predictor made from variances
     * @throws IllegalArgumentException if there are fewer than 3 studies, a sample size is missing or not above 0, or the
     *     predictor is the same in all studies
     */
    public Result test(EffectSizes effects, double... sampleSizes) {
        MetaFit fit = model.fit(
                effects,
                new DesignBuilder(effects.size())
                        .number(predictor.term(), predictor.values(effects, sampleSizes))
                        .build());
        List<String> warnings = new ArrayList<>(fit.warnings());
        if (effects.size() < FEW) {
            warnings.add("Only " + effects.size()
                    + " studies: a regression test of asymmetry has little power below ten and should not be read.");
        }
        if (proportions && predictor.isOfVariance()) {
            warnings.add("The " + (predictor == SizePredictor.VARIANCE ? "variance" : "standard error")
                    + " of a proportion follows from the proportion: this asymmetry is an artefact. Use 1/sqrt(n).");
        }
        return new Result(
                fit.coefficients().get(1),
                predictor.hasLimit() ? Optional.of(fit.intercept()) : Optional.empty(),
                fit,
                warnings);
    }
}
