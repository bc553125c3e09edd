package org.metatrend.analysis.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.metatrend.analysis.StatisticsGold.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.effect.TwoByTwo;
import org.metatrend.analysis.effect.TwoByTwoMeasure;

class StratifiedTablesTest {
    @ParameterizedTest
    @CsvSource({"bcg, OR", "bcg, RR", "bcg, RD", "bcg, PETO", "empty, OR", "empty, RR", "empty, RD", "empty, PETO"})
    void estimates_agree_with_r(String name, TwoByTwoMeasure measure) {
        JsonNode gold = Gold.json("effect-sizes.json").get(name);
        double[] cells = Gold.numbers(gold.get("tables"));
        int k = cells.length / 4;
        List<TwoByTwo> tables = IntStream.range(0, k)
                .mapToObj(i -> new TwoByTwo(cells[i], cells[k + i], cells[2 * k + i], cells[3 * k + i]))
                .toList();
        StratifiedTables pooled = measure == TwoByTwoMeasure.PETO
                ? StratifiedTables.peto(tables)
                : StratifiedTables.mantelHaenszel(measure, tables);
        double[] effect = {pooled.effect().estimate(), pooled.effect().standardError()};
        close(name + " " + measure, effect, gold.get(measure.name()), 1e-11);
        assertThat(pooled.used()).isEqualTo(k);
        assertThat(pooled.heterogeneity().df()).isEqualTo(k - 1);
    }

    @Test
    void tables_that_say_nothing_are_counted_out() {
        TwoByTwo nothing = new TwoByTwo(0, 10, 0, 12);
        TwoByTwo something = new TwoByTwo(3, 10, 1, 12);
        StratifiedTables one = StratifiedTables.peto(List.of(something));
        StratifiedTables both = StratifiedTables.peto(List.of(nothing, something));
        assertThat(both).isEqualTo(one);
        assertThat(StratifiedTables.mantelHaenszel(TwoByTwoMeasure.OR, List.of(nothing, something))
                        .used())
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> StratifiedTables.peto(List.of(nothing)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedTables.mantelHaenszel(TwoByTwoMeasure.OR, List.of(nothing)))
                .withMessageStartingWith("the tables have no ratio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StratifiedTables.mantelHaenszel(TwoByTwoMeasure.AS, List.of(something)));
    }
}
