package org.metatrend.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledManifestsTest {
    private static final Path PACKAGES = Path.of("../data-manifests");

    @ParameterizedTest
    @ValueSource(strings = {"alzheimers", "kaggle-challenges", "oncology-topics"})
    void areValidTabularDataPackages(String name) throws IOException {
        List<Error> errors = profile()
                .validate(Files.readString(PACKAGES.resolve(name).resolve("datapackage.json")), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alzheimers", "kaggle-challenges", "oncology-topics"})
    void areReadWithEveryPromiseKept(String name) {
        PackageReader.ReadPackage read = PackageReader.read(PACKAGES.resolve(name));

        assertThat(read.manifest().name()).isEqualTo(name);
        assertThat(read.manifest().resources()).allSatisfy(r -> {
            assertThat(r.sources())
                    .isNotEmpty()
                    .allSatisfy(s -> assertThat(s.path()).startsWith("https://"));
            assertThat(r.metatrend().originals()).isNotEmpty().allSatisfy(o -> {
                assertThat(o.commit()).isEqualTo("22850675f60046694611dd98747ea8873d52b3a8");
                assertThat(o.sha256()).matches("[0-9a-f]{64}");
            });
            assertThat(r.metatrend().leftOut().reason()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"alzheimers", "kaggle-challenges", "oncology-topics"})
    void areInTheLayoutThatTheProjectWrites(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(PACKAGES.resolve(name).resolve("datapackage.json"));

        assertThat(new String(ManifestWriter.write(ManifestReader.parse(name, bytes)), StandardCharsets.UTF_8))
                .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Schema profile() throws IOException {
        try (InputStream profile =
                Objects.requireNonNull(BundledManifestsTest.class.getResourceAsStream("tabular-data-package.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(profile.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
