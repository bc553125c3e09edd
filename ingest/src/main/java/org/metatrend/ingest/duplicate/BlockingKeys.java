package org.metatrend.ingest.duplicate;

import java.util.Arrays;

/**
 * Hashes that duplicates share: only records with a common key are compared, so that the cost grows with the records and
 * not with their pairs. Each family of keys catches what the others miss.
 */
public final class BlockingKeys {
    /** Number of families. */
    static final int FAMILIES = 6;

    /** Letters of a title's beginning or end that make a key: long enough to tell, short enough to be free of slips. */
    private static final int LETTERS = 24;

    private BlockingKeys() {}

    /**
     * The keys of a record.
     *
     * @return up to six, none of them 0; keys of two families never meet but by chance
     */
    public static long[] of(Fingerprint f) {
        long[] keys = new long[FAMILIES];
        int found = 0;
        for (int family = 0; family < FAMILIES; family++) {
            long key = of(f, family);
            if (key != 0) {
                keys[found++] = key;
            }
        }
        return Arrays.copyOf(keys, found);
    }

    /** The key of one family, 0 where the record has none. */
    static long of(Fingerprint f, int family) {
        return switch (family) {
            case 0 -> f.doi().isEmpty() ? 0 : key(family, Comparison.withoutVersion(f.doi()));
            case 1 -> f.pmid() == 0 ? 0 : key(family, Long.toString(f.pmid()));
            case 2 -> f.accession() == 0 ? 0 : key(family, Long.toString(f.accession()));
            case 3 -> title(f, family, true);
            case 4 -> title(f, family, false);
            default -> f.page() == 0 || f.volume() == 0 ? 0 : key(family, f.volume() + "/" + f.page() + "/" + f.year());
        };
    }

    /** A title such as "Editorial" would make a block of all editorials; it is narrowed by the place. */
    private static long title(Fingerprint f, int family, boolean beginning) {
        String squashed = Folding.squashed(f.title());
        if (squashed.isEmpty()) {
            return 0;
        }
        if (!FoldedTitle.isSpecific(f.title())) {
            return beginning ? key(family, squashed + "/" + f.year() + "/" + f.page()) : 0;
        }
        int length = squashed.length();
        return key(
                family,
                beginning
                        ? squashed.substring(0, Math.min(LETTERS, length))
                        : squashed.substring(Math.max(0, length - LETTERS)));
    }

    private static long key(int family, String text) {
        return Hash.mixed(Hash.of(text) + family);
    }
}
