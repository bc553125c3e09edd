package org.metatrend.pipeline.pooled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.ProportionMeasure;
import org.metatrend.analysis.pool.ClusterRobust;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;

/**
 * The log odds of a task's accuracies on ln(sample size) and year: random effects by REML with Knapp and Hartung's tests, and
 * beside them tests that allow for several results of one study.
 */
public final class MetaRegressions {
    /** The name of the term of the sample size. */
    public static final String SIZE = "ln(n)";

    /** The name of the term of the year. */
    public static final String YEAR = "year";

    private static final MetaAnalysis MODEL = new MetaAnalysis(PoolingMethod.REML, TestMethod.KNHA);

    private MetaRegressions() {}

    /** ln(n) alone, of all results. */
    public static Estimated<MetaFit> onSize(TaskResults task) {
        return Attempt.at(() -> MODEL.fit(
                task.effects(ProportionMeasure.PLO),
                new DesignBuilder(task.size())
                        .number(SIZE, task.column(AccuracyResult::logSubjects))
                        .build()));
    }

    /** ln(n) and year, of the results of which the year is known. */
    public static Estimated<MetaFit> onSizeAndYear(TaskResults task) {
        TaskResults dated = task.dated();
        if (dated.size() < 4) {
            return Estimated.not(dated.size() + " results with a year are too few for two moderators");
        }
        EffectSizes effects = dated.effects(ProportionMeasure.PLO);
        return Attempt.at(() -> MODEL.fit(
                effects,
                new DesignBuilder(dated.size())
                        .number(SIZE, dated.column(AccuracyResult::logSubjects))
                        .number(YEAR, dated.column(AccuracyResult::year))
                        .build()));
    }

    static Map<String, Object> json(MetaFit fit, List<String> studies) {
        Map<String, Object> terms = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>(fit.warnings());
        for (int j = 0; j < fit.coefficients().size(); j++) {
            Coefficient b = fit.coefficients().get(j);
            Fields term = new Fields();
            PooledModel.coefficient(term, b);
            term.estimated("CR2_study", robust(fit, studies, j));
            terms.put(b.name(), term.map());
        }
        return new Fields()
                .with("k", fit.studies())
                .with("method", "REML")
                .with("test", "knha")
                .with("terms", terms)
                .number("tau2", fit.tauSquared())
                .number("I2", fit.heterogeneity().iSquared())
                .number("QE", fit.heterogeneity().q())
                .number("QEp", fit.heterogeneity().p())
                .number("R2", fit.explained().orElse(Double.NaN))
                .number("QM", fit.omnibus().statistic())
                .with(
                        "QMdf",
                        new int[] {fit.omnibus().df1(), (int) fit.omnibus().df2()})
                .number("QMp", fit.omnibus().p())
                .warnings(warnings)
                .map();
    }

    /** A coefficient with CR2 by study; refused below 4 degrees of freedom. */
    static Estimated<Map<String, Object>> robust(MetaFit fit, List<String> studies, int coefficient) {
        return Attempt.at(() -> ClusterRobust.of(fit, studies))
                .flatMap(r -> readable(r.coefficients().get(coefficient)));
    }

    private static Estimated<Map<String, Object>> readable(Coefficient b) {
        if (b.degreesOfFreedom() < ClusterRobust.FEWEST_DEGREES_OF_FREEDOM) {
            return Estimated.not(String.format(
                    Locale.ROOT,
                    "%.1f degrees of freedom: below 4 a robust test cannot be read",
                    b.degreesOfFreedom()));
        }
        Fields fields = new Fields();
        PooledModel.coefficient(fields, b);
        return Estimated.of(fields.map());
    }
}
