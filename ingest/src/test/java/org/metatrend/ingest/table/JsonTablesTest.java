package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;

class JsonTablesTest {

    @Test
    void readsAnArrayOfObjectsWithColumnsAsTheyFirstAppear() {
        assertThat(find("""
                [{"study": "Roe", "n": 12, "acc": 0.90},
                 {"study": "Poe", "year": 2011, "n": null, "tags": ["a", "b"], "ok": true, "odd": [[1], {"x": NaN}]}]
                """))
                .containsExactly(new FoundTable(
                        "table 1",
                        "",
                        List.of(
                                List.of("study", "n", "acc", "year", "tags", "ok", "odd"),
                                List.of("Roe", "12", "0.90", "", "", "", ""),
                                List.of("Poe", "", "", "2011", "a; b", "true", "[[1],{\"x\":\"NaN\"}]")),
                        1));
    }

    @Test
    void flattensOneLevel() {
        assertThat(find("""
                [{"study": {"name": "Roe", "year": 2010}, "results": [{"task": "AD", "acc": 0.9}, {"task": "MCI"}], "n": 3},
                 {"study": {"name": "Poe"}, "results": [], "n": 4}]
                """).get(0).grid())
                .containsExactly(
                        List.of("study.name", "study.year", "results.task", "results.acc", "n", "results"),
                        List.of("Roe", "2010", "AD", "0.9", "3", ""),
                        List.of("Roe", "2010", "MCI", "", "3", ""),
                        List.of("Poe", "", "", "", "4", ""));
    }

    @Test
    void readsObjectsOfArraysOfColumnsAndOfRowsAndLines() {
        List<List<String>> same = List.of(List.of("study", "n"), List.of("Roe", "1"), List.of("Poe", "2"));

        assertThat(find("{\"about\": \"x\", \"kept\": [{\"study\":\"Roe\"}], \"dropped\": [{\"study\":\"Poe\"}]}"))
                .extracting(FoundTable::where)
                .containsExactly("array kept", "array dropped");
        assertThat(find("{\"study\": [\"Roe\", \"Poe\"], \"n\": [1, 2]}").get(0).grid())
                .isEqualTo(same);
        assertThat(find("{\"study\":\"Roe\",\"n\":1}\n{\"study\":\"Poe\",\"n\":2}\n")
                        .get(0)
                        .grid())
                .isEqualTo(same);
        assertThat(find("[[\"study\",\"n\"],[\"Roe\",1],[\"Poe\",2]]").get(0).grid())
                .isEqualTo(same);
        assertThat(find("{\"Roe\": {\"n\": 1}, \"Poe\": {\"n\": 2}}").get(0).grid())
                .containsExactly(List.of("key", "n"), List.of("Roe", "1"), List.of("Poe", "2"));
        assertThat(find("{\"about\": \"nothing\"}")).isEmpty();
    }

    @Test
    void refusesMalformedAndWastefulFiles() {
        assertThatThrownBy(() -> find("[{\"a\": 1},\n{\"a\": "))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("s.json: line 2: found malformed JSON");
        assertThatThrownBy(() -> find("[{\"a\": 1, \"a\": 2}]"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Duplicate field");
        StringBuilder sparse = new StringBuilder("[{}");
        for (int i = 0; i < 5000; i++) {
            sparse.append(",{\"k").append(i).append("\":1}");
        }
        assertThatThrownBy(() -> find(sparse + "]"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("5000 different keys in 5001 objects");
        assertThatThrownBy(() -> find("[".repeat(5000)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("malformed JSON");
    }

    private static List<FoundTable> find(String json) {
        return new JsonTables().find("s.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
