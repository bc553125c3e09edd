package org.metatrend.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.table.Table;

class TableJobsTest {

    /** What the test makes of a table. */
    record Shape(String source, int rows, String how) {}

    @Test
    void keepsTheOrderOfTablesAndExtractions() {
        List<Table> tables = List.of(table("b", 3), table("a", 1), table("c", 2));
        TableJobs.Extraction<Shape> plain = t -> new Shape(t.source(), t.rows().size(), "plain");
        TableJobs.Extraction<Shape> twice =
                t -> new Shape(t.source(), 2 * t.rows().size(), "twice");
        Map<String, List<TableJobs.Extraction<Shape>>> extractions =
                Map.of("a", List.of(plain), "b", List.of(plain, twice), "c", List.of(twice));

        try (Spark spark = Spark.start()) {
            assertThat(spark.tables().extract(tables, extractions, Shape.class))
                    .containsExactly(
                            new Shape("b", 3, "plain"),
                            new Shape("b", 6, "twice"),
                            new Shape("a", 1, "plain"),
                            new Shape("c", 4, "twice"));
        }
    }

    private static Table table(String source, int rows) {
        return new Table(source, List.of("x"), java.util.Collections.nCopies(rows, List.of("1")));
    }
}
