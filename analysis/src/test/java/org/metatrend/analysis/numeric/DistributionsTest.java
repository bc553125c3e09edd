package org.metatrend.analysis.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.metatrend.analysis.StatisticsGold.close;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.Gold;

class DistributionsTest {
    private static final double TOLERANCE = 1e-12;
    private static final JsonNode GOLD = Gold.json("effect-sizes.json").get("tails");

    @Test
    void tails_agree_with_r() {
        close(
                "normal",
                new double[] {Normal.lower(-2), Normal.lower(-10), Normal.lower(-37), Normal.lower(1.5)},
                GOLD.get("normal"),
                TOLERANCE);
        close(
                "chi-squared",
                new double[] {ChiSquared.upper(0.1, 1), ChiSquared.upper(50, 3), ChiSquared.upper(1183, 85)},
                GOLD.get("chiSquared"),
                TOLERANCE);
        close(
                "t",
                new double[] {
                    StudentT.twoSided(0.5, 1.04),
                    StudentT.twoSided(12, 3.5),
                    StudentT.twoSided(-24, 85),
                    StudentT.twoSided(3, 1e6)
                },
                GOLD.get("t"),
                1e-11);
        close(
                "F",
                new double[] {FisherF.upper(0.2, 1, 10), FisherF.upper(30, 3, 7.5), FisherF.upper(585, 1, 85)},
                GOLD.get("f"),
                TOLERANCE);
    }

    @Test
    void quantiles_agree_with_r() {
        close(
                "normal",
                new double[] {
                    Normal.quantile(1e-12), Normal.quantile(0.025), Normal.quantile(0.3), Normal.quantile(0.975)
                },
                GOLD.get("qNormal"),
                TOLERANCE);
        close(
                "t",
                new double[] {
                    StudentT.quantile(0.975, 1),
                    StudentT.quantile(0.975, 1.5),
                    StudentT.quantile(0.6, 12),
                    StudentT.quantile(0.995, 300)
                },
                GOLD.get("qt"),
                TOLERANCE);
        close(
                "chi-squared",
                new double[] {
                    ChiSquared.quantile(0.025, 1),
                    ChiSquared.quantile(0.975, 1),
                    ChiSquared.quantile(0.5, 12),
                    ChiSquared.quantile(0.025, 499),
                    ChiSquared.quantile(0.999, 3)
                },
                GOLD.get("qChiSquared"),
                TOLERANCE);
    }

    @Test
    void nothing_that_is_not_a_number_passes() {
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.twoSided(Double.NaN, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> ChiSquared.upper(Double.NaN, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> FisherF.upper(-1, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(1));
    }

    @Test
    void a_root_needs_a_bracket_and_is_found_to_the_last_digit() {
        assertThat(BracketedRoot.of(x -> x * x - 2, 0, 5)).isEqualTo(Math.sqrt(2));
        assertThat(BracketedRoot.of(x -> x < 1e-200 ? -1 : 1, 0, 1e10)).isBetween(0.9e-200, 1.1e-200);
        assertThatIllegalArgumentException().isThrownBy(() -> BracketedRoot.of(x -> 1 + x * x, -1, 1));
    }
}
