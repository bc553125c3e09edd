package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstRowsTest {

    @Test
    void areThoseOfAMap() {
        Random random = new Random(7);
        FirstRows found = new FirstRows();
        Map<List<String>, Integer> first = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            List<String> cells = Stream.generate(() -> random.nextBoolean() ? "x" : "")
                    .limit(random.nextInt(12))
                    .toList();
            first.putIfAbsent(cells, i + 1);

            assertThat(found.of(cells, i + 1)).isEqualTo(first.get(cells));
        }
    }

    @Test
    void growsAndTellsCellsApart() {
        FirstRows found = new FirstRows();
        for (int i = 1; i <= 50_000; i++) {
            assertThat(found.of(List.of("Roe " + i, ""), i)).isEqualTo(i);
        }
        assertThat(found.of(List.of("", "Roe 7"), 50_001)).isEqualTo(50_001);
        assertThat(found.of(List.of("Roe 7", ""), 50_002)).isEqualTo(7);
        assertThat(found.of(List.of("Roe 7"), 50_003)).isEqualTo(50_003);
    }
}
