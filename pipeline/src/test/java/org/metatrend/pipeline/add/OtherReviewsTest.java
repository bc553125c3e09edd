package org.metatrend.pipeline.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.pipeline.Metatrend;

/** Other reviews' tables, added by command alone with their counts; needs the originals beside the project. */
class OtherReviewsTest {
    private static final Path REVIEWS = Path.of("../../shared/data/reviews");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arbabshirani2017_table_2.csv          | 64 read = 64 kept + 0 merged + 0 excluded; 64 with a year, 64 with a sample size.
            frenkel2024_desr_auc.csv              | 18 read = 18 kept + 0 merged + 0 excluded; 18 with a year, 18 with a sample size.
            frenkel2024_desr_sensitivity.csv      | 13 read = 13 kept + 0 merged + 0 excluded; 13 with a year, 13 with a sample size.
            frenkel2024_desr_specificity.csv      | 10 read = 10 kept + 0 merged + 0 excluded; 10 with a year, 10 with a sample size.
            hryniewska2021_papers.json            | 12 read = 12 kept + 0 merged + 0 excluded; 12 with a year, 0 with a sample size.
            hryniewska2021_README_html_tables.md  | 13 read = 13 kept + 0 merged + 0 excluded; 12 with a year, 0 with a sample size.
            poldrack2020_litreviewdata.csv        | 100 read = 100 kept + 0 merged + 0 excluded; 0 with a year, 100 with a sample size.
            radbase2023.csv                       | 257 read = 257 kept + 0 merged + 0 excluded; 257 with a year, 0 with a sample size.
            roy2019_dl_eeg_data_items.csv         | 156 read = 156 kept + 0 merged + 0 excluded; 156 with a year, 128 with a sample size.
            roy2019_dl_eeg_reporting_results.csv  | 726 read = 726 kept + 0 merged + 0 excluded; 718 with a year, 0 with a sample size.
            """)
    void areReadWithTheseCounts(String file, String rows) {
        assumeTrue(Files.isDirectory(REVIEWS), "the originals are not beside the project");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path target = folder.resolve("added");

        int code = Metatrend.execute(
                new PrintWriter(out),
                new PrintWriter(err),
                "add",
                REVIEWS.resolve(file).toString(),
                "--new",
                target.toString(),
                "--yes");

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Rows: " + rows);
        assertThat(Metatrend.execute(new PrintWriter(out), new PrintWriter(err), "check", target.toString()))
                .as(err.toString())
                .isZero();
    }
}
