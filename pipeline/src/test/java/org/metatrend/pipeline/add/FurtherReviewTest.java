package org.metatrend.pipeline.add;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.pipeline.Metatrend;

/** A second review in a package: its values have to find the tasks and measures that the figures show. */
class FurtherReviewTest {
    private static final String FIRST = """
            Authors,Year,Subjects,Accuracy (%)
            Arden et al.,2016,20 PD / 20 HC,77.5
            Brook et al.,2017,33 PD / 10 HC,86.0
            Cole et al.,2018,40 PD / 40 HC,75.0
            """;

    private static final String SAME_WITHOUT_TASK = """
            Study,Year,n,Accuracy
            Arden,2016,40,0.775
            Cole,2018,80,0.85
            """;

    private static final String OTHER_MEASURE = """
            Study,Year,n,AUC,Task
            Dale,2019,50,0.91,PD vs MSA
            Elm,2020,60,0.88,PD vs MSA
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path target;

    @BeforeEach
    void firstReview() throws IOException {
        target = folder.resolve("parkinsons");
        Path file = Files.writeString(folder.resolve("first.csv"), FIRST);
        metatrend("", "add", file.toString(), "--new", target.toString(), "--yes");
    }

    @Test
    void takesValuesWithoutATaskForThePackagesOnlyTaskAndSaysSo() throws IOException {
        assertThat(add("", SAME_WITHOUT_TASK, "--yes")).isZero();

        assertThat(out.toString())
                .contains("\"Arden 2016\", year 2016, n = 40, accuracy 0.775 (HC vs PD)")
                .contains("The table names no task: its values are taken for \"HC vs PD\", the package's only one.");
        run();
        assertThat(Files.readString(folder.resolve("out/parkinsons/conflicts.csv")))
                .contains("accuracy of HC vs PD,first,first,3,75.0,second,second,2,0.85");
        assertThat(Files.readString(folder.resolve("out/parkinsons/corrected/ledger.csv")))
                .contains("second,1,performance,results,merged,\"the same result as first row 1");
    }

    @Test
    void takesTheTaskThatTheUserNames() throws IOException {
        assertThat(add("", SAME_WITHOUT_TASK, "--yes", "--task", "PD vs MSA")).isZero();

        assertThat(out.toString()).contains("accuracy 0.775 (PD vs MSA)");
    }

    @Test
    void asksForTheTaskWhereThePackageHasSeveral() throws IOException {
        assertThat(add("", OTHER_MEASURE, "--yes", "--declare")).isZero();
        Path file = Files.writeString(folder.resolve("third.csv"), SAME_WITHOUT_TASK);

        assertThat(metatrend("\n\n\n\n2\ny\n", "add", file.toString(), "--to", target.toString()))
                .isZero();

        assertThat(out.toString())
                .contains("The table does not say of which task its values are. Which is it?")
                .contains("  2  PD vs MSA")
                .contains("accuracy 0.775 (PD vs MSA)");
    }

    @Test
    void refusesATaskForATableThatNamesItsOwn() throws IOException {
        byte[] before = Files.readAllBytes(target.resolve("datapackage.json"));

        assertThat(add("", OTHER_MEASURE, "--yes", "--task", "HC vs PD")).isEqualTo(2);

        assertThat(err.toString()).contains("--task").contains("but the table names the tasks of its values");
        assertThat(Files.readAllBytes(target.resolve("datapackage.json"))).isEqualTo(before);
    }

    @Test
    void leavesThePackageItsMeasuresAndTasksUnlessToldToDeclare() throws IOException {
        assertThat(add("", OTHER_MEASURE, "--yes")).isZero();

        assertThat(out.toString())
                .contains("The package does not declare the measure of some results (2 of AUC): they are set aside.")
                .contains("With --declare the package is made to declare them.");
        assertThat(Files.readString(target.resolve("datapackage.json"))).doesNotContain("PD vs MSA");
    }

    @Test
    void declaresWhatTheFurtherReviewReports() throws IOException {
        assertThat(add("\n\n\n\nd\ny\n", OTHER_MEASURE)).isZero();

        assertThat(out.toString())
                .contains("d to have the figures show all its measures and tasks]")
                .contains("The figures show accuracy, AUC; tasks: HC vs PD, PD vs MSA.");
        run();
        assertThat(folder.resolve("out/parkinsons/corrected/figure-1d-auc-by-year.png"))
                .exists();
        // a panel of a measure has the tasks of which there are values
        JsonNode drawn = JsonMapper.builder()
                .build()
                .readTree(
                        folder.resolve("out/parkinsons/corrected/results.json").toFile())
                .get("figures");
        assertThat(drawn.at("/figure-1b-auc-by-sample-size").findValuesAsText("name"))
                .containsOnly("PD vs MSA");
        assertThat(drawn.at("/figure-1b-accuracy-by-sample-size").findValuesAsText("name"))
                .containsOnly("HC vs PD");
    }

    @Test
    void declaresInASmallTableWhatHalfOfItReports() throws IOException {
        Path file = Files.writeString(folder.resolve("retina.tsv"), """
                Study	Year	Images	AUC	Sensitivity/Specificity
                Arden	2016	1000	0.99	0.90/0.98
                Brook	2017	2000	0.97	0.94/0.98
                Cole	2017	3000	0.94	0.90/0.91
                Dale	2018	4000	-	0.88/0.95
                Elm	2018	500	-	0.87/0.90
                """);

        assertThat(metatrend(
                        "",
                        "add",
                        file.toString(),
                        "--new",
                        folder.resolve("retina").toString(),
                        "--yes"))
                .isZero();

        assertThat(out.toString()).contains("The figures show sensitivity, specificity, AUC;");
    }

    @Test
    void saysOfATableWithoutRowsWhereItIs() throws IOException {
        assertThat(add("", "Study,Year,n,Accuracy\n", "--yes")).isEqualTo(2);

        assertThat(err.toString()).contains("second.csv: found no row below the header");
    }

    private int add(String answers, String table, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("second.csv"), table);
        String[] line = new String[options.length + 4];
        line[0] = "add";
        line[1] = file.toString();
        line[2] = "--to";
        line[3] = target.toString();
        System.arraycopy(options, 0, line, 4, options.length);
        return metatrend(answers, line);
    }

    private void run() {
        assertThat(metatrend(
                        "",
                        "run",
                        target.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .as(err.toString())
                .isZero();
    }

    private int metatrend(String answers, String... line) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            return Metatrend.execute(new PrintWriter(out, true), new PrintWriter(err, true), line);
        } finally {
            System.setIn(before);
        }
    }
}
