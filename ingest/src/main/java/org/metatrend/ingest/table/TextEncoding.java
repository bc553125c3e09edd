package org.metatrend.ingest.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.metatrend.ingest.BadInput;

/**
 * How a text file is encoded: by its byte order mark; else UTF-8 if all of it is; else windows-1252, which spreadsheets
 * of Western Europe and the Americas write.
 *
 * @param charset the encoding
 * @param mark how many bytes the byte order mark takes
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** How far NUL bytes are looked for: they are in every second byte of UTF-16, and near the start of binary files. */
    private static final int PROBE = 4096;

    static TextEncoding of(String source, byte[] bytes) {
        return of(source, Content.of(bytes));
    }

    static TextEncoding of(String source, Content content) {
        byte[] bytes = content.head(PROBE);
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            if (!isUtf8(content)) {
                throw new BadInput(
                        source,
                        "a mark for UTF-8 before bytes that are not UTF-8",
                        "text in one encoding",
                        "save the file again as UTF-8");
            }
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        int[] nuls = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            nuls[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (nuls[0] + nuls[1] > 0) {
            return unmarked(source, nuls, bytes.length);
        }
        return new TextEncoding(isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    private static TextEncoding unmarked(String source, int[] nuls, int length) {
        // Latin text in UTF-16 has its NUL bytes all in the even or all in the odd places
        if (nuls[0] == 0 && nuls[1] > length / 4) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (nuls[1] == 0 && nuls[0] > length / 4) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        throw new BadInput(
                source, "a binary file of no known kind", FileFormat.KNOWN, "export the table in one of these formats");
    }

    /** The whole text, without the byte order mark. */
    String text(byte[] bytes) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /** The beginning of the text. */
    String head(byte[] bytes, int length) {
        return new String(bytes, mark, Math.min(bytes.length - mark, length), charset);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Content content) {
        return Utf8Check.firstBadLine(content) == 0;
    }
}
