package org.metatrend.analysis.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.StatisticsGold;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TauSquaredInterval;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Interval;

/** Pooling of data that break formulas, against an oracle in 60 digits. */
class HostilePoolingTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two",
                "two-far",
                "tau2-1e6",
                "tau2-1e-12",
                "sixteen-decades",
                "homogeneous",
                "giant",
                "large-units"
            })
    void agrees_with_sixty_digits(String name) {
        JsonNode set = Gold.json("hostile-pooling.json").get("sets").get(name);
        EffectSizes effects = new EffectSizes(Gold.numbers(set.get("y")), Gold.numbers(set.get("v")));
        agree(name, effects, Design.intercept(effects.size()), set.get("mean"));
        if (set.has("year")) {
            Design design = new DesignBuilder(effects.size())
                    .number("year", Gold.numbers(set.get("years")))
                    .build();
            agree(name + " by year", effects, design, set.get("year"));
        }
    }

    private static void agree(String what, EffectSizes effects, Design design, JsonNode gold) {
        for (PoolingMethod method : PoolingMethod.values()) {
            JsonNode of = gold.get(method.name());
            MetaFit fit = new MetaAnalysis(method, TestMethod.Z).fit(effects, design);
            Coefficient last = fit.coefficients().get(design.coefficients() - 1);
            String name = what + " " + method;
            close(name + " tau2", fit.tauSquared(), of.get("tau2"));
            close(name + " se", last.standardError(), of.get("se"));
            // An estimate is known to its standard error, not to its own size.
            assertThat(Math.abs(last.estimate() - of.get("b").asDouble()) / last.standardError())
                    .as(name + " b")
                    .isLessThan(TOLERANCE);
        }
        close(
                what + " Q",
                new MetaAnalysis(PoolingMethod.EE, TestMethod.Z)
                        .fit(effects, design)
                        .heterogeneity()
                        .q(),
                gold.get("Q"));
        Interval profile = TauSquaredInterval.qProfile(effects, design, 0.95).tauSquared();
        close(what + " lower", profile.lower(), gold.get("Qprofile").get(0));
        close(what + " upper", profile.upper(), gold.get("Qprofile").get(1));
    }

    private static void close(String what, double actual, JsonNode gold) {
        StatisticsGold.close(what, actual, gold, TOLERANCE);
    }
}
