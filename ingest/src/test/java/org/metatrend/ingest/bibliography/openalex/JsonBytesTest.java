package org.metatrend.ingest.bibliography.openalex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {
    /** One byte after the other, as RFC 8259 has it. */
    private static int plainly(byte[] bytes, int from, int end) {
        int depth = 0;
        boolean inside = false;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (inside) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    inside = false;
                }
            } else if (b == '"') {
                inside = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return JsonBytes.BROKEN;
    }

    private static byte[] soup(Random random, String letters, int length) {
        StringBuilder text = new StringBuilder("[");
        while (text.length() < length) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\"a",
                "{}[]\"\\,:ab",
                "{{[[}]\"a",
                "aaaaaaaaaaaaaaaaaa\"\"{}\\",
                "[]",
                "{}\"\u00e9\u4e2dzZ|]}\n"
            })
    void manyAtATimeEndWhereOneByOneDoes(String letters) {
        Random random = new Random(letters.hashCode());
        for (int i = 0; i < 4_000; i++) {
            byte[] bytes = soup(random, letters, 1 + random.nextInt(400));
            int end = bytes.length - random.nextInt(Math.min(5, bytes.length));
            assertThat(JsonBytes.value(bytes, 0, end))
                    .as(new String(bytes, 0, end, StandardCharsets.UTF_8))
                    .isEqualTo(plainly(bytes, 0, end));
        }
    }
}
