package org.metatrend.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The blocks of one family of keys over an array of records, in eight bytes for each record: the upper bits of its key
 * and below them its index, sorted. Keys whose upper bits are equal by chance only cost a comparison.
 */
final class KeyedRuns {
    private final long[] keyed;
    private final long indexMask;

    private KeyedRuns(long[] keyed, long indexMask) {
        this.keyed = keyed;
        this.indexMask = indexMask;
    }

    static KeyedRuns of(Fingerprint[] records, int family) {
        long mask = Long.highestOneBit(Math.max(1, records.length)) * 2 - 1;
        long[] keyed = IntStream.range(0, records.length)
                .parallel()
                .mapToLong(i -> entry(BlockingKeys.of(records[i], family), i, mask))
                .filter(entry -> entry != 0)
                .toArray();
        Arrays.parallelSort(keyed);
        return new KeyedRuns(keyed, mask);
    }

    private static long entry(long key, int index, long mask) {
        return key == 0 ? 0 : (key & ~mask) | index;
    }

    List<Edge> edges(Fingerprint[] records) {
        return IntStream.range(0, keyed.length)
                .parallel()
                .filter(i -> startsRun(i))
                .boxed()
                .flatMap(start -> Block.edges(run(records, start)).stream())
                .toList();
    }

    /** Whether a run of at least two begins here. */
    private boolean startsRun(int i) {
        return (i == 0 || !sameKey(i - 1, i)) && i + 1 < keyed.length && sameKey(i, i + 1);
    }

    private List<Fingerprint> run(Fingerprint[] records, int start) {
        List<Fingerprint> run = new ArrayList<>();
        for (int i = start; i < keyed.length && sameKey(start, i); i++) {
            run.add(records[(int) (keyed[i] & indexMask)]);
        }
        return run;
    }

    private boolean sameKey(int i, int j) {
        return ((keyed[i] ^ keyed[j]) & ~indexMask) == 0;
    }
}
