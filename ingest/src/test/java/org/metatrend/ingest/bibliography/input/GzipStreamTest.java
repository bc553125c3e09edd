package org.metatrend.ingest.bibliography.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipStreamTest {
    @Test
    void membersFollowEachOther() throws IOException {
        byte[] two = joined(gzip(bytes("one ")), gzip(bytes("two")), new byte[512]);

        assertThat(read(two)).isEqualTo("one two");
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(gzip(new byte[0]))).isEmpty();
    }

    @Test
    void eachTruncationIsDamageBehindWhatCouldBeRead() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        byte[] whole = gzip(noise);
        for (int length = 1; length < whole.length; length += 613) {
            byte[] cut = Arrays.copyOf(whole, length);
            ByteArrayOutputStream read = new ByteArrayOutputStream();

            assertThatThrownBy(() -> new GzipStream(new ByteArrayInputStream(cut)).transferTo(read))
                    .isInstanceOfSatisfying(
                            DamagedInput.class,
                            damage -> assertThat(damage.offset()).isEqualTo(cut.length));
            assertThat(read.toByteArray()).isEqualTo(Arrays.copyOf(noise, read.size()));
        }
    }

    @Test
    void aSpoiltByteIsFound() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(2).nextBytes(noise);
        byte[] spoilt = gzip(noise);
        spoilt[spoilt.length - 5] ^= 1;

        assertThatThrownBy(() -> read(spoilt))
                .isInstanceOf(DamagedInput.class)
                .hasMessageContaining("do not agree with the member's checksum");
    }

    @Test
    void bytesBehindTheLastMemberAreDamage() throws IOException {
        byte[] first = gzip(bytes("one"));

        assertThatThrownBy(() -> read(joined(first, bytes("rubbish"))))
                .isInstanceOfSatisfying(
                        DamagedInput.class,
                        damage -> assertThat(damage.offset()).isEqualTo(first.length + 1));
    }

    private static String read(byte[] file) throws IOException {
        return new String(new GzipStream(new ByteArrayInputStream(file)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
