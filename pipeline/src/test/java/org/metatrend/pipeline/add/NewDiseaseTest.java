package org.metatrend.pipeline.add;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.pipeline.Metatrend;

/** A disease, a task and a measure that the project does not know: two commands lead to its figures. */
class NewDiseaseTest {
    private static final List<String> SCHEMES = List.of("10-fold CV", "LOSO", "hold-out (70/30)", "see text");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void needsOnlyAFolder() throws IOException {
        Path target = folder.resolve("parkinsons");
        Path outputs = folder.resolve("out");

        run("add", table("movement.csv", "AUC").toString(), "--new", target.toString(), "--yes");
        run("run", target.toString(), "--out", outputs.toString());

        JsonNode plan = json(target.resolve("datapackage.json")).get("metatrend");
        assertThat(plan.at("/classes").findValuesAsText("name")).containsExactly("PD", "HC", "MSA");
        assertThat(plan.at("/tasks").findValuesAsText("name")).containsExactly("PD vs HC", "PD vs MSA");
        assertThat(plan.at("/measures").findValuesAsText("name")).containsExactly("AUC");
        try (Stream<Path> files = Files.list(outputs.resolve("parkinsons/corrected"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".svg")))
                    .containsExactlyInAnyOrder(
                            "figure-1a-sample-size-by-year.svg",
                            "figure-1b-auc-by-sample-size.svg",
                            "figure-1c-auc-by-sample-size-and-period.svg",
                            "figure-1d-auc-by-year.svg",
                            "figure-1e-auc-regression.svg");
        }
        JsonNode results = json(outputs.resolve("parkinsons/corrected/results.json"));
        JsonNode bySize = results.at("/figures/figure-1b-auc-by-sample-size");
        assertThat(bySize.at("/0/points/name").asText()).isEqualTo("PD vs HC");
        assertThat(bySize.at("/0/points/x")).hasSize(12);
        assertThat(bySize.at("/0/sizesOfWholeStudies").asInt()).isZero();
        assertThat(bySize.at("/0/curve/x")).isNotEmpty();
        assertThat(bySize.at("/1/points/x")).hasSize(6);
        assertThat(results.at("/figures/figure-1e-auc-regression/PD vs HC/formula")
                        .asText())
                .isEqualTo("AUC ~ ln(sample size) + year");
        assertThat(results.at("/methodology/validation").toString())
                .isEqualTo("{\"hold-out\":4,\"k-fold\":5,\"leave-one-group-out\":5,\"unknown\":4}");
        assertThat(results.at("/methodology/codeAvailable/total").toString()).isEqualTo("{\"no\":9,\"yes\":9}");
        assertThat(Files.readString(outputs.resolve("parkinsons/corrected/studies.csv")))
                .contains(",method,validation,folds,test_share,external_validation,dataset,code_available,"
                        + "data_available,validation_verbatim,code")
                .contains(",hold-out (test 30%),,0.30,");
    }

    @Test
    void aReviewOfAnotherMeasureIsSaidToBeSetAside() throws IOException {
        Path target = folder.resolve("parkinsons");
        run("add", table("first.csv", "Accuracy").toString(), "--new", target.toString(), "--yes");
        run("add", table("second.csv", "AUC").toString(), "--to", target.toString(), "--dry-run");

        assertThat(json(target.resolve("datapackage.json")).at("/metatrend/measures"))
                .as("a package about accuracy declares no measures")
                .isEmpty();
        assertThat(out.toString())
                .contains("does not declare the measure of some results (18 of AUC)")
                .contains("\"measures\": [{\"name\": \"accuracy\", \"figures\": true}, "
                        + "{\"name\": \"AUC\", \"figures\": true}]");
    }

    @Test
    void aReviewWithoutTasksIsDrawnAsOne() throws IOException {
        Path target = folder.resolve("tremor");
        Path file = Files.writeString(
                folder.resolve("t.csv"), "Study,Patients,Sensitivity (%)\nRoe 2019,50,80\nIto 2020,60,81\n");

        run("add", file.toString(), "--new", target.toString(), "--yes");
        run("run", target.toString(), "--out", folder.resolve("out").toString(), "--reading", "corrected");

        JsonNode figure = json(folder.resolve("out/tremor/corrected/results.json"))
                .at("/figures/figure-1d-sensitivity-by-year/0/points");
        assertThat(figure.get("name").asText()).isEqualTo("task not stated");
        assertThat(figure.get("y").toString()).isEqualTo("[0.8,0.81]");
    }

    private Path table(String name, String measure) throws IOException {
        StringBuilder text = new StringBuilder("Study,Subjects,Diagnosis," + measure + ",Validation,Code available\n");
        for (int i = 0; i < 18; i++) {
            boolean rare = i % 3 == 2;
            text.append("Study ").append((char) ('A' + i)).append(" et al. ").append(2008 + (i * 7) % 12);
            text.append(",\"PD = ").append(20 + (i * i * 13) % 300).append(rare ? ", MSA = 20\"" : ", HC = 40\"");
            text.append(rare ? ",PD vs MSA," : i % 2 == 0 ? ",PD vs HC," : ",HC vs PD,");
            text.append("0.").append(75 + (i * 5) % 20).append(',');
            text.append(SCHEMES.get(i % 4))
                    .append(',')
                    .append(i % 2 == 0 ? "yes" : "no")
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private void run(String... args) {
        assertThat(Metatrend.execute(new PrintWriter(out), new PrintWriter(err), args))
                .as(err.toString())
                .isZero();
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    }
}
