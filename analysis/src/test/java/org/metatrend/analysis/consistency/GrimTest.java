package org.metatrend.analysis.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrimTest {
    private static final MathContext EXACT_ENOUGH = new MathContext(40);

    /**
     * Reference values of scrutiny 0.4.0 for R: its data set pigs5 and the test that expects these results of
     * {@code grimmer_map(pigs5)}, which tests GRIM first. A mean of whole numbers is as consistent as its fraction.
     */
    @ParameterizedTest
    @CsvSource({
        "0.22, 38, false", "0.74, 31, true", "0.23, 35, true", "0.57, 30, true",
        "0.77, 33, false", "0.68, 34, true", "0.01, 35, false", "0.38, 32, true",
        "0.14, 33, false", "0.89, 37, true", "0.00, 31, true", "0.24, 34, true"
    })
    void agreesWithAnotherImplementation(BigDecimal value, int n, boolean consistent) {
        assertThat(new Grim(printed(value), n).isConsistent()).isEqualTo(consistent);
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"HALF_UP", "HALF_DOWN", "HALF_EVEN"})
    void lets_every_rounded_share_of_a_count_pass(RoundingMode rounding) {
        for (int decimals = 0; decimals <= 4; decimals++) {
            for (int n = 1; n <= 150; n++) {
                for (int x = 0; x <= n; x++) {
                    assertThat(new Grim(share(x, n, decimals, rounding), n).isConsistent())
                            .as("%d / %d with %d decimals", x, n, decimals)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void passes_as_many_values_as_it_says(int decimals) {
        long values = BigDecimal.TEN.pow(decimals).longValueExact();
        for (int n = 1; n <= Math.min(values - 1, 260); n++) {
            int passed = 0;
            for (long units = 0; units <= values; units++) {
                passed += new Grim(new PrintedFraction(units, decimals), n).isConsistent() ? 1 : 0;
            }
            assertThat(new Grim(new PrintedFraction(0, decimals), n).shareConsistent())
                    .as("%d subjects", n)
                    .isCloseTo(passed / (double) (values + 1), within(1e-15));
        }
    }

    @Test
    void tests_nothing_where_the_subjects_outnumber_the_values() {
        for (int units = 0; units <= 100; units++) {
            Grim many = new Grim(new PrintedFraction(units, 2), 100);
            assertThat(many.isTestable()).isFalse();
            assertThat(many.isConsistent()).isTrue();
            assertThat(many.shareConsistent()).isEqualTo(1);
        }
        assertThat(new Grim(new PrintedFraction(50, 2), 99).isTestable()).isTrue();
    }

    @Test
    void knows_every_truncated_share() {
        for (int n = 1; n <= 120; n++) {
            for (int x = 0; x <= n; x++) {
                assertThat(new Grim(share(x, n, 3, RoundingMode.DOWN), n).isTruncated())
                        .isTrue();
            }
            Set<Long> cut = new HashSet<>();
            for (int x = 0; x <= n; x++) {
                cut.add(share(x, n, 2, RoundingMode.DOWN).units());
            }
            for (long units = 0; units <= 100; units++) {
                assertThat(new Grim(new PrintedFraction(units, 2), n).isTruncated())
                        .isEqualTo(cut.contains(units));
            }
        }
    }

    @Test
    void knows_the_mean_of_two_classes() {
        Set<Long> means = new HashSet<>();
        for (int x = 0; x <= 12; x++) {
            for (int y = 0; y <= 25; y++) {
                means.add(rounded(ratio(x, 12).add(ratio(y, 25)).divide(BigDecimal.valueOf(2)), 3));
            }
        }
        for (long units = 0; units <= 1000; units++) {
            PrintedFraction value = new PrintedFraction(units, 3);
            // no mean of these is in the middle of two values of three decimals but 0.0005 and the like, which both do
            boolean near = means.contains(units) || means.contains(units + 1);
            assertThat(Grim.isBalanced(value, 12, 25)).isEqualTo(Grim.isBalanced(value, 25, 12));
            if (means.contains(units)) {
                assertThat(Grim.isBalanced(value, 12, 25)).isTrue();
            }
            if (!near) {
                assertThat(Grim.isBalanced(value, 12, 25)).isFalse();
            }
        }
    }

    @Test
    void knows_the_mean_over_folds_of_different_sizes() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            int k = random.nextBoolean() ? 5 : 10;
            int n = k + random.nextInt(300);
            BigDecimal sum = BigDecimal.ZERO;
            for (int fold = 0; fold < k; fold++) {
                int size = n / k + (fold < n % k ? 1 : 0);
                sum = sum.add(ratio(random.nextInt(size + 1), size));
            }
            long units = rounded(sum.divide(BigDecimal.valueOf(k), EXACT_ENOUGH), 4);
            assertThat(new Grim(new PrintedFraction(units, 4), n).isFoldMean(k))
                    .as("%d units, %d subjects in %d folds", units, n, k)
                    .isTrue();
        }
    }

    @Test
    void needs_the_subjects_together_where_folds_are_equal() {
        for (long units = 0; units <= 1000; units++) {
            Grim grim = new Grim(new PrintedFraction(units, 3), 40);
            assertThat(grim.isFoldMean(5)).isEqualTo(grim.isConsistent());
        }
        assertThat(new Grim(new PrintedFraction(5, 1), 4).isFoldMean(5)).isFalse();
    }

    @Test
    void tries_other_denominators() {
        // 34 / 37 is 0.9189; 0.917 is 33 / 36
        assertThat(new Grim(new PrintedFraction(917, 3), 37).isConsistent()).isFalse();
        assertThat(new Grim(new PrintedFraction(917, 3), 37).neighbours(2)).isEqualTo(List.of(36));
        assertThat(new Grim(new PrintedFraction(5, 1), 1).neighbours(1)).isEqualTo(List.of(2));
    }

    @Test
    void says_which_counts_are_nearest() {
        Grim grim = new Grim(new PrintedFraction(917, 3), 37);
        assertThat(grim.nearestCounts()).containsExactly(33, 34);
        assertThat(grim.rounded(33)).hasToString("0.892");
        assertThat(grim.rounded(34)).hasToString("0.919");
        assertThat(new Grim(new PrintedFraction(1000, 3), 37).nearestCounts()).containsExactly(37);
    }

    @Test
    void stays_exact_with_the_largest_numbers() {
        int n = Integer.MAX_VALUE;
        assertThat(new Grim(new PrintedFraction(999_999, 6), n).isConsistent()).isTrue();
        assertThat(new Grim(new PrintedFraction(999_999, 6), n).isTruncated()).isTrue();
        assertThat(new Grim(new PrintedFraction(333_334, 6), 999_999).isConsistent())
                .isTrue();
        assertThat(new Grim(new PrintedFraction(500_000, 6), 999_999).isConsistent())
                .isFalse();
    }

    @Test
    void refuses_what_is_no_share() {
        assertThatThrownBy(() -> new Grim(new PrintedFraction(5, 1), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrintedFraction(11, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrintedFraction(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrintedFraction.of(1.5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrintedFraction.of(0.5, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThat(PrintedFraction.is(Double.NaN, 2)).isFalse();
    }

    @Test
    void takes_the_printed_number_and_not_the_double_beside_it() {
        assertThat(PrintedFraction.of(0.766, 3)).isEqualTo(new PrintedFraction(766, 3));
        assertThat(PrintedFraction.of(0.29, 2)).isEqualTo(new PrintedFraction(29, 2));
        assertThat(PrintedFraction.of(0.9, 3)).hasToString("0.900");
    }

    @Test
    void trusts_no_zeros_behind_whole_percents() {
        assertThat(PrintedFraction.of(0.889, 4).withoutAddedZeros()).hasToString("0.889");
        assertThat(PrintedFraction.of(0.9, 4).withoutAddedZeros()).hasToString("0.90");
        assertThat(PrintedFraction.of(0.9, 2).withoutAddedZeros()).hasToString("0.90");
        assertThat(PrintedFraction.of(0.9, 1).withoutAddedZeros()).hasToString("0.9");
        assertThat(PrintedFraction.of(0, 6).withoutAddedZeros()).hasToString("0.00");
    }

    @Test
    void knows_what_may_be_the_middle_of_two_values() {
        assertThat(PrintedFraction.of(0.8735, 4).isMiddle()).isTrue();
        assertThat(PrintedFraction.of(0.8736, 4).isMiddle()).isFalse();
        assertThat(PrintedFraction.of(0.85, 2).isMiddle()).isFalse();
    }

    private static PrintedFraction printed(BigDecimal value) {
        return PrintedFraction.of(value.doubleValue(), value.scale());
    }

    private static PrintedFraction share(int x, int n, int decimals, RoundingMode rounding) {
        BigDecimal rounded = BigDecimal.valueOf(x).divide(BigDecimal.valueOf(n), decimals, rounding);
        return new PrintedFraction(rounded.movePointRight(decimals).longValueExact(), decimals);
    }

    private static BigDecimal ratio(int x, int n) {
        return BigDecimal.valueOf(x).divide(BigDecimal.valueOf(n), EXACT_ENOUGH);
    }

    private static long rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP)
                .movePointRight(decimals)
                .longValueExact();
    }
}
