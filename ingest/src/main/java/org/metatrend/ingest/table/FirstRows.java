package org.metatrend.ingest.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The first of rows that say the same. A row is known by 64 bits of a checksum of its cells: that two different ones of
 * ten million have the same has a chance below one in 300,000. Each takes 16 to 24 bytes of memory.
 */
public final class FirstRows {
    /** The table is divided, so that growing needs little memory at a time. */
    private static final int PARTS = 256;

    private static final byte END = 0x1F;

    private final MessageDigest digest;
    private final Part[] parts = new Part[PARTS];

    /** Of no rows yet. */
    public FirstRows() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The first row with the same cells.
     *
     * @param cells of a row
     * @param number its number, above 0
     * @return the number of an earlier row with these cells, else its own
     */
    public int of(List<String> cells, int number) {
        for (String cell : cells) {
            digest.update(cell.getBytes(StandardCharsets.UTF_8));
            digest.update(END);
        }
        long sum = ByteBuffer.wrap(digest.digest()).getLong();
        int part = (int) (sum >>> 56);
        if (parts[part] == null) {
            parts[part] = new Part();
        }
        return parts[part].of(sum, number);
    }

    /** A hash table with open addressing; no number is 0. */
    private static final class Part {
        private long[] sums = new long[16];
        private int[] numbers = new int[16];
        private int size;

        int of(long sum, int number) {
            if (4 * (size + 1) > 3 * sums.length) {
                grow();
            }
            int at = place(sum);
            if (numbers[at] == 0) {
                sums[at] = sum;
                numbers[at] = number;
                size++;
            }
            return numbers[at];
        }

        private int place(long sum) {
            int at = (int) Long.remainderUnsigned(sum, sums.length);
            while (numbers[at] != 0 && sums[at] != sum) {
                at = at + 1 == sums.length ? 0 : at + 1;
            }
            return at;
        }

        private void grow() {
            long[] oldSums = sums;
            int[] oldNumbers = numbers;
            int length = sums.length + sums.length / 2;
            sums = new long[length];
            numbers = new int[length];
            for (int i = 0; i < oldSums.length; i++) {
                if (oldNumbers[i] != 0) {
                    int at = place(oldSums[i]);
                    sums[at] = oldSums[i];
                    numbers[at] = oldNumbers[i];
                }
            }
        }
    }
}
