package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Tick;

class EffectScaleTest {
    @Test
    void ratiosAreWrittenForTheirLogarithms() {
        assertThat(written(EffectScale.LOG, Math.log(0.2), Math.log(5))).containsExactly("0.2", "0.5", "1", "2", "5");
        assertThat(written(EffectScale.LOG, Math.log(0.75), Math.log(1.4)))
                .containsExactly("0.8", "0.9", "1.0", "1.1", "1.2", "1.3", "1.4");
        assertThat(written(EffectScale.LOG, -100, 100)).contains("1").hasSizeLessThan(12);
    }

    @Test
    void proportionsAreWrittenInPercentForTheirLogits() {
        assertThat(written(EffectScale.LOGIT, 0, 3)).contains("50", "80", "90", "95");
        assertThat(written(EffectScale.LOGIT, 1.4, 1.6)).hasSizeGreaterThan(2);
        assertThat(written(EffectScale.PERCENT, 0.5, 1)).contains("50", "100");
    }

    @ParameterizedTest
    @EnumSource
    void ticksSayWhereTheyLie(EffectScale scale) {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            double from = scale == EffectScale.ARCSINE ? 0.7 * random.nextDouble() : 4 * random.nextGaussian();
            double to = from + Math.exp(-random.nextInt(6)) * 0.8;
            Axis axis = scale.axis("effect", new Extent(from, to), 6);
            List<Tick> ticks = axis.ticks();
            assertThat(ticks).hasSizeBetween(1, 16);
            for (Tick tick : ticks) {
                assertThat(tick.value()).isBetween(axis.min(), axis.max());
                double said =
                        Double.parseDouble(tick.label().replace("\u2212", "-").replace(",", ""));
                assertThat(said).isCloseTo(scale.written(tick.value()), Offset.offset(1e-6 * Math.max(1, said)));
            }
            assertThat(ticks.stream().map(Tick::value)).isSorted().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyRangeHasAnAxis(EffectScale scale) {
        for (double size : new double[] {0, 1e-12, 1, 50, 1e3, 1e12}) {
            assertThat(scale.axis("effect", new Extent(-size, size), 6).max()).isGreaterThan(0);
            assertThat(scale.axis("effect", new Extent(size, size), 6).max()).isGreaterThan(size);
        }
    }

    private static List<String> written(EffectScale scale, double min, double max) {
        return Drawn.labels(scale.axis("effect", new Extent(min, max), 6));
    }
}
