package org.metatrend.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.table.Table;

/** Bad input: one message that names the place, what was found and what was expected. */
class PackageReaderTest {
    @TempDir
    private Path folder;

    private MadePackage made() {
        return new MadePackage(folder);
    }

    @Test
    void readsAValidPackage() throws IOException {
        PackageReader.ReadPackage read = PackageReader.read(made().write());

        assertThat(read.manifest().name()).isEqualTo("made");
        assertThat(read.tables())
                .hasSize(1)
                .first()
                .extracting(Table::rows)
                .satisfies(rows -> assertThat(rows)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .hasSize(2));
    }

    @Test
    void missesAManifest() {
        assertBad("no datapackage.json");
    }

    @Test
    void missesATable() throws IOException {
        made().write();
        Files.delete(folder.resolve("table.csv"));

        assertBad("table.csv: found no such file, expected the table of the resource \"table\"");
    }

    @Test
    void noticesAWrongChecksum() throws IOException {
        made().tamper(MadePackage.TABLE.replace("0.9", "0.8")).write();

        assertBad("table.csv: found the checksum sha256:", "write the checksum found into \"hash\"");
    }

    @Test
    void noticesAMissingColumn() throws IOException {
        made().table("row,study,size,accuracy\n1,Suk et al. 2014,100,0.9\n").write();

        assertBad("table.csv: header: found no column year, expected the columns row, study, year, size, accuracy");
    }

    @Test
    void noticesASurplusColumnAndAnotherOrder() throws IOException {
        made().table("row,study,year,size,accuracy,more\n1,a,2014,1,0.9,x\n").write();
        assertBad("found the column more that the manifest does not have");

        made().table("study,row,year,size,accuracy\na,1,2014,1,0.9\n").write();
        assertBad("found the columns in the order study, row, year, size, accuracy");
    }

    @Test
    void noticesALinkThatNamesNoStudy() throws IOException {
        String tasks = "\"tasks\": [{\"name\": \"A vs B\"";
        String link = "\"links\": [{\"verdict\": \"same\", \"one\": {\"resource\": \"%s\", %s},"
                + " \"other\": {\"resource\": \"table\", \"row\": 1}, \"reason\": \"none\"}], ";

        made().replaceInManifest(tasks, link.formatted("tabel", "\"row\": 1") + tasks)
                .write();
        assertBad("/metatrend/links/0/one/resource: found \"tabel\"", "did you mean \"table\"?");

        made().replaceInManifest(tasks, link.formatted("table", "\"row\": 1, \"reference\": \"Suk\"") + tasks)
                .write();
        assertBad("/metatrend/links/0/one: found a reference and a row, expected one of the two");
    }

    @Test
    void noticesAnUnknownFieldAndSaysWhichWasMeant() throws IOException {
        made().replaceInManifest("\"missingValues\"", "\"missingValue\": [], \"missingValues\"")
                .write();

        assertBad(
                "datapackage.json: /resources/0/schema/missingValue",
                "found the unknown field \"missingValue\"",
                "expected one of fields, missingValues",
                "did you mean \"missingValues\"?");
    }

    @Test
    void noticesUnreadableValues() throws IOException {
        made().table(MadePackage.TABLE.replace("2014,100", "20l4,100")).write();
        assertBad("table.csv: row 1, column year: found \"20l4\", expected a year of four digits");

        made().table(MadePackage.TABLE.replace(",#,", ",12.5,")).write();
        assertBad("table.csv: row 2, column size: found \"12.5\", expected a whole number");

        made().table(MadePackage.TABLE.replace("2014,100", "1014,100")).write();
        assertBad(
                "row 1, column year: found \"1014\", expected a year of four digits not below 1900 and not above 2100");

        made().table(MadePackage.TABLE.replace("Suk et al. 2014", "")).write();
        assertBad("row 1, column study: found a blank cell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../table.csv",
                "/etc/passwd",
                "a/../../table.csv",
                "https://example.org/t.csv",
                "..\\\\\\\\t.csv",
                "C:\\\\\\\\t.csv"
            })
    void refusesAPathThatLeavesThePackage(String path) throws IOException {
        made().replaceInManifest("\"table.csv\"", "\"" + path.replace("\\\\\\\\", "\\\\") + "\"")
                .write();

        assertBad("/resources/0/path: found", "expected a relative path inside the package's folder");
    }

