package org.metatrend.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.metatrend.analysis.StatisticsGold.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.analysis.Gold;

class EffectSizeReferenceTest {
    private static final double TOLERANCE = 1e-12;
    private static final List<TwoMeans> MEANS = List.of(
            new TwoMeans(55, 47, 155, 75, 64, 156),
            new TwoMeans(27, 7, 31, 29, 4, 32),
            new TwoMeans(12.5, 4, 8, 9.25, 2, 7),
            new TwoMeans(3, 1, 3, 1, 0.5, 2));

    private static void agree(String name, List<EffectSize> sizes) {
        JsonNode gold = Gold.json("effect-sizes.json").get(name);
        close(name, sizes.stream().mapToDouble(EffectSize::estimate).toArray(), gold.get("yi"), TOLERANCE);
        close(name, sizes.stream().mapToDouble(EffectSize::variance).toArray(), gold.get("vi"), TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource(MeanMeasure.class)
    void means_agree_with_r(MeanMeasure measure) {
        agree(measure.name(), measure.of(MEANS));
    }

    @ParameterizedTest
    @EnumSource(CorrelationMeasure.class)
    void correlations_agree_with_r(CorrelationMeasure measure) {
        double[] r = {0.5, -0.9, 0, 0.123};
        double[] n = {10, 53, 4, 1000};
        List<EffectSize> sizes = new ArrayList<>();
        for (int i = 0; i < r.length; i++) {
            sizes.add(measure.of(r[i], n[i]));
            close("inverse", measure.inverse(sizes.get(i).estimate()), r[i], TOLERANCE);
        }
        agree(measure.name(), sizes);
    }

    @Test
    void areas_agree_with_r() {
        agree(
                "AUC",
                List.of(
                        AreaUnderCurve.of(0.5, 20, 30),
                        AreaUnderCurve.of(0.85, 51, 58),
                        AreaUnderCurve.of(0.99, 7, 100)));
    }

    @Test
    void what_has_no_effect_size_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoByTwoMeasure.OR.of(
                        List.of(new TwoByTwo(1, 2, 3, 4), new TwoByTwo(0, 2, 3, 4)), ContinuityCorrection.NONE))
                .withMessageStartingWith("OR is not defined for study 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionMeasure.PLO.of(List.of(new Proportion(3, 3)), ContinuityCorrection.NONE))
                .withMessage("PLO is not defined for study 0: 3.0 of 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanMeasure.ROM.of(List.of(new TwoMeans(-1, 1, 9, 1, 1, 9))))
                .withMessageStartingWith("ROM is not defined for study 0");
        assertThatIllegalArgumentException().isThrownBy(() -> CorrelationMeasure.ZCOR.of(0.3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> AreaUnderCurve.of(1, 20, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(11, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(Double.NaN, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffectSizes(new double[] {1, 2}, new double[] {1, -0.5}))
                .withMessage("the variance of study 1 must be finite and above 0: -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffectSizes(new double[] {1, Double.NaN}, new double[] {1, 1}))
                .withMessage("the estimate of study 1 is not finite: NaN");
    }

    @Test
    void the_inverse_of_freeman_and_tukey_warns_where_sizes_differ_widely() {
        assertThat(FreemanTukey.warning(20, 25, 150)).isEmpty();
        assertThat(FreemanTukey.warning(20, 25, 5000).orElseThrow())
                .contains("may mislead")
                .contains("20.0 to 5000.0");
    }

    @Test
    void the_correction_goes_where_it_is_told() {
        List<Proportion> two = List.of(new Proportion(0, 10), new Proportion(5, 10));
        double plain = ProportionMeasure.PR.of(new Proportion(5, 10)).estimate();
        assertThat(ProportionMeasure.PLO
                        .of(two, new ContinuityCorrection(1, ContinuityCorrection.To.IF0ALL))
                        .get(1)
                        .variance())
                .isEqualTo(1.0 / 6 + 1.0 / 6);
        assertThat(ProportionMeasure.PLO
                        .of(two, ContinuityCorrection.ONLY_ZERO)
                        .get(1)
                        .variance())
                .isEqualTo(0.4);
        assertThat(plain).isEqualTo(0.5);
    }
}
