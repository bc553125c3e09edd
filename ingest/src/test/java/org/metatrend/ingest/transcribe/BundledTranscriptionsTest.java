package org.metatrend.ingest.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.manifest.DataPackage;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.Resource;

/** The bundled tables hold exactly the rows of the published originals; needs those beside the project. */
class BundledTranscriptionsTest {
    private static final Path ORIGINALS = Path.of("../../shared/data");

    @ParameterizedTest
    @ValueSource(strings = {"alzheimers", "kaggle-challenges", "oncology-topics"})
    void areWhatTheOriginalsSay(String name) throws IOException {
        assumeTrue(Files.isDirectory(ORIGINALS), "the originals are not beside the project");
        Path folder = Path.of("../data-manifests").resolve(name);
        DataPackage manifest = PackageReader.manifest(folder);
        Originals originals = new Originals(ORIGINALS);

        for (Resource resource : manifest.resources()) {
            byte[] again = Transcription.transcribe(resource, originals.of(resource));
            assertThat(new String(again, StandardCharsets.UTF_8))
                    .as(resource.name())
                    .isEqualTo(Files.readString(folder.resolve(resource.path())));
        }
    }
}
