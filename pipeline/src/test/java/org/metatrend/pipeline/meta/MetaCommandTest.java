package org.metatrend.pipeline.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user meets it: what tables it reads, what it refuses and how it says so. */
class MetaCommandTest {
    private static final String THREE = "study,yi,vi\nA,0.1,0.02\nB,0.5,0.03\nC,-0.3,0.1\n";

    @TempDir
    private Path folder;

    private Path table(String text) {
        return table("table.csv", text);
    }

    private Path table(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MetaRun meta(String text, String... options) {
        return MetaRun.of(table(text.replace("|", "\n")), options);
    }

    private static JsonNode estimate(JsonNode report) {
        return report.get("pooled").get("estimate");
    }

    @Test
    void poolsAndSaysWhatItRead() {
        MetaRun run = meta(THREE);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("3 rows read, 3 used, 0 left out; columns yi = yi, vi = vi")
                .contains("random effects, restricted maximum likelihood")
                .contains("tau2 = 0.08464")
                .contains("prediction interval: normal");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "study;yi;vi|A;0,1;0,02|B;0,5;0,03|C;-0,3;0,1",
                "yi;vi|0,1;0,02|0,5;0,03|-0,3;0,1",
                "study\tYI\tVi|A\t0.1\t0.02|B\t.5\t3e-2|C\t\u22120.3\t0.1",
                "study,yi,vi|A,\"0,1\",\"0,02\"|B,\"0,5\",\"0,03\"|C,\"-0,3\",\"0,1\"",
                "|study,yi,vi||A,0.1,0.02|B,0.5,0.03||C,-0.3,0.1|"
            })
    void readsNumbersAsTheyAreWritten(String text) {
        JsonNode plain = MetaRun.json(table("plain.csv", THREE));

        assertThat(estimate(MetaRun.json(table(text.replace("|", "\n"))))).isEqualTo(estimate(plain));
    }

    @Test
    void readsStandardErrorsThousandsAndPercentages() {
        JsonNode errors = MetaRun.json(table("study,te,seTE\nA,0.1,0.5\nB,0.5,0.25\n"));
        assertThat(errors.get("effects").get(0).get("vi").asDouble()).isEqualTo(0.25);

        JsonNode counts =
                MetaRun.json(table("events,total\n\"1,204\",\"3,000\"\n900,\"2,500\"\n10,40\n"), "--measure", "PLO");
        assertThat(counts.get("effects").get(0).get("xi").asDouble()).isEqualTo(1204);

        JsonNode accuracies =
                MetaRun.json(table("study,Accuracy,n\nA,.8,20\nB,90%,20\nC,0.925,20\n"), "--measure", "PLO");
        // 18.5 is as far from 18 as from 19, and 18 is even
        assertThat(MetaRun.column(accuracies.get("effects"), "xi").toString()).isEqualTo("[16.0,18.0,18.0]");
        assertThat(accuracies.get("input").get("derived").asText()).contains("half to even");
    }

