package org.metatrend.ingest.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.manifest.MadeResource;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.table.Table;

class CountExtractorTest {

    @Test
    void readsCountsByYearAndExcludesAnIncompleteYear() {
        Table table = new Table(
                "counts.csv",
                List.of("year", "lung", "all"),
                List.of(List.of("2012", "3", "40"), List.of("2011", "2", "30"), List.of("2013", "", "50")));
        Resource resource = MadeResource.of("counts", table.header(), null);

        CountTable counts = new CountExtractor(resource, Reading.PUBLISHED).extract(table);

        assertThat(counts.years())
                .containsExactly(
                        new CountTable.Year(2011, List.of(2L, 30L)), new CountTable.Year(2012, List.of(3L, 40L)));
        assertThat(counts.counts("all")).containsExactly(30, 40);
        assertThat(counts.ledger().totals(Stage.ROWS).sentence()).isEqualTo("3 read = 2 kept + 0 merged + 1 excluded");
    }
}
