package org.metatrend.analysis.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.diagnostic.BinomialBivariateModel;
import org.metatrend.analysis.diagnostic.BivariateModel;
import org.metatrend.analysis.diagnostic.DiagnosticStudy;
import org.metatrend.analysis.diagnostic.MosesLittenberg;
import org.metatrend.analysis.diagnostic.PooledOddsRatio;
import org.metatrend.analysis.diagnostic.ProportionalHazards;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.effect.EffectSize;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.FreemanTukey;
import org.metatrend.analysis.effect.Proportion;
import org.metatrend.analysis.effect.ProportionMeasure;
import org.metatrend.analysis.effect.TwoByTwo;
import org.metatrend.analysis.effect.TwoByTwoMeasure;
import org.metatrend.analysis.glmm.BinomialNormalModel;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.StratifiedTables;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Interval;

/** Counts of nobody, of everybody and of very many. */
class HostileCountsTest {
    private static final double[] SIZES = {1, 2, 3, 10, 1e4, 1e8};

    @ParameterizedTest
    @EnumSource(ProportionMeasure.class)
    void every_count_of_every_size_has_an_effect(ProportionMeasure measure) {
        for (double n : SIZES) {
            for (double x : new double[] {0, 1, Math.floor(n / 2), n - 1, n}) {
                EffectSize size = measure.of(new Proportion(x, n));
                assertThat(size.estimate()).as(measure + " " + x + " of " + n).isFinite();
                assertThat(size.variance())
                        .as(measure + " " + x + " of " + n)
                        .isPositive()
                        .isFinite();
                double back = measure == ProportionMeasure.PFT
                        ? FreemanTukey.inverse(size.estimate(), n)
                        : measure.inverse(size.estimate());
                // The correction of empty cells moves the ends by half a subject.
                assertThat(back).isBetween(0.0, 1.0);
                assertThat(Math.abs(back - x / n)).isLessThanOrEqualTo(0.5 / (n + 1) + 1e-9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProportionMeasure.class)
    void proportions_of_all_kinds_pool(ProportionMeasure measure) {
        List<Proportion> proportions = new ArrayList<>();
        for (double n : new double[] {1, 2, 50, 1e6}) {
            for (double x : new double[] {0, Math.floor(n / 3), n}) {
                proportions.add(new Proportion(x, n));
            }
        }
        EffectSizes effects = EffectSizes.of(measure.of(proportions, ContinuityCorrection.ONLY_ZERO));
        for (PoolingMethod method : PoolingMethod.values()) {
            assertThat(Numbers.areAllIn(
                            measure + " " + method, () -> new MetaAnalysis(method, TestMethod.KNHA).pool(effects)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(BinomialInterval.class)
    void intervals_hold_the_proportion_at_every_size(BinomialInterval method) {
        for (double n : SIZES) {
            for (double x : new double[] {0, 1, Math.floor(n / 2), n}) {
                Interval interval = method.of((long) x, (long) n, 0.95);
                assertThat(interval.lower()).as(method + " " + x + " of " + n).isBetween(0.0, 1.0);
                assertThat(interval.upper()).isBetween(interval.lower(), 1.0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TwoByTwoMeasure.class)
    void tables_with_empty_cells_have_numbers_or_are_refused(TwoByTwoMeasure measure) {
        double[] cells = {0, 1, 7, 1e8};
        for (double a : cells) {
            for (double b : cells) {
                for (double c : cells) {
                    for (double d : cells) {
                        if (a + b > 0 && c + d > 0) {
                            String what = measure + " " + List.of(a, b, c, d);
                            Numbers.areAllIn(
                                    what,
                                    () -> EffectSizes.of(measure.of(
                                            List.of(new TwoByTwo(a, b, c, d)), ContinuityCorrection.ONLY_ZERO)));
                            List<TwoByTwo> tables = List.of(new TwoByTwo(a, b, c, d), new TwoByTwo(c, d, a, b));
                            Numbers.areAllIn(what, () -> StratifiedTables.mantelHaenszel(measure, tables));
                            Numbers.areAllIn(what, () -> StratifiedTables.peto(tables));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void binomial_models_give_numbers_or_refuse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int k = 3 + random.nextInt(6);
        long[] n = IntStream.range(0, k)
                .mapToLong(i -> 1 + random.nextLong(seed % 2 == 0 ? 1_000_000 : 12))
                .toArray();
        long[] x = IntStream.range(0, k)
                .mapToLong(i -> i % 3 == 0 ? 0 : i % 3 == 1 ? n[i] : random.nextLong(n[i] + 1))
                .toArray();
        Numbers.areAllIn("counts " + Arrays.toString(x), () -> new BinomialNormalModel().fit(x, n, List.of()));
        List<DiagnosticStudy> studies = IntStream.range(0, k)
                .mapToObj(i -> new DiagnosticStudy(x[i], n[i] - x[i], n[i] - x[k - 1 - i] < 0 ? 0 : i, n[i]))
                .toList();
        for (org.metatrend.analysis.diagnostic.ContinuityCorrection correction :
                org.metatrend.analysis.diagnostic.ContinuityCorrection.values()) {
            for (Method method : Method.values()) {
                Numbers.areAllIn("bivariate " + studies, () -> new BivariateModel(method, correction).fit(studies));
            }
            Numbers.areAllIn("hazards", () -> ProportionalHazards.of(correction.rates(studies)));
            Numbers.areAllIn("odds", () -> PooledOddsRatio.of(correction.rates(studies)));
            Numbers.areAllIn("Moses", () -> MosesLittenberg.of(correction.rates(studies)));
        }
        Numbers.areAllIn("binomial bivariate " + studies, () -> new BinomialBivariateModel(1).fit(studies));
    }

    @Test
    void what_has_no_effect_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionMeasure.PLO.of(
                        List.of(new Proportion(1, 2), new Proportion(0, 5)), ContinuityCorrection.NONE))
                .withMessageContaining("study 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(Double.NaN, 2));
    }
}
