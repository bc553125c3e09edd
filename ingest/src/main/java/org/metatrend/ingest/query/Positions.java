package org.metatrend.ingest.query;

import java.util.Arrays;

/**
 * A growing list of positions in a record. A position packs the field (3 bits), the word's number in the field (31), the
 * part of that word (28), and whether it is the word's last part (1), so that numbers sort as positions follow.
 */
final class Positions {
    private static final int PART_BITS = 28;
    private static final int WORD_BITS = 31;

    /** The most parts of one word, such as "deep-learning-based", that are told apart. */
    static final int MOST_PARTS = (1 << PART_BITS) - 1;

    private long[] at = new long[16];
    private int size;

    static long pack(int field, int word, int part, boolean last) {
        return ((((((long) field << WORD_BITS) | word) << PART_BITS) | part) << 1) | (last ? 1 : 0);
    }

    /** The number of the field and word: differs by n where n - 1 words stand between. */
    static long word(long position) {
        return position >>> (PART_BITS + 1);
    }

    static int field(long position) {
        return (int) (position >>> (PART_BITS + 1 + WORD_BITS));
    }

    /** The position that follows next, without the mark of the last part; blanks are not yet skipped. */
    static long next(long position) {
        return (position & 1) == 0 ? (position >>> 1) + 1 : (word(position) + 1) << PART_BITS;
    }

    /** The first part of the following word, without the mark of the last part. */
    static long nextWord(long unmarked) {
        return ((unmarked >>> PART_BITS) + 1) << PART_BITS;
    }

    void clear() {
        size = 0;
    }

    void add(long position) {
        if (size == at.length) {
            at = Arrays.copyOf(at, size * 2);
        }
        at[size++] = position;
    }

    void addAll(Positions other) {
        for (int i = 0; i < other.size; i++) {
            add(other.at[i]);
        }
    }

    int size() {
        return size;
    }

    long get(int index) {
        return at[index];
    }

    void sort() {
        for (int i = 1; i < size; i++) {
            if (at[i] < at[i - 1]) {
                Arrays.sort(at, 0, size);
                return;
            }
        }
    }
}
