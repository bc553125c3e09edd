package org.metatrend.ingest.bibliography.openalex;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Steps over JSON as bytes, eight at a time where it can. A step returns the index behind what it stepped over, or
 * {@link #BROKEN} where the bytes are no JSON. Contents that are only stepped over are not validated further.
 */
final class JsonBytes {
    static final int BROKEN = -1;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long NEWLINES = ONES * '\n';
    private static final long BACKSLASHES = ONES * '\\';

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
            while (at + 8 <= end) {
                long word = (long) LONG.get(bytes, at);
                long found = zeroes(word ^ QUOTES) | zeroes(word ^ BACKSLASHES);
                if (found != 0) {
                    at += Long.numberOfTrailingZeros(found) >>> 3;
                    break;
                }
                at += 8;
            }
            while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
                at++;
            }
            if (at >= end) {
                return BROKEN;
            }
            if (bytes[at] == '"') {
                return at;
            }
            // a backslash takes the next byte with it
            at += 2;
        }
    }

    /** The index of the next newline, or -1. */
    static int newline(byte[] bytes, int from, int end) {
        int at = from;
        while (at + 8 <= end) {
            long found = zeroes((long) LONG.get(bytes, at) ^ NEWLINES);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < end) {
            if (bytes[at] == '\n') {
                return at;
            }
            at++;
        }
        return -1;
    }

    /** Marks the lowest byte that is zero (and perhaps others above it) with its highest bit. */
    private static long zeroes(long word) {
        return (word - ONES) & ~word & HIGH;
    }

    /** The first byte that is no white space, or {@code end}. */
    static int blank(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
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
            switch (bytes[at]) {
                case '"' -> {
                    at = closingQuote(bytes, at + 1, end);
                    if (at == BROKEN) {
                        return BROKEN;
                    }
                }
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth == 0) {
                        return at + 1;
                    }
                }
                default -> {
                    // between the tokens
                }
            }
            at++;
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
