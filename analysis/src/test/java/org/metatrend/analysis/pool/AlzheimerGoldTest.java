package org.metatrend.analysis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metatrend.analysis.StatisticsGold.close;
import static org.metatrend.analysis.StatisticsGold.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.FreemanTukey;
import org.metatrend.analysis.effect.ProportionMeasure;
import org.metatrend.analysis.regress.Interval;

class AlzheimerGoldTest {
    private static final double TOLERANCE = 1e-10;

    private static JsonNode gold() {
        return outputs("b01_alz_meta_by_task").get("AD vs HC");
    }

    @ParameterizedTest
    @CsvSource({
        "REML, PLO, REML, Z",
        "DL, PLO, DL, Z",
        "PM, PLO, PM, Z",
        "EE, PLO, EE, Z",
        "REML_knha, PLO, REML, KNHA",
        "REML_PR, PR, REML, Z",
        "REML_PFT, PFT, REML, Z",
        "REML_PAS, PAS, REML, Z"
    })
    void pooled_accuracies_agree_with_metafor(
            String name, ProportionMeasure measure, PoolingMethod method, TestMethod test) {
        JsonNode gold = gold().get(name);
        EffectSizes effects = Alzheimer.measured(measure);
        MetaFit fit = new MetaAnalysis(method, test).pool(effects);
        Coefficient b = fit.intercept();
        Interval interval = b.confidenceInterval(0.95);
        assertThat(fit.studies()).isEqualTo(gold().get("k").asInt());
        if (gold.has("dropped_vi0")) {
            // No study is dropped for a variance of 0.
            assertThat(gold.get("dropped_vi0").asInt()).isZero();
            assertThat(fit.studies()).isEqualTo(gold.get("k").asInt());
        }
        close("b", b.estimate(), gold.get("b"), TOLERANCE);
        close("se", b.standardError(), gold.get("se"), TOLERANCE);
        close("statistic", b.statistic(), gold.get("stat"), TOLERANCE);
        close("p", b.p(), gold.get("pval"), TOLERANCE);
        close("lower", interval.lower(), gold.get("ci_lb"), TOLERANCE);
        close("upper", interval.upper(), gold.get("ci_ub"), TOLERANCE);
        close("tau2", fit.tauSquared(), gold.get("tau2"), TOLERANCE);
        close("QE", fit.heterogeneity().q(), gold.get("QE"), TOLERANCE);
        close("p of QE", fit.heterogeneity().p(), gold.get("QEp"), TOLERANCE);
        close("I2", fit.heterogeneity().iSquared(), gold.get("I2"), TOLERANCE);
        close("H2", fit.heterogeneity().hSquared(), gold.get("H2"), TOLERANCE);
        close("QM", fit.omnibus().statistic(), gold.get("QM"), TOLERANCE);
        close("p of QM", fit.omnibus().p(), gold.get("QMp"), TOLERANCE);
        if (gold.has("backtransformed")) {
            Prediction prediction = fit.predict(0.95);
            double[] all = {
                b.estimate(),
                interval.lower(),
                interval.upper(),
                prediction.predictionInterval().lower(),
                prediction.predictionInterval().upper()
            };
            JsonNode back = gold.get("backtransformed");
            for (int i = 0; i < back.size(); i++) {
                close("back-transformed", measure.inverse(all[i]), back.get(i), TOLERANCE);
            }
        }
        if (gold.has("back_hm")) {
            double n = FreemanTukey.harmonicMean(Alzheimer.sizes());
            double[] back = {
                FreemanTukey.inverse(b.estimate(), n),
                FreemanTukey.inverse(interval.lower(), n),
                FreemanTukey.inverse(interval.upper(), n)
            };
            close("back-transformed", back, gold.get("back_hm"), TOLERANCE);
        }
    }

    @Test
    void perfect_accuracies_are_counted() {
        // As counts: one accuracy just below 1 is all of its subjects.
        double[] arcsines = Alzheimer.measured(ProportionMeasure.PAS).estimates();
        assertThat(Arrays.stream(arcsines).filter(y -> y == Math.asin(1)).count())
                .isEqualTo(gold().get("n_acc1").asLong());
    }

    @Test
    void the_q_profile_agrees_with_metafor() {
        EffectSizes effects = Alzheimer.logits();
        TauSquaredInterval profile = TauSquaredInterval.qProfile(effects, Design.intercept(86), 0.95);
        JsonNode gold = gold().get("qprofile");
        close(
                "tau2",
                new double[] {profile.tauSquared().lower(), profile.tauSquared().upper()},
                gold.get("tau2"),
                TOLERANCE);
        close("I2", new double[] {profile.iSquared().lower(), profile.iSquared().upper()}, gold.get("I2"), TOLERANCE);
    }
}
