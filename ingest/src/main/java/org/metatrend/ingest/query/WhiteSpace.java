package org.metatrend.ingest.query;

/** White space in UTF-8: the characters of Unicode's property White_Space, and control characters. */
final class WhiteSpace {
    private WhiteSpace() {}

    /** How many bytes the white-space character at an index has; 0 if there is none. */
    static int length(byte[] text, int at, int to) {
        byte first = text[at];
        if (first >= 0) {
            return first <= ' ' ? 1 : 0;
        }
        if (first == (byte) 0xC2) {
            return at + 1 < to && (text[at + 1] == (byte) 0xA0 || text[at + 1] == (byte) 0x85) ? 2 : 0;
        }
        return (first == (byte) 0xE1 || first == (byte) 0xE2 || first == (byte) 0xE3) && at + 2 < to && three(text, at)
                ? 3
                : 0;
    }

    private static boolean three(byte[] text, int at) {
        int point = ((text[at] & 0x0F) << 12) | ((text[at + 1] & 0x3F) << 6) | (text[at + 2] & 0x3F);
        return (text[at + 1] & 0xC0) == 0x80
                && (text[at + 2] & 0xC0) == 0x80
                && (point == 0x1680
                        || (point >= 0x2000 && point <= 0x200A)
                        || point == 0x2028
                        || point == 0x2029
                        || point == 0x202F
                        || point == 0x205F
                        || point == 0x3000);
    }
}
