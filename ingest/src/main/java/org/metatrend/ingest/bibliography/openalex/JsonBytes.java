package org.metatrend.ingest.bibliography.openalex;

import org.metatrend.ingest.bibliography.input.Bytes;

/**
 * Steps over JSON as bytes, eight at a time in strings. A step returns the index behind what it stepped over, or
 * {@link #BROKEN} where the bytes are no JSON. Contents that are only stepped over are not validated further.
 */
final class JsonBytes {
    static final int BROKEN = -1;

    private static final byte QUOTE = 2;
    /** Of each byte: a quote, how a bracket changes the depth, or 0. */
    private static final byte[] KINDS = new byte[256];

    static {
        KINDS['"'] = QUOTE;
        KINDS['{'] = 1;
        KINDS['['] = 1;
        KINDS['}'] = -1;
        KINDS[']'] = -1;
    }

    private JsonBytes() {}

    /**
     * The closing quote of a string.
     *
     * @param from behind the opening quote
     * @return the index of the closing quote
     */
    static int closingQuote(byte[] bytes, int from, int end) {
        int at = from;
        while (true) {
            at = Bytes.indexOf((byte) '"', bytes, at, end);
            if (at >= end) {
                return BROKEN;
            }
            if (bytes[at - 1] != '\\' || !isEscaped(bytes, from, at)) {
                return at;
            }
            at++;
        }
    }

    /** Whether a character of a string belongs to an escape, as it does behind an odd number of backslashes. */
    private static boolean isEscaped(byte[] bytes, int from, int at) {
        int before = at;
        while (before > from && bytes[before - 1] == '\\') {
            before--;
        }
        return (at - before) % 2 == 1;
    }

    /** The first byte that is no white space, or {@code end}. */
    static int blank(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] <= ' ' && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Steps over one value; {@code from} is its first byte. */
    static int value(byte[] bytes, int from, int end) {
        if (from >= end) {
            return BROKEN;
        }
        return switch (bytes[from]) {
            case '"' -> {
                int quote = closingQuote(bytes, from + 1, end);
                yield quote == BROKEN ? BROKEN : quote + 1;
            }
            case '{', '[' -> nested(bytes, from, end);
            default -> scalar(bytes, from, end);
        };
    }

    private static int nested(byte[] bytes, int from, int end) {
        int depth = 0;
        int at = from;
        while (at < end) {
            byte kind = KINDS[bytes[at] & 0xFF];
            if (kind == 0) {
                at++; // between the tokens
            } else if (kind == QUOTE) {
                at = closingQuote(bytes, at + 1, end) + 1;
                if (at == BROKEN + 1) {
                    return BROKEN;
                }
            } else {
                at++;
                depth += kind;
                if (depth == 0) {
                    return at;
                }
            }
        }
        return BROKEN;
    }

    private static int scalar(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && isScalar(bytes[at])) {
            at++;
        }
        return at == from ? BROKEN : at;
    }

    private static boolean isScalar(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || b == '-' || b == '+' || b == '.' || b == 'E';
    }

    /**
     * A whole number without sign.
     *
     * @return the number, or -1 where the bytes are none of at most 18 digits
     */
    static long number(byte[] bytes, int from, int to) {
        if (from >= to || to - from > 18) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
