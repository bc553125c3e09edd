package org.metatrend.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.StudyExtractor;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.link.CitedStudy;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.PackageReader.ReadPackage;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;

/** Two made reviews of the same field. */
class LinkedStudiesTest {
    private static final String FIRST = """
            study,year,size,accuracy,leakage
            Ito et al. 2018,2018,100,"0.914 (A vs B), 0.8 (A vs C)",no
            Roe and Abe 2019,2019,60,0.9 (A vs B),no
            Poe et al. 2016,2016,50,0.7 (A vs B),no
            """;
    private static final String SECOND = """
            study,year,size,accuracy,leakage
            K. Ito 2018,2018,"A = 40, B = 55, C = 5, total = 100","91.4% (B vs A), 0.77 (A vs C)",no
            Roe & Abe 2019,2019,60,90% (A vs B),Clear
            Poe et al. 2016,2016,500,0.6 (A vs B),no
            """;

    @TempDir
    private Path folder;

    @Test
    void keepsTheCopyWithTheSubjectsOfTheClasses() throws IOException {
        LinkedStudies linked = linked("");

        assertThat(results(linked, 0, "Ito")).extracting(Result::verbatim).containsExactly("0.8 (A vs C)");
        assertThat(results(linked, 1, "K. Ito"))
                .extracting(Result::verbatim)
                .containsExactly("91.4% (B vs A)", "0.77 (A vs C)");
        assertThat(linked.tables().get(0).ledger().entries())
                .filteredOn(e -> e.outcome() == Outcome.MERGED)
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.stage()).isEqualTo(Stage.RESULTS);
                    assertThat(e.reason())
                            .isEqualTo("the same result as second row 1 (A vs B, accuracy 0.914): one study in two"
                                    + " reviews, by first author and year, size 100, value 0.914");
                });
    }

    @Test
    void givesEveryStudyOneId() throws IOException {
        LinkedStudies linked = linked("");

        assertThat(ids(linked, 0))
                .containsExactly("first:Ito et al. 2018", "first:Roe and Abe 2019", "first:Poe et al. 2016");
        assertThat(ids(linked, 1))
                .containsExactly("first:Ito et al. 2018", "first:Roe and Abe 2019", "second:Poe et al. 2016");
        assertThat(linked.merged()).isEqualTo(2);
    }

    @Test
    void carriesAJudgementOfLeakageOver() throws IOException {
        LinkedStudies linked = linked("");

        assertThat(results(linked, 0, "Roe"))
                .singleElement()
                .satisfies(r -> assertThat(r.flags()).contains(Flag.DATA_LEAKAGE));
        assertThat(results(linked, 1, "Roe")).isEmpty();
        assertThat(linked.tables().get(0).ledger().entries())
                .anyMatch(e -> e.reason().endsWith("clear data leakage by Second 2022"));
    }

    @Test
    void losesNothing() throws IOException {
        LinkedStudies linked = linked("");

        for (StudyTable table : linked.tables()) {
            assertThat(table.ledger().totals(Stage.ROWS).sentence())
                    .isEqualTo("3 read = 3 kept + 0 merged + 0 excluded");
            assertThat(table.ledger().totals(Stage.RESULTS).sentence())
                    .isEqualTo("4 read = 3 kept + 1 merged + 0 excluded");
        }
    }

    @Test
    void listsConflictsWithBothCells() throws IOException {
        LinkedStudies linked = linked("");

        assertThat(linked.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.what()).isEqualTo("accuracy of A vs C");
            assertThat(c.one().verbatim()).isEqualTo("0.8 (A vs C)");
            assertThat(c.other().verbatim()).isEqualTo("0.77 (A vs C)");
            assertThat(c.remark()).isEqualTo("each review may have taken another analysis of the paper");
        });
    }

    @Test
    void obeysTheManifest() throws IOException {
        LinkedStudies same = linked("""
                {"verdict": "same", "one": {"resource": "first", "row": 3},
                 "other": {"resource": "second", "reference": "Poe et al. 2016"}, "reason": "the supplement says so"}
                """);
        LinkedStudies different = linked("""
                {"verdict": "different", "one": {"resource": "first", "reference": "Ito et al. 2018"},
                 "other": {"resource": "second", "row": 1}, "reason": "two people"}
                """);

        assertThat(ids(same, 1)).contains("first:Poe et al. 2016");
        assertThat(same.conflicts()).extracting(Conflict::what).contains("sample size", "accuracy of A vs B");
        assertThat(ids(different, 1)).contains("second:K. Ito 2018");
        assertThat(new String(LinkCsv.of(different.links()), StandardCharsets.UTF_8))
                .contains(",refuted,First 2021,first,1,Ito et al. 2018,Second 2022,second,1,K. Ito 2018,")
                .contains("the manifest: two people");
    }

    @Test
    void saysWhatIsWrongWithALink() {
        assertThatThrownBy(() -> linked("""
                {"verdict": "same", "one": {"resource": "first", "reference": "Nobody 2016"},
                 "other": {"resource": "second", "row": 1}, "reason": "none"}
                """))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("/metatrend/links/0/one")
                .hasMessageContaining("Nobody 2016");
        assertThatThrownBy(() -> linked("""
                {"verdict": "same", "one": {"resource": "first", "row": 3},
                 "other": {"resource": "first", "row": 1}, "reason": "none"}
                """))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("two studies of one review");
        assertThatThrownBy(() -> linked("""
                {"verdict": "same", "one": {"resource": "first", "row": 3},
                 "other": {"resource": "second", "row": 1}, "reason": "none"},
                {"verdict": "same", "one": {"resource": "first", "row": 1},
                 "other": {"resource": "second", "row": 1}, "reason": "none"}
                """)).isInstanceOf(BadInput.class).hasMessageContaining("contradicts");
    }

    @Test
    void writesALineForEachPairInQuestion() throws IOException {
        assertThat(new String(LinkCsv.of(linked("").links()), StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .anyMatch(l -> l.startsWith("first:Ito et al. 2018,strong,"))
                .anyMatch(l -> l.contains(",undecided,First 2021,first,3,Poe et al. 2016,")
                        && l.endsWith("the sizes of the whole study differ: 50 and 500"));
    }

    private static List<Result> results(LinkedStudies linked, int table, String study) {
        return linked.tables().get(table).studies().stream()
                .filter(s -> s.reference().startsWith(study))
                .findFirst()
                .map(Study::results)
                .orElseThrow();
    }

    private static List<String> ids(LinkedStudies linked, int table) {
        return linked.tables().get(table).studies().stream().map(Study::id).toList();
    }

    private LinkedStudies linked(String links) throws IOException {
        Files.writeString(folder.resolve("first.csv"), FIRST);
        Files.writeString(folder.resolve("second.csv"), SECOND);
        Files.writeString(folder.resolve("datapackage.json"), """
                {
                  "profile": "tabular-data-package", "name": "made", "title": "Two made reviews",
                  "metatrend": {
                    "kind": "studies",
                    "classes": [{"name": "A"}, {"name": "B"}, {"name": "C"}],
                    "tasks": [{"name": "A vs B", "figures": true}, {"name": "A vs C", "figures": true}],
                    "links": [%s]
                  },
                  "resources": [%s, %s]
                }
                """.formatted(
                        links, resource("first", "First 2021", FIRST), resource("second", "Second 2022", SECOND)));
        ReadPackage read = PackageReader.read(folder);
        List<StudyTable> tables = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            tables.add(new StudyExtractor(
                            read.manifest().resources().get(i), read.manifest().metatrend(), Reading.CORRECTED)
                    .extract(read.tables().get(i)));
        }
        assertThat(tables).allMatch(t -> !CitedStudy.of(t, false).isEmpty());
        return LinkedStudies.of(read, tables);
    }

    private static String resource(String name, String review, String table) {
        return """
                {
                  "profile": "tabular-data-resource", "name": "%s", "path": "%s.csv", "hash": "sha256:%s",
                  "schema": {"fields": [{"name": "study"}, {"name": "year"}, {"name": "size"}, {"name": "accuracy"},
                    {"name": "leakage"}]},
                  "metatrend": {"study": {
                    "review": "%s", "reference": "study", "year": "year", "sampleSize": [{"column": "size"}],
                    "performance": [{"column": "accuracy", "percent": false}],
                    "leakage": {"column": "leakage", "prefix": "Clear"}}}
                }
                """.formatted(name, name, PackageReader.sha256(table.getBytes(StandardCharsets.UTF_8)), review);
    }
}
