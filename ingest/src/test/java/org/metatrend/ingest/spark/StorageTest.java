package org.metatrend.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    @TempDir
    Path folder;

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsThereStaysAndNoTryIsLeft() throws IOException {
        String uri = folder.resolve("part").toUri().toString();
        Storage.HERE.write(uri, "-1", out -> text(out, "first"));
        Storage.HERE.write(uri, "-2", out -> text(out, "second"));

        assertThat(folder.resolve("part")).hasContent("first");
        assertThat(folder).isDirectoryContaining("glob:**/part");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFileThatCannotBeWrittenInFullIsNone() throws IOException {
        String uri = folder.resolve("part").toUri().toString();

        assertThatThrownBy(() -> Storage.HERE.write(uri, "-1", out -> {
                    text(out, "begun");
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(folder).isEmptyDirectory();
    }
}
