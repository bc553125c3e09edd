package org.metatrend.ingest.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A character of a JSON string that is no plain letter, digit or punctuation: an escape, an apostrophe, one that may begin
 * markup or an entity, or one beyond ASCII. It is what {@link WordScanner} takes it for, or is left open.
 */
final class UnusualCharacter {
    private static final int OPEN = NeededWords.OPEN;

    /** Entities that separate words, without the ampersand. */
    private static final byte[][] ENTITIES = {
        "amp;".getBytes(StandardCharsets.US_ASCII),
        "gt;".getBytes(StandardCharsets.US_ASCII),
        "lt;".getBytes(StandardCharsets.US_ASCII)
    };

    private static final byte[] LESS = ENTITIES[2];

    private UnusualCharacter() {}

    /**
     * Steps over a character that begins none of the words.
     *
     * @param at its first byte
     * @param within whether a letter stands before it, to whose word it may belong
     * @param begins of each letter or digit of ASCII, and last of all others, whether one of the words begins with it
     * @return the number of its bytes, or {@link NeededWords#OPEN} where it may begin one or be anything
     */
    static int length(byte[] bytes, int at, int end, boolean within, boolean[] begins) {
        byte first = bytes[at];
        if (first < 0) {
            return beyondAscii(bytes, at, end, within, begins);
        }
        return switch (first) {
            case '\\' -> escape(bytes, at, end, within, begins);
            case '\'' -> 1;
            case '<' -> mayBeMarkup(bytes, at + 1, end) ? OPEN : 1;
            case '&' -> ampersand(bytes, at + 1, end);
            default -> OPEN;
        };
    }

    /** Whether a tag may follow the sign with which one begins, perhaps in the shape of an escape or entity. */
    private static boolean mayBeMarkup(byte[] bytes, int at, int end) {
        byte next = at < end ? bytes[at] : 0;
        return next == '/' || next == '\\' || next == '&' || isLetter(next);
    }

    private static int ampersand(byte[] bytes, int at, int end) {
        for (byte[] entity : ENTITIES) {
            int behind = at + entity.length;
            if (behind <= end && Arrays.equals(entity, 0, entity.length, bytes, at, behind)) {
                return entity == LESS && mayBeMarkup(bytes, behind, end) ? OPEN : 1 + entity.length;
            }
        }
        byte next = at < end ? bytes[at] : 0;
        return next == '#' || next == '\\' || isLetter(next) ? OPEN : 1;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static int escape(byte[] bytes, int at, int end, boolean within, boolean[] begins) {
        if (at + 1 >= end) {
            return OPEN;
        }
        return switch (bytes[at + 1]) {
            case 'n', 't', 'r', 'b', 'f', '"', '/', '\\' -> 2;
            case 'u' -> {
                int point = at + 6 <= end ? hex(bytes, at + 2) : OPEN;
                // ASCII needs no escape, so what comes in one is left to others
                yield point >= 0x80 && isHarmless(point, within, begins) ? 6 : OPEN;
            }
            default -> OPEN;
        };
    }

    private static int hex(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit((char) bytes[i], 16);
            if (digit < 0) {
                return OPEN;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    private static int beyondAscii(byte[] bytes, int at, int end, boolean within, boolean[] begins) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first >= 0xF0 || at + length > end) {
            return OPEN;
        }
        int point = first & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return OPEN;
            }
            point = point << 6 | (bytes[at + i] & 0x3F);
        }
        return point >= (length == 2 ? 0x80 : 0x800) && isHarmless(point, within, begins) ? length : OPEN;
    }

    /** Whether the letters of a character go on with the word before them or begin none of the words. */
    private static boolean isHarmless(int point, boolean within, boolean[] begins) {
        if (Character.isSurrogate((char) point)) {
            return false;
        }
        boolean inside = within;
        for (char letter : Letters.of(point)) {
            boolean apart = letter == Letters.BREAK || letter == Letters.APOSTROPHE;
            if (!apart && !inside && begins[Math.min(letter, 128)]) {
                return false;
            }
            inside = !apart;
        }
        return true;
    }
}
