package org.metatrend.ingest.query;

/**
 * A character of a JSON string that is no plain letter, digit or punctuation: an escape, an apostrophe, one that may begin
 * markup, or one beyond ASCII. It is what {@link WordScanner} takes it for, or is left open.
 */
final class UnusualCharacter {
    /** What begins a word, and what may be anything. */
    static final int OPEN = -1;

    private UnusualCharacter() {}

    /**
     * Steps over a character that begins no word.
     *
     * @param at its first byte
     * @param within whether a letter stands before it, to whose word it may belong
     * @return the number of its bytes, or {@link #OPEN}
     */
    static int length(byte[] bytes, int at, int end, boolean within) {
        byte first = bytes[at];
        if (first < 0) {
            return beyondAscii(bytes, at, end, within);
        }
        byte second = at + 1 < end ? bytes[at + 1] : 0;
        return switch (first) {
            case '\\' -> escape(bytes, at, end, within);
            case '\'' -> 1;
            // what no markup and no entity begins with
            case '<' -> second == '/' || second == '\\' || isLetter(second) ? OPEN : 1;
            case '&' -> second == '#' || second == '\\' || isLetter(second) ? OPEN : 1;
            default -> OPEN;
        };
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static int escape(byte[] bytes, int at, int end, boolean within) {
        if (at + 1 >= end) {
            return OPEN;
        }
        return switch (bytes[at + 1]) {
            case 'n', 't', 'r', 'b', 'f', '"', '/', '\\' -> 2;
            case 'u' -> {
                int point = at + 6 <= end ? hex(bytes, at + 2) : OPEN;
                // ASCII needs no escape, so what comes in one is left to others
                yield point >= 0x80 && beginsNoWord(point, within) ? 6 : OPEN;
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

    private static int beyondAscii(byte[] bytes, int at, int end, boolean within) {
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
        return point >= (length == 2 ? 0x80 : 0x800) && beginsNoWord(point, within) ? length : OPEN;
    }

    private static boolean beginsNoWord(int point, boolean within) {
        if (Character.isSurrogate((char) point)) {
            return false;
        }
        char[] letters = Letters.of(point);
        boolean nothing = letters.length == 0;
        return nothing || letters[0] == Letters.APOSTROPHE || isOnly(letters, within);
    }

    /** Whether all that a character is made of ends a word, or all goes on with the one before it. */
    private static boolean isOnly(char[] letters, boolean within) {
        for (char letter : letters) {
            if (letter == Letters.BREAK ? letters.length > 1 : !within) {
                return false;
            }
        }
        return true;
    }
}
