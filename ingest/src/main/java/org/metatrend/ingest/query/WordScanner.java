package org.metatrend.ingest.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in UTF-8: runs of letters and digits, without case and accents. An apostrophe between letters is
 * dropped, a final "'s" with it. Bytes that are no UTF-8 separate words. It is reused and allocates nothing per word.
 */
final class WordScanner {
    /** Longer words match nothing; a bound for texts without blanks. */
    static final int MOST_LETTERS = 256;

    private static final byte[] PLAIN = table("");
    private static final byte[] WITH_WILDCARDS = table("*?");

    private final byte[] ascii;
    private final char[] word = new char[MOST_LETTERS + 2];
    private int length;
    private boolean apostrophe;
    private int afterApostrophe;

    private byte[] text = {};
    private int at;
    private int end;
    private char[] rest = {};
    private int restAt;

    /** @param wildcards "*", "?" and "$" (which becomes "?") are letters, as queries need them */
    WordScanner(boolean wildcards) {
        this.ascii = wildcards ? WITH_WILDCARDS : PLAIN;
    }

    /** Each ASCII character's folded letter; 0 separates words. */
    private static byte[] table(String wildcards) {
        byte[] table = new byte[128];
        for (char c = 0; c < 128; c++) {
            if (Character.isLetterOrDigit(c) || wildcards.indexOf(c) >= 0) {
                table[c] = (byte) Character.toLowerCase(c);
            }
        }
        if (!wildcards.isEmpty()) {
            table['$'] = '?';
        }
        table['\''] = Letters.APOSTROPHE;
        return table;
    }

    /** The folded words of a text, unreduced; of a word that is too long its beginning. */
    static List<String> words(String text, boolean wildcards) {
        WordScanner scanner = new WordScanner(wildcards);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        scanner.start(bytes, 0, bytes.length);
        List<String> words = new ArrayList<>();
        while (scanner.next()) {
            words.add(new String(scanner.word, 0, scanner.length));
        }
        return words;
    }

    /** Starts on a part of a text. */
    void start(byte[] bytes, int from, int to) {
        text = bytes;
        at = from;
        end = to;
        rest = Letters.of(' ');
        restAt = rest.length;
    }

    /** Goes to the next word; false at the end. */
    boolean next() {
        length = 0;
        apostrophe = false;
        afterApostrophe = -1;
        while (restAt < rest.length) {
            if (ends(rest[restAt++])) {
                return closed();
            }
        }
        while (at < end) {
            plain();
            if (at == end) {
                break;
            }
            byte b = text[at];
            if (b >= 0) {
                at++;
                if (ends((char) ascii[b])) {
                    return closed();
                }
            } else {
                rest = decode();
                restAt = 0;
                while (restAt < rest.length) {
                    if (ends(rest[restAt++])) {
                        return closed();
                    }
                }
            }
        }
        return length > 0 && closed();
    }

    /** Takes letters and digits of ASCII as long as there are any: nearly all of most texts, so it is kept tight. */
    private void plain() {
        int from = at;
        int to = Math.min(end, from + MOST_LETTERS - length);
        int put = length;
        while (from < to && !apostrophe) {
            byte b = text[from];
            if (b < 0 || ascii[b] <= Letters.APOSTROPHE) {
                break;
            }
            word[put++] = (char) ascii[b];
            from++;
        }
        at = from;
        length = put;
    }

    /** The letters of the word, with room for one more; the first {@link #length()} count. */
    char[] word() {
        return word;
    }

    /** Between 1 and {@link #MOST_LETTERS} + 1, where the last means a word that is too long. */
    int length() {
        return length;
    }

    /** Takes one folded letter; true if it ends a word. */
    private boolean ends(char letter) {
        if (letter == Letters.BREAK) {
            return length > 0;
        }
        if (letter == Letters.APOSTROPHE) {
            boolean second = apostrophe;
            apostrophe = length > 0;
            return second;
        }
        if (apostrophe) {
            apostrophe = false;
            afterApostrophe = length;
        }
        if (length <= MOST_LETTERS) {
            word[length++] = letter;
        }
        return false;
    }

    private boolean closed() {
        if (afterApostrophe == length - 1 && word[length - 1] == 's') {
            length--;
        }
        return true;
    }

    /** The letters of the character at hand, which is not ASCII, and steps over it. */
    private char[] decode() {
        int first = text[at] & 0xFF;
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        if (first < 0xC2 || first > 0xF4 || at + more >= end) {
            at++;
            return Letters.of(' ');
        }
        int point = first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = text[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                at += i;
                return Letters.of(' ');
            }
            point = (point << 6) | (next & 0x3F);
        }
        at += more + 1;
        return Letters.of(Character.isValidCodePoint(point) ? point : ' ');
    }
}
