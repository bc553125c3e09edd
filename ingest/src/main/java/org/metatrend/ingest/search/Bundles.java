package org.metatrend.ingest.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides files into tasks: the largest first, so that none is left to the end alone, and small ones several to a task, so
 * that thousands of them do not cost a start each. The same files give the same bundles.
 */
public final class Bundles {
    /** What a task reads at least, in bytes as stored, where there is as much. */
    static final long ENOUGH = 8L << 20;

    /** The most files of one task. */
    static final int MOST_FILES = 256;

    private Bundles() {}

    /** Each file in one bundle, each bundle one task. */
    public static List<List<SourceFile>> of(List<SourceFile> files) {
        List<SourceFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparingLong(SourceFile::bytes)
                .reversed()
                .thenComparingInt(SourceFile::source)
                .thenComparingInt(SourceFile::rank));
        List<List<SourceFile>> bundles = new ArrayList<>();
        List<SourceFile> open = new ArrayList<>();
        long bytes = 0;
        for (SourceFile file : sorted) {
            open.add(file);
            bytes += file.bytes();
            if (bytes >= ENOUGH || open.size() == MOST_FILES) {
                bundles.add(List.copyOf(open));
                open.clear();
                bytes = 0;
            }
        }
        if (!open.isEmpty()) {
            bundles.add(List.copyOf(open));
        }
        return List.copyOf(bundles);
    }
}
