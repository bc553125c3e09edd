package org.metatrend.ingest.bibliography.openalex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

    private static List<String> lines(InputStream in) throws IOException {
        ByteLines lines = new ByteLines(in);
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            String text = new String(lines.buffer(), lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8);
            all.add(lines.line() + "@" + lines.behind() + (lines.tooLong() ? " too long" : " " + text));
        }
        return all;
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesEveryLineOnce() throws IOException {
        assertThat(lines(of("one\n\nthree"))).containsExactly("1@4 one", "2@5 ", "3@10 three");
        assertThat(lines(of("one\n"))).containsExactly("1@4 one");
        assertThat(lines(of(""))).isEmpty();
    }

    @Test
    void growsForALongLine() throws IOException {
        String text = "x".repeat(5_000_000);
        assertThat(lines(of("a\n" + text + "\nb"))).containsExactly("1@2 a", "2@5000003 " + text, "3@5000004 b");
    }

    @Test
    void skipsALineBeyondTheLimitAndGoesOn() throws IOException {
        int length = ByteLines.LONGEST + 100;
        InputStream endless = new InputStream() {
            private int left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                if (left <= 0) {
                    return -1;
                }
                int read = Math.min(left, count);
                java.util.Arrays.fill(bytes, from, from + read, (byte) 'x');
                left -= read;
                return read;
            }
        };
        InputStream in = new SequenceInputStream(new SequenceInputStream(of("a\n"), endless), of("\nb\nc"));
        assertThat(lines(in))
                .containsExactly(
                        "1@2 a",
                        "2@" + (length + 3) + " too long",
                        "3@" + (length + 5) + " b",
                        "4@" + (length + 6) + " c");
    }
}