    @Test
    void findsColumnsByOtherNamesAndByOption() {
        Path table = table("study,hits,people\nA,5,10\nB,7,20\nC,9,40\n");

        assertThat(MetaRun.of(table, "--measure", "PLO").code()).isEqualTo(2);
        assertThat(MetaRun.json(table, "--measure", "PLO", "--columns", "xi=hits,ni=people")
                        .get("input")
                        .get("columns")
                        .get("xi")
                        .asText())
                .isEqualTo("hits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'study,yi,vi|A,0.1,0.02|B,0.5,-0.03|C,1,1'; ; 'line 3, column vi: found \"-0.03\"'",
                "'study,yi,vi|A,0.1,0.02|B,0.5,0|C,1,1'; ; 'line 3, column vi: found \"0\"'",
                "'study,yi,vi|A,0.1,0.02|B,abc,0.1|C,1,1'; ; 'line 3, column yi: found \"abc\"'",
                "'study,yi,vi|A,0.1,Inf|B,1,0.1|C,1,1'; ; 'line 2, column vi: found \"Inf\"'",
                "'study,yi,vi|A,0.1,0.02'; ; 'found 1 study with an effect size'",
                "'study,yi,vi|A,0.1,0.02|B,NA,1'; ; 'line 3 has no yi: \"NA\"'",
                "'study,yi,vi'; ; 'a header and no row below it'",
                "''; ; 'an empty file'",
                "'study,yi,vi|A,0,1,0,02|B,0,5,0,03'; ; 'line 2: found a cell \"0\" beyond the last column'",
                "'yi,yi,vi|1,1,1|2,2,2'; ; '2 columns that may be yi'",
                "'yi,vi,x|1,1,1|2,2,|3,1,2|2,2,2'; --mods=x; 'line 3, column x: found a blank cell'",
                "'yi,vi,x|1,1,0|2,2,1|3,1,2|2,2,2'; --mods=ln(x); 'line 2: found ln(x) = -Infinity'",
                "'yi,vi,x,z|1,1,1,2|2,2,2,4|3,1,3,6|2,2,5,10'; '--mods=x, z'; 'z is a linear combination'",
                "'yi,vi,x|1,1,1|2,2,1|3,1,1|2,2,1'; --mods=x; 'x is constant'",
                "'yi,vi,x|1,1,1|2,2,2'; --mods=x; '2 studies for 2 coefficients'",
                "'yi,vi,year|1,1,1|2,2,2|3,2,1'; --mods=yaer; 'did you mean \"year\"?'",
                "'yi,vi|1,1|2,2|3,2'; --mods=ln(yi; 'expected a closing parenthesis'",
                "'yi,vi|1,1|2,2|3,2'; '--mods=yi,yi'; '\"yi\" twice'",
                "'yi,vi,c|1,1,a|2,2,a|3,2,a'; --cluster=c; 'one cluster, \"a\"'",
                "'yi,vi,c|1,1,a|2,2,a|3,2,a'; --mods=c; 'one level only'",
                "'yi,vi,c|1,1,a|2,2,a|3,2,b'; --subgroup=c; 'group b has one study only'",
                "'yi,vi,c|1,1,a|2,2,a|3,2,a'; --levels=c; 'levels that do not do'",
                "'xi,ni|11,10|2,5'; --measure=PLO; 'line 2, column xi: found \"11\"'",
                "'xi,ni|1,10|2,0'; --measure=PLO; 'line 3, column ni: found \"0\"'",
                "'xi,ni|1,10|-2,5'; --measure=PLO; 'line 3, column xi: found \"-2\"'",
                "'acc,ni|80,10|90,5'; --measure=PLO; 'line 2, column acc: found \"80\"'",
                "'r,n|1.2,10|0.9,5'; --measure=ZCOR; 'line 2, column r: found \"1.2\"'",
                "'xi,ni|1.5,10|2,5|3,6'; --measure=PLO --method=GLMM; 'the count 1.5'",
                "'xi,ni|0,10|0,5|0,6'; --measure=PLO --method=GLMM; 'all proportions are 0'",
                "'ai,bi,ci,di|1,2,3,4|2,3,4,5'; ; 'RR, OR, RD, AS, PETO'",
                "'ai,bi,ci,di|1,2,3,4|2,3,4,5'; --measure=AS --method=MH; 'expected OR, RR or RD'",
                "'yi,vi|1,1|2,2|3,2'; --measure=XYZ; 'found \"XYZ\"'",
                "'yi,vi|1,1|2,2|3,2'; --method=XYZ; 'found \"XYZ\"'",
                "'yi,vi|1,1|2,2|3,2'; --level=100; '--level: found 100.0'",
                "'yi,vi|1,1|2,2|3,2'; --where=x; 'expected COLUMN=TEXT'",
                "'yi,vi|1,1|2,2|3,2'; --where=yi=9; 'no row with \"9\"'",
                "'tp,fn,fp,tn|1,2,3,4|0,0,1,2'; --diagnostic; 'line 3: found nobody diseased'",
                "'tp,fn,fp,tn|1,2,3,4|1.5,2,1,2'; --diagnostic; 'line 3, column tp: found \"1.5\"'"
            })
    void refusesWithOneMessage(String text, String options, String message) {
        String[] words = options == null
                ? new String[0]
                : options.startsWith("--mods") ? new String[] {options} : options.split(" ");
        MetaRun run = meta(text == null ? "" : text, words);

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("metatrend: ")
                .contains(message)
                .contains("To mend: ")
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void leavesOutRowsThatLackANumberAndNamesThem() {
        JsonNode report = MetaRun.json(table("study,yi,vi,x\nA,1,1,1\nB,NA,1,2\n\nC,2,1,\nD,3,2,4\nE,1,1,7\n"));

        assertThat(report.get("input").get("rows_read").asInt()).isEqualTo(6);
        assertThat(report.get("input").get("rows_used").asInt()).isEqualTo(4);
        assertThat(report.get("input").get("excluded").toString())
                .contains("\"line\":3")
                .contains("no yi");
        assertThat(report.get("warnings").get(0).asText()).startsWith("1 row was left out: line 3");
        JsonNode dropped = MetaRun.json(folder.resolve("table.csv"), "--mods", "x", "--missing", "drop");
        assertThat(dropped.get("fit").get("k").asInt()).isEqualTo(3);
    }

    @Test
    void leavesOutEffectsThatAreNotDefined() {
        JsonNode report = MetaRun.json(
                table("ai,bi,ci,di\n0,10,5,5\n3,7,5,5\n1,9,10,1\n2,5,4,4\n"), "--measure", "OR", "--to", "none");

        assertThat(report.get("fit").get("k").asInt()).isEqualTo(3);
        assertThat(report.get("input").get("excluded").get(0).get("reason").asText())
                .isEqualTo("OR is not defined for these numbers");
    }

    @ParameterizedTest
    @CsvSource({
        "'yi,vi|0.1,0.02|0.5,0.03', 0.055",
        "'yi,vi|0.1,0.1|0.11,0.1|0.12,0.1|0.09,0.1', 0",
        "'yi,vi|0.5,0.1|0.5,0.1|0.5,0.1', 0",
        "'yi,vi|1000,0.1|-2000,0.2|3000,0.1|10,0.1', 4330024.828580139"
    })
    void givesNothingThatIsNotANumberWithoutAReason(String text, double tauSquared) {
        for (String test : new String[] {"z", "t", "knha"}) {
            JsonNode report = MetaRun.json(table(text.replace("|", "\n")), "--test", test);

            assertThat(report.get("fit").get("tau2").asDouble()).isCloseTo(tauSquared, offset(1e-9 * (1 + tauSquared)));
            assertReasons(report);
        }
    }

    private static void assertReasons(JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (field.getValue().isNull()) {
                    assertThat(node.path("reasons").path(field.getKey()).asText())
                            .as(field.getKey())
                            .isNotBlank();
                }
                assertReasons(field.getValue());
            });
        } else if (node.isArray()) {
            node.forEach(MetaCommandTest::assertReasons);
        }
    }

    @Test
    void comparesWithExternalDataAndBaselines() {
        Path table = table("""
                study,acc,n,ext_acc,ext_ni,base_acc
                A,0.9,100,0.8,200,0.85
                B,0.85,60,0.7,90,0.5
                C,0.8,50,0.82,70,
                D,0.95,40,,,0.95
                """);
        JsonNode testsets =
                MetaRun.json(table, "--measure", "PLO", "--chance", "0.5").get("testsets");

        assertThat(testsets.get("external").get("models").asInt()).isEqualTo(3);
        assertThat(testsets.get("external").get("lower").asInt()).isEqualTo(2);
        assertThat(testsets.get("external").get("each").get(0).get("difference").asDouble())
                .isCloseTo(-0.1, offset(1e-12));
        assertThat(testsets.get("baseline").get("claims").asInt()).isEqualTo(3);
        assertThat(MetaRun.column(testsets.get("baseline").get("each"), "verdict")
                        .toString())
                .isEqualTo("[\"depends\",\"beyond_noise\",\"within_noise\"]");
        assertThat(testsets.get("chance").get("beyondNoise").asInt()).isEqualTo(4);
    }

    @Test
    void warnsLoudlyOfFewClusters() {
        MetaRun run = meta("yi,vi,c|1,1,a|2,2,a|3,2,b|3,1,b", "--cluster", "c");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("DO NOT READ the cluster-robust test of intercept: 2 clusters");
    }

    @Test
    void takesTheSameBytesTwice() throws IOException {
        Path table = table("yi,vi,x\n1,1,3\n2,1,1\n3,2,4\n1,1,7\n2,1,2\n3,3,9\n2,2,5\n0,1,0\n");
        String[] options = {"--mods", "x", "--permutations", "200", "--gosh", "20", "--json"};

        assertThat(MetaRun.of(table, options).out())
                .isEqualTo(MetaRun.of(table, options).out());
        assertThat(Files.readString(table, StandardCharsets.UTF_8)).startsWith("yi,vi,x");
    }

    @Test
    void survivesHostileCells() {
        MetaRun run = meta("study,yi,vi|\u001b[31mred,0.1,0.02|\"a\u0007b\",0.5,0.03|=cmd(),-0.3,0.1");

        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u0007");
    }
}
