package org.metatrend.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schema says what the parser says, and the bundled manifests follow it. */
class ManifestSchemaTest {
    private static final Path PUBLISHED = Path.of("../docs/manifest.schema.json");

    @Test
    void isThatOfTheRecords() throws IOException {
        String made = SchemaOfRecords.of(
                                DataPackage.class,
                                "The manifest of a Metatrend package: a Frictionless Data Package (v1)")
                        .toPrettyString()
                + "\n";

        // after a change of the records: write what is made into the file
        assertThat(Files.readString(PUBLISHED)).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alzheimers", "kaggle-challenges", "oncology-topics"})
    void holdsForTheBundledManifests(String name) throws IOException {
        String manifest =
                Files.readString(Path.of("../data-manifests").resolve(name).resolve("datapackage.json"));

        assertThat(published().validate(manifest, InputFormat.JSON)).isEmpty();
    }

    @Test
    void refusesAnUnknownFieldAndAQuirkWithoutReason() throws IOException {
        assertThat(published().validate("{\"naem\": \"x\"}", InputFormat.JSON)).isNotEmpty();
        assertThat(published()
                        .validate(
                                "{\"resources\": [{\"metatrend\": {\"published\":"
                                        + " [{\"quirk\": \"drop-unlabelled-values\"}]}}]}",
                                InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema published() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
    }
}
