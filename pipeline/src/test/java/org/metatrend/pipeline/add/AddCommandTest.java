package org.metatrend.pipeline.add;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.pipeline.Metatrend;

/** A review added by command, as a user meets it. */
class AddCommandTest {
    /** A title above, a blank row, a repeated header, a foot-note; year inside the study. */
    private static final String TABLE = """
            Studies of skin lesions;;;;
            ;;;;
            Study;Number of patients;Accuracy;Task;Validation
            Ito et al. (2018);100;91.5%;melanoma vs naevus;5-fold
            Roe et al. (2019);1,941;0.88;melanoma vs naevus;hold-out
            Study;Number of patients;Accuracy;Task;Validation
            Li et al. (2020);n/r;0.79;melanoma vs naevus;10-fold
            Kim et al. (2020);80;n/r;melanoma vs keratosis;LOOCV
            Nguyen et al. (2021);250;0.93;melanoma vs naevus;5-fold
            Sato et al. (2021);60;0.97;melanoma vs naevus;5-fold
            * as reported;;;;
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void proposesWithReasonsAndWritesOnAgreement() throws IOException {
        Path file = Files.writeString(folder.resolve("roe2022.csv"), TABLE);
        Path target = folder.resolve("skin");

        assertThat(metatrend("add", file.toString(), "--new", target.toString(), "--review", "Roe 2022", "--yes"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("study        = Study (its name says so, and 6 of 6 cells look like a reference)")
                .contains("year         = Study (the references end in it)")
                .contains("sample size  = Number of patients (its name says so, and 5 of 5 cells parse as sample size)")
                .contains("performance  = Accuracy (its name says so, and 5 of 5 cells parse as performance)")
                .contains("task         = Task")
                .contains("\"Ito et al. 2018\", year 2018, n = 100, accuracy 0.915 (melanoma vs naevus)")
                .contains("Rows: 6 read = 6 kept + 0 merged + 0 excluded; 6 with a year, 5 with a sample size.")
                .contains("Results: 5, 5 of them accuracies that count, 0 set aside.");
        assertThat(Files.readAllLines(target.resolve("roe2022.csv")))
                .startsWith(
                        "row,study,year,same_as,sample_size,performance,task,validation",
                        "1,Ito et al. 2018,2018,1,100,91.5%,melanoma vs naevus,5-fold");
        assertThat(metatrend("check", target.toString())).isZero();
    }

    @Test
    void transcribesTheSameAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("roe2022.csv"), TABLE);
        Path target = folder.resolve("skin");
        metatrend("add", file.toString(), "--new", target.toString(), "--yes");

        assertThat(metatrend("transcribe", target.toString(), "--from", folder.toString()))
                .isZero();
        assertThat(out.toString()).contains("unchanged  ").doesNotContain("written    ");
    }

    @Test
    void addsToAPackageAndTakesOutAgain() throws IOException {
        Path target = folder.resolve("skin");
        metatrend(
                "add",
                Files.writeString(folder.resolve("first.csv"), TABLE).toString(),
                "--new",
                target.toString(),
                "--yes");
        byte[] before = Files.readAllBytes(target.resolve("datapackage.json"));
        metatrend(
                "add",
                Files.writeString(folder.resolve("second.csv"), TABLE).toString(),
                "--to",
                target.toString(),
                "--yes");
        assertThat(target.resolve("second.csv")).exists();

        assertThat(metatrend("remove", "second", "--from", target.toString())).isZero();

        assertThat(Files.readAllBytes(target.resolve("datapackage.json"))).isEqualTo(before);
        assertThat(target.resolve("second.csv")).doesNotExist();
        assertThat(metatrend("remove", "first", "--from", target.toString())).isEqualTo(2);
        assertThat(metatrend("remove", "third", "--from", target.toString())).isEqualTo(2);
    }

    @Test
    void leavesAPublishedAnalysisAsItIs() throws IOException {
        Path target = folder.resolve("skin");
        String first = Files.writeString(folder.resolve("first.csv"), TABLE).toString();
        String second = Files.writeString(folder.resolve("second.csv"), TABLE).toString();
        metatrend("add", first, "--new", target.toString(), "--yes");
        Path manifest = target.resolve("datapackage.json");
        String quirk =
                "\"published\": [{\"quirk\": \"bare-numbers-only\", \"reason\": \"published: lost\"}], \"study\": {";
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"study\" *: *\\{", quirk));
        run(target, "before");

        assertThat(metatrend("add", second, "--to", target.toString(), "--yes")).isZero();
        run(target, "after");

        assertThat(out.toString()).contains("its published reading leaves the new table out");
        Path before = folder.resolve("before/skin/published");
        Path after = folder.resolve("after/skin/published");
        try (java.util.stream.Stream<Path> files = Files.list(before)) {
            assertThat(files.filter(f -> !f.endsWith("ledger.csv")).toList())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(f -> assertThat(after.resolve(f.getFileName())).hasSameBinaryContentAs(f));
        }
        assertThat(Files.readAllLines(after.resolve("ledger.csv")))
                .filteredOn(l -> l.startsWith("second,"))
                .hasSize(6)
                .allMatch(l -> l.contains(",outside,excluded,added after the published analysis,"));
        assertThat(Files.readString(folder.resolve("after/skin/links.csv"))).contains("strong");
    }

    private void run(Path target, String to) {
        assertThat(metatrend(
                        "run", target.toString(), "--out", folder.resolve(to).toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void writesNothingInADryRun() throws IOException {
        Path file = Files.writeString(folder.resolve("roe2022.csv"), TABLE);

        assertThat(metatrend(
                        "add", file.toString(), "--new", folder.resolve("skin").toString(), "--dry-run"))
                .isZero();
        assertThat(folder.resolve("skin")).doesNotExist();
    }

    @Test
    void takesTheUsersWordForAColumn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"), "Who,When,How many,Outcome\nIto,2018,100,0.9\nRoe,2019,50,0.8\n");

        assertThat(metatrend(
                        "add",
                        file.toString(),
                        "--new",
                        folder.resolve("p").toString(),
                        "--map",
                        "study=Who",
                        "--map",
                        "year=When",
                        "--map",
                        "sample size=How many",
                        "--map",
                        "performance=Outcome",
                        "--dry-run"))
                .isZero();
        assertThat(out.toString()).contains("\"Ito 2018\", year 2018, n = 100, accuracy 0.9");
    }

    @Test
    void asksOnlyWhatIsUnclear() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"),
                "Author,Year,Patients,Participants,Value A\nIto,2018,100,90,0.9\nRoe,2019,50,40,0.8\n");
        Path target = folder.resolve("p");
        InputStream before = System.in;
        // the second size, the fifth column, which has accuracies, a name, no citation, no DOI, a licence, agreed
        System.setIn(
                new ByteArrayInputStream("2\n5\n1\nIto 2022\n\n\nCC-BY-4.0\ny\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(metatrend("add", file.toString(), "--new", target.toString()))
                    .as(err.toString())
                    .isZero();
        } finally {
            System.setIn(before);
        }

        assertThat(out.toString())
                .contains("Which column is the sample size?")
                .contains("No column looks like the performance.")
                .contains("sample size  = Participants (as you say)")
                .contains("performance  = Value A (as you say)");
        assertThat(Files.readString(target.resolve("datapackage.json")))
                .contains("\"review\": \"Ito 2022\"")
                .contains("CC-BY-4.0");
    }

    @Test
    void asksWhatCellsMeanAndAsksAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), """
                Author (year),Cohort size,Perf.,ROC
                Ito (2018),900/100,Site A: 91%,0.95
                Roe (2019),800/200,Site A: 85%,0.93
                """);
        Path target = folder.resolve("p");
        String all = answering(
                // the size's column; its slashes: first what is no choice, then their sum; names are of the data
                "Cohort size\n9\n1\n2\nIto 2022\n\n\n\ny\n", "add", file.toString(), "--new", target.toString());

        assertThat(all)
                .contains("study        = Author (year)")
                .contains("such as \"900/100\", \"800/200\"")
                .contains("Found \"9\", expected a number from 1 to 4.")
                .contains("\"Ito 2018\", year 2018, n = 1000, accuracy 0.91");
        assertThat(Files.readString(target.resolve("datapackage.json")))
                .contains("\"slash\": \"sum\"")
                .contains("\"names\": \"part\"");
        assertThat(metatrend("check", target.toString())).isZero();
    }

    @Test
    void letsAColumnBeCorrected() throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"),
                "Author,Year,Patients,Accuracy,Accuracy of readers\nIto,2018,100,0.9,0.7\nRoe,2019,50,0.8,0.6\n");
        Path target = folder.resolve("p");

        String all = answering("Ito 2022\n\n\n\nc\n4\n1\ny\n", "add", file.toString(), "--new", target.toString());

        assertThat(all).contains("What is not right?").contains("performance  = Accuracy (as you say)");
        assertThat(Files.readAllLines(target.resolve("t.csv"))).contains("1,Ito 2018,2018,1,100,0.9");
    }

    @Test
    void addsUpTheColumnsOfASize() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), """
                Study,Participants,,AUC / ACC
                ,PD,HC,
                Ito et al. 2018,20,30,0.95 / 0.90
                Roe et al. 2019,40,50,- / 0.85
                Sato et al. 2020,11,12,0.88 / 0.80
                """);

        assertThat(metatrend(
                        "add", file.toString(), "--new", folder.resolve("p").toString(), "--dry-run"))
                .isZero();

        assertThat(out.toString())
                .contains("sample size  = Participants: PD + Participants: HC")
                .contains("\"Ito et al. 2018\", year 2018, n = 50, AUC 0.95")
                .contains("accuracy 0.9 ");
    }

    @Test
    void addsATableOfVeryManyRows() throws IOException {
        StringBuilder table = new StringBuilder("Study,Year,Patients,Accuracy\n");
        for (int i = 0; i < 100_001; i++) {
            table.append("Ito").append(i).append(",2018,100,0.9\n");
        }
        Path file = Files.writeString(folder.resolve("t.csv"), table);

        assertThat(metatrend(
                        "add", file.toString(), "--new", folder.resolve("p").toString(), "--yes"))
                .as(err.toString())
                .isZero();

        try (Stream<String> lines = Files.lines(folder.resolve("p/t.csv"))) {
            assertThat(lines).hasSize(100_002);
        }
    }

    private String answering(String answers, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(metatrend(args)).as(err.toString() + out).isZero();
        } finally {
            System.setIn(before);
        }
        return out.toString();
    }

    @Test
    void explainsWhatIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n");

        assertThat(metatrend("add", folder.resolve("no.csv").toString(), "--new", "x", "--yes"))
                .isEqualTo(2);
        assertThat(metatrend("add", file.toString(), "--to", folder.toString(), "--yes"))
                .isEqualTo(2);
        assertThat(metatrend(
                        "add", file.toString(), "--new", folder.resolve("x").toString(), "--map", "yaer=a"))
                .isEqualTo(2);
        assertThat(metatrend(
                        "add", file.toString(), "--new", folder.resolve("x").toString(), "--map", "year=c"))
                .isEqualTo(2);
        Path empty = Files.writeString(folder.resolve("empty.csv"), "only one line\n");
        assertThat(metatrend(
                        "add", empty.toString(), "--new", folder.resolve("x").toString(), "--yes"))
                .isEqualTo(2);
        assertThat(metatrend(
                        "add",
                        file.toString(),
                        "--new",
                        folder.resolve("No Name").toString(),
                        "--yes"))
                .isEqualTo(2);
        assertThat(folder.resolve("x")).as("nothing half-written").doesNotExist();
        assertThat(folder.resolve("No Name")).doesNotExist();
        assertThat(err.toString())
                .contains("found no such file")
                .contains("found no datapackage.json")
                .contains("found the role \"yaer\"")
                .contains("expected a column named \"c\"")
                .doesNotContain("\tat ");
    }

    private int metatrend(String... args) {
        return Metatrend.execute(new PrintWriter(out), new PrintWriter(err), args);
    }
}
