package org.metatrend.ingest.bibliography.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches bytes eight at a time (Warren, Hacker's Delight, 2nd edition, 6-1). */
public final class Bytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Bytes() {}

    /**
     * The first place of a byte.
     *
     * @param from where to begin
     * @param end where to stop
     * @return its index, or {@code end}
     */
    public static int indexOf(byte wanted, byte[] bytes, int from, int end) {
        long pattern = ONES * (wanted & 0xFF);
        int at = from;
        while (at + 8 <= end) {
            long found = zeroes((long) LONG.get(bytes, at) ^ pattern);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    /** The same for a byte that is mostly far away. */
    static int farIndexOf(byte wanted, byte[] bytes, int from, int end) {
        long pattern = ONES * (wanted & 0xFF);
        int at = from;
        while (at + 32 <= end) {
            long found = zeroes((long) LONG.get(bytes, at) ^ pattern)
                    | zeroes((long) LONG.get(bytes, at + 8) ^ pattern)
                    | zeroes((long) LONG.get(bytes, at + 16) ^ pattern)
                    | zeroes((long) LONG.get(bytes, at + 24) ^ pattern);
            if (found != 0) {
                break;
            }
            at += 32;
        }
        return indexOf(wanted, bytes, at, end);
    }

    /** The first place of either byte, or {@code end}. */
    public static int indexOf(byte wanted, byte other, byte[] bytes, int from, int end) {
        long pattern = ONES * (wanted & 0xFF);
        long otherPattern = ONES * (other & 0xFF);
        int at = from;
        while (at + 8 <= end) {
            long word = (long) LONG.get(bytes, at);
            long found = zeroes(word ^ pattern) | zeroes(word ^ otherPattern);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += 8;
        }
        while (at < end && bytes[at] != wanted && bytes[at] != other) {
            at++;
        }
        return at;
    }

    /** Marks the lowest byte that is zero (and perhaps others above it) with its highest bit. */
    private static long zeroes(long word) {
        return (word - ONES) & ~word & HIGH;
    }
}