    @Test
    void refusesALinkThatLeavesThePackage() throws IOException {
        made().write();
        Path outside = Files.createTempFile("outside", ".csv");
        Files.writeString(outside, MadePackage.TABLE);
        Files.delete(folder.resolve("table.csv"));
        Files.createSymbolicLink(folder.resolve("table.csv"), outside);

        assertBad("table.csv: found a link that leaves the package");
        Files.delete(outside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../made", "a/b", "", "Made", ".made", "made\\\\u0000"})
    void refusesANameThatIsNoNameOfAFolder(String name) throws IOException {
        made().replaceInManifest("\"name\": \"made\"", "\"name\": \"" + name + "\"")
                .write();

        assertBad("datapackage.json: /name: found");
    }

    @Test
    void refusesATaskOrAClassListedTwice() throws IOException {
        made().replaceInManifest("{\"name\": \"B\"}", "{\"name\": \"A\"}").write();

        assertBad("/metatrend/classes/1: found \"A\" a second time");
    }

    @Test
    void refusesLeaderboardsThatAreNotDescribedAsSuch() throws IOException {
        made().replaceInManifest("\"kind\": \"studies\"", "\"kind\": \"challenges\"")
                .replaceInManifest(
                        "\"study\": {",
                        "\"challenge\": {\"title\": \"t\", \"metric\": \"m\", \"higherIsBetter\": true}, \"study\": {")
                .write();

        assertBad("/resources/0/schema/fields: found \"team\"");
    }

    @Test
    void refusesAnEmptyTable() throws IOException {
        made().table("row,study,year,size,accuracy\n").write();
        assertBad("table.csv: found no row below the header");

        made().table("").write();
        assertBad("table.csv: found an empty file");
    }

    @Test
    void refusesDuplicateNames() throws IOException {
        made().replaceInManifest(
                        "\"resources\": [{",
                        "\"resources\": [{\"name\": \"table\", \"path\": \"table.csv\", \"hash\": \"HASH\","
                                + " \"schema\": {\"fields\": [{\"name\": \"study\"}, {\"name\": \"year\"}]}, \"metatrend\":"
                                + " {\"study\": {\"review\": \"r\", \"reference\": \"study\", \"year\": \"year\"}}}, {")
                .write();

        assertBad("/resources/1/name: found the name \"table\" a second time");
    }

    @Test
    void refusesWhatIsNotUtf8OrNotJson() throws IOException {
        made().table(MadePackage.TABLE.replace("Suk", "S\u00f8").getBytes(StandardCharsets.ISO_8859_1))
                .write();
        assertBad("table.csv: line 2: found bytes that are not UTF-8");

        Files.write(folder.resolve("datapackage.json"), new byte[] {'{', (byte) 0xff, '}'});
        assertBad("datapackage.json: found bytes that are not UTF-8");

        Files.writeString(folder.resolve("datapackage.json"), "{\n  \"name\": made\n}");
        assertBad("datapackage.json: line 2, column", "no valid JSON");

        Files.writeString(folder.resolve("datapackage.json"), "{\"name\": \"a\", \"name\": \"b\"}");
        assertBad("no valid JSON (Duplicate field 'name')");

        Files.writeString(folder.resolve("datapackage.json"), "null");
        assertBad("found null, expected a JSON object");

        Files.writeString(folder.resolve("datapackage.json"), "");
        assertBad("datapackage.json");
    }

    @Test
    void refusesValuesOfTheWrongKind() throws IOException {
        made().replaceInManifest("\"studies\"", "\"study\"").write();
        assertBad("/metatrend/kind", "found \"study\", expected one of studies, topic-shares, challenges");

        MadePackage second = made();
        second.replaceInManifest("[{\"name\": \"A\"}, {\"name\": \"B\"}]", "\"A, B\"")
                .write();
        assertBad("/metatrend/classes", "expected a list in square brackets");

        made().replaceInManifest("\"percent\": false", "\"percent\": \"no\"").write();
        assertBad("/percent", "expected true or false");
    }

    @Test
    void refusesColumnsThatTheTableDoesNotHave() throws IOException {
        made().replaceInManifest("{\"column\": \"size\"}", "{\"column\": \"sise\"}")
                .write();

        assertBad("/resources/0/metatrend/study/sampleSize: found \"sise\"", "did you mean \"size\"?");
    }

    @Test
    void refusesAnUnknownQuirkAndOneWithoutAReason() throws IOException {
        made().replaceInManifest(
                        "\"study\": {", "\"published\": [{\"quirk\": \"drop-it\", \"reason\": \"x\"}], \"study\": {")
                .write();
        assertBad("found the kind \"drop-it\"");

        made().replaceInManifest(
                        "\"study\": {", "\"published\": [{\"quirk\": \"drop-unlabelled-values\"}], \"study\": {")
                .write();
        assertBad("/resources/0/metatrend/published/0", "found no field \"reason\"", "To mend: add it");
    }

    @Test
    void refusesToPassOverWhatItDoesNotRead() throws IOException {
        made().replaceInManifest("\"path\": \"table.csv\"", "\"path\": \"table.csv\", \"format\": \"xlsx\"")
                .write();
        assertBad("/resources/0/format: found \"xlsx\", expected \"csv\"");

        made().replaceInManifest("\"path\": \"table.csv\"", "\"path\": \"table.csv\", \"dialect\": {}")
                .write();
        assertBad("/resources/0/dialect", "found the unknown field \"dialect\"");
    }

    @Test
    void refusesValuesThatOverflowOrRepeat() throws IOException {
        made().table(MadePackage.TABLE.replace("2014,100", "2014,9999999999")).write();
        assertBad("column size: found \"9999999999\", expected a whole number of at most 9 digits");

        made().replaceInManifest("\"maximum\": 2100", "\"maximum\": 1e999999").write();
        assertBad("/constraints/maximum: found a number of more than 30 digits");

        made().replaceInManifest("\"maximum\": 2100", "\"unique\": true")
                .table(MadePackage.TABLE.replace("2015,2015", "2015,2014"))
                .write();
        assertBad("row 2, column year: found \"2014\" a second time after row 1");
    }

    @Test
    void speaksNoJackson() throws IOException {
        for (String spoiled : new String[] {"[null]", "[{\"name\": \"A\"}, 5]", "7"}) {
            made().replaceInManifest("[{\"name\": \"A\"}, {\"name\": \"B\"}]", spoiled)
                    .write();
            assertThatThrownBy(() -> PackageReader.read(folder))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("datapackage.json: /metatrend")
                    .hasMessageNotContaining("org.metatrend")
                    .hasMessageNotContaining("JsonToken")
                    .hasMessageNotContaining("Exception");
        }
        made().replaceInManifest("\"kind\": \"studies\"", "\"kind\": 0").write();
        assertBad("/metatrend/kind", "expected one of studies, topic-shares, challenges");

        made().replaceInManifest("\"title\": \"A made package\"", "\"title\": 5")
                .write();
        assertBad("/title", "expected a text in quotation marks");
    }

    @Test
    void asksForTheClassOfEachOfSeveralSizes() throws IOException {
        made().replaceInManifest("{\"column\": \"size\"}", "{\"column\": \"size\"}, {\"column\": \"row\"}")
                .write();

        assertBad("/resources/0/metatrend/study/sampleSize: found nothing, expected the class that each");
    }

    private void assertBad(String... parts) {
        assertThatThrownBy(() -> PackageReader.read(folder))
                .isInstanceOf(BadInput.class)
                .satisfies(e -> {
                    assertThat(e.getMessage())
                            .contains(parts)
                            .contains("To mend: ")
                            .doesNotContain("\n");
                });
    }
}
