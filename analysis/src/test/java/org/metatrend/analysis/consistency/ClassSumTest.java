package org.metatrend.analysis.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.consistency.ClassSum.Verdict;

class ClassSumTest {
    private static final Map<String, List<String>> PARTS =
            Map.of("MCI", List.of("pMCI", "sMCI", "aMCI"), "pMCI", List.of("fast pMCI"));

    @Test
    void compares_the_sum_with_the_total() {
        Map<String, Integer> sizes = Map.of("AD", 50, "HC", 60);
        assertThat(ClassSum.of(110, sizes, PARTS).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(ClassSum.of(120, sizes, PARTS)).isEqualTo(new ClassSum(120, 110, 110));
        assertThat(ClassSum.of(120, sizes, PARTS).verdict()).isEqualTo(Verdict.BELOW);
        assertThat(ClassSum.of(100, sizes, PARTS).verdict()).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void counts_no_subtype_twice() {
        Map<String, Integer> sizes = Map.of("MCI", 40, "pMCI", 15, "fast pMCI", 5, "HC", 60);
        assertThat(ClassSum.of(100, sizes, PARTS)).isEqualTo(new ClassSum(100, 120, 100));
        assertThat(ClassSum.of(100, sizes, PARTS).verdict()).isEqualTo(Verdict.EQUAL);
        // the class may also be the rest beside its subtypes
        assertThat(ClassSum.of(120, sizes, PARTS).verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(ClassSum.of(90, sizes, PARTS).verdict()).isEqualTo(Verdict.ABOVE);
    }

    @Test
    void takes_subtypes_alone_as_they_are() {
        assertThat(ClassSum.of(80, Map.of("pMCI", 30, "sMCI", 50), PARTS).verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @Test
    void stays_exact_with_the_largest_numbers() {
        Map<String, Integer> sizes = Map.of("A", Integer.MAX_VALUE, "B", Integer.MAX_VALUE);
        assertThat(ClassSum.of(7, sizes, PARTS).all()).isEqualTo(2L * Integer.MAX_VALUE);
    }
}
