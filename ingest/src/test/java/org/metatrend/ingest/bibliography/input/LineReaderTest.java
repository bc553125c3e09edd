package org.metatrend.ingest.bibliography.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesEndWithAnyTerminator() throws IOException {
        assertThat(lines("\uFEFFa\r\nb\rc\n\nd")).containsExactly("1@3 a", "2@6 b", "3@8 c", "4@10 ", "5@11 d");
    }

    @Test
    void inJsonLinesACarriageReturnIsNoEnd() throws IOException {
        LineReader lines =
                new LineReader(new ByteArrayInputStream("a\rb\r\nc".getBytes(StandardCharsets.UTF_8)), false);

        assertThat(lines.next()).isTrue();
        assertThat(lines.text()).isEqualTo("a\rb");
        assertThat(lines.next()).isTrue();
        assertThat(lines.text()).isEqualTo("c");
        assertThat(lines.next()).isFalse();
    }

    @Test
    void eachLineHasItsOwnEncoding() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("Müller\n".getBytes(StandardCharsets.UTF_8));
        file.writeBytes("Müller – x\n".getBytes(Charset.forName("windows-1252")));

        LineReader lines = new LineReader(new ByteArrayInputStream(file.toByteArray()));
        lines.next();
        assertThat(lines.text()).isEqualTo("Müller");
        lines.next();
        assertThat(lines.text()).isEqualTo("Müller – x");
    }

    @Test
    void linesAreTheSameHoweverTheStreamIsCut() throws IOException {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("x".repeat(random.nextInt(1200))).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        List<String> whole = lines(text.toString());

        LineReader pieces = new LineReader(new Dripping(text.toString().getBytes(StandardCharsets.UTF_8), random));
        List<String> dripped = new ArrayList<>();
        while (pieces.next()) {
            dripped.add(pieces.number() + "@" + pieces.offset() + " " + pieces.text());
        }

        assertThat(dripped).hasSize(300).isEqualTo(whole);
    }

    private static List<String> lines(String text) throws IOException {
        LineReader lines = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> read = new ArrayList<>();
        while (lines.next()) {
            read.add(lines.number() + "@" + lines.offset() + " " + lines.text());
        }
        return read;
    }

    /** Hands out a few bytes at a time. */
    private static final class Dripping extends InputStream {
        private final ByteArrayInputStream bytes;
        private final Random random;

        Dripping(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return bytes.read(target, from, Math.min(length, 1 + random.nextInt(700)));
        }
    }
}
