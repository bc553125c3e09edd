package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published files of all kinds are found and structured; needs those beside the project. */
class SharedTablesTest {
    private static final Path SHARED = Path.of("../../shared/data");

    @ParameterizedTest
    @CsvSource({
        "reviews/arbabshirani2017_table_2.csv, 1, table 1, 1, 8, 64",
        "reviews/frenkel2024_desr_auc.csv, 1, table 1, 1, 4, 18",
        "reviews/frenkel2024_desr_sensitivity.csv, 1, table 1, 1, 4, 13",
        "reviews/frenkel2024_desr_specificity.csv, 1, table 1, 1, 4, 10",
        "reviews/hryniewska2021_README_html_tables.md, 3, table 1, 1, 16, 13",
        "reviews/hryniewska2021_papers.json, 1, table 1, 1, 15, 12",
        "reviews/poldrack2020_litreviewdata.csv, 1, table 1, 1, 25, 100",
        "reviews/radbase2023.csv, 1, table 1, 1, 23, 257",
        "reviews/roy2019_dl_eeg_data_items.csv, 1, table 1, 2, 85, 156",
        "reviews/roy2019_dl_eeg_reporting_results.csv, 1, table 1, 1, 10, 726",
        "jats/1471-2180-11-174.nxml, 3, table-wrap T2, 1, 5, 16",
        "jats/1472-6831-8-11.nxml, 4, table-wrap T4, 1, 6, 21",
        "jats/6605965a.nxml, 2, table-wrap tbl2, 1, 5, 42",
        "jats/mds526.nxml, 4, table-wrap MDS526TB1, 2, 12, 24",
        "jats/pntd.0002065.nxml, 5, table-wrap pntd-0002065-t002, 2, 7, 10",
        "jats/pone.0046493.nxml, 3, table-wrap pone-0046493-t002, 2, 5, 15",
        "alzheimers/wen2020convolutional_tables.xlsx, 6, sheet table1, 1, 15, 33",
        "alzheimers/dallora2017machine_tableS1.xlsx, 1, sheet Sheet1, 1, 9, 37",
        "alzheimers/gautam2020prevalence_table5.html, 1, table 1, 1, 9, 38",
        "alzheimers/sakai2019machine_table3.html, 1, table 1, 1, 12, 63"
    })
    void areFoundAndStructured(String file, int tables, String best, int headerRows, int columns, int rows) {
        assumeTrue(Files.isDirectory(SHARED), "the originals are not beside the project");
        List<FoundTable> found = TableFile.read(SHARED.resolve(file)).tables();
        FoundTable chosen = TableChoice.BEST.of(file, found);
        Structured made = TableStructure.of(file, chosen, Layout.UNKNOWN);

        assertThat(found).hasSize(tables);
        assertThat(chosen.where()).isEqualTo(best);
        assertThat(made.layout().headerRows()).isEqualTo(headerRows);
        assertThat(made.table().header()).hasSize(columns);
        assertThat(made.rows()).hasSize(rows);
        assertThat(TableStructure.of(file, chosen, made.layout())).isEqualTo(made);
    }
}
