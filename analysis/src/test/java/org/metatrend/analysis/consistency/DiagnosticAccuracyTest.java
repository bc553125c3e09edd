package org.metatrend.analysis.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.consistency.DiagnosticAccuracy.Range;

class DiagnosticAccuracyTest {

    @Test
    void lets_every_confusion_matrix_pass() {
        for (int p = 1; p <= 9; p++) {
            for (int q = 1; q <= 13; q++) {
                for (int found = 0; found <= p; found++) {
                    for (int told = 0; told <= q; told++) {
                        for (int decimals = 1; decimals <= 3; decimals++) {
                            DiagnosticAccuracy of = new DiagnosticAccuracy(
                                    share(found, p, decimals),
                                    share(told, q, decimals),
                                    share(found + told, p + q, decimals));
                            assertThat(of.isPossible()).as("%s", of).isTrue();
                            assertThat(of.isPossible(p, q)).as("%s", of).isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void refuses_an_accuracy_outside_the_other_two() {
        assertThat(triple(73, 75, 78).isPossible()).isFalse();
        assertThat(triple(75, 73, 71).isPossible()).isFalse();
        // 0.755 may be printed as 0.75 or as 0.76
        assertThat(triple(73, 75, 76).isPossible()).isTrue();
        assertThat(triple(73, 75, 78).possible()).isEqualTo(new Range(0.725, 0.755));
    }

    @Test
    void weighs_by_the_class_sizes() {
        // 0.9 of 10 and 0.5 of 90 are right: 54 of 100
        assertThat(triple(90, 50, 54).isPossible(10, 90)).isTrue();
        assertThat(triple(90, 50, 70).isPossible()).isTrue();
        assertThat(triple(90, 50, 70).isPossible(10, 90)).isFalse();
        assertThat(triple(90, 50, 86).isPossible(90, 10)).isTrue();
        assertThat(triple(90, 50, 70).possible(10, 90)).isEqualTo(new Range(0.535, 0.545));
    }

    @Test
    void needs_subjects() {
        assertThatThrownBy(() -> triple(90, 50, 70).isPossible(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> triple(90, 50, 70).possible(-1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(triple(90, 50, 50).isPossible(0, 5)).isTrue();
    }

    private static DiagnosticAccuracy triple(int sensitivity, int specificity, int accuracy) {
        return new DiagnosticAccuracy(
                new PrintedFraction(sensitivity, 2),
                new PrintedFraction(specificity, 2),
                new PrintedFraction(accuracy, 2));
    }

    private static PrintedFraction share(int x, int n, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(x).divide(BigDecimal.valueOf(n), decimals, RoundingMode.HALF_UP);
        return new PrintedFraction(rounded.movePointRight(decimals).longValueExact(), decimals);
    }
}
