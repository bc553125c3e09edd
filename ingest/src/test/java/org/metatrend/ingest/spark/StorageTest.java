package org.metatrend.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSError;
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

    @Test
    void aFullDiskIsAnIoException() throws IOException, ReflectiveOperationException {
        IOException full = new IOException("No space left on device");
        Constructor<FSError> constructor = FSError.class.getDeclaredConstructor(Throwable.class);
        constructor.setAccessible(true);
        FSError error = constructor.newInstance(full);
        try (OutputStream out = LocalStreams.of(new OutputStream() {
            @Override
            public void write(int one) {
                throw error;
            }
        })) {
            assertThatThrownBy(() -> out.write(1)).isSameAs(full);
        }
        try (InputStream in = LocalStreams.of(new InputStream() {
            @Override
            public int read() {
                throw error;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                throw error;
            }
        })) {
            assertThatThrownBy(in::read).isSameAs(full);
        }
    }
}
