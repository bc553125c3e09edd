package org.metatrend.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.regress.Estimated;

class SensitivityTest {
    private static final MetaAnalysis DL = new MetaAnalysis(PoolingMethod.DL, TestMethod.Z);
    private static final EffectSizes FOUR =
            new EffectSizes(new double[] {0.1, 0.9, -0.4, 0.3}, new double[] {0.1, 0.02, 0.3, 0.05});

    private static EffectSizes many(int k) {
        return new EffectSizes(
                IntStream.range(0, k).mapToDouble(i -> Math.sin(i)).toArray(),
                IntStream.range(0, k).mapToDouble(i -> 0.1 + i % 5).toArray());
    }

    @Test
    void few_studies_give_all_subsets() {
        Gosh gosh = Gosh.of(DL, FOUR, 10, 1);
        assertThat(gosh.exact()).isTrue();
        assertThat(gosh.subsets()).hasSize(11);
        Gosh.Subset whole = gosh.subsets().get(10);
        assertThat(whole.studies()).containsExactly(0, 1, 2, 3);
        assertThat(whole.estimate()).isEqualTo(DL.pool(FOUR).intercept().estimate());
    }

    @Test
    void many_studies_give_a_sample_that_a_seed_repeats() {
        Gosh gosh = Gosh.of(DL, many(20), 50, 7);
        assertThat(gosh.exact()).isFalse();
        assertThat(gosh.subsets()).hasSize(50);
        assertThat(gosh).isEqualTo(Gosh.of(DL, many(20), 50, 7));
        assertThat(gosh).isNotEqualTo(Gosh.of(DL, many(20), 50, 8));
    }

    @Test
    void a_study_that_alone_has_a_level_cannot_be_left_out() {
        EffectSizes six = many(6);
        MetaFit fit = DL.fit(
                six,
                new DesignBuilder(6)
                        .category("kind", List.of("a", "a", "a", "a", "a", "b"))
                        .build());
        List<Estimated<CaseInfluence>> cases = Influence.of(fit);
        assertThat(cases.get(0).value()).isPresent();
        assertThat(cases.get(5).reason())
                .isEqualTo("without study 5 kind=b is a linear combination of the moderators before it");
    }

    @Test
    void too_few_studies_are_refused() {
        EffectSizes two = FOUR.select(0, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> LeaveOneOut.of(DL, two));
        assertThatIllegalArgumentException().isThrownBy(() -> Influence.of(DL.pool(two)));
        assertThatIllegalArgumentException().isThrownBy(() -> CumulativePooling.of(DL, two, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CumulativePooling.of(DL, two, 1, Double.NaN));
    }
}
