package org.metatrend.analysis.accuracy;

/**
 * Two accuracies on the same n subjects of which only the totals were reported. How many subjects the two classified
 * differently is not known, so the exact test of McNemar has a range of p-values: it is smallest if as few subjects
 * differ as must, |x1 - x2|, and largest if as many as can, min(x1 + x2, 2n - x1 - x2).
 *
 * @param subjects n, at least 1
 * @param first x1, in [0, n]
 * @param second x2, in [0, n]
 */
public record PairedBounds(long subjects, long first, long second) {
    /** What can be said without the four counts. */
    public enum Verdict {
        /** Within noise however the subjects overlap. */
        WITHIN_NOISE,
        /** Beyond noise however the subjects overlap. */
        BEYOND_NOISE,
        /** That depends on how the subjects overlap, which was not reported. */
        DEPENDS
    }

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a count is not among the subjects
     */
    public PairedBounds {
        if (subjects < 1 || first < 0 || first > subjects || second < 0 || second > subjects) {
            throw new IllegalArgumentException(
                    first + " and " + second + " of " + subjects + " are not two accuracies of a test set");
        }
    }

    /** The p-value if as few subjects as possible were classified differently. */
    public double smallestP() {
        return McNemar.exact(Math.max(0, first - second), Math.max(0, second - first));
    }

    /** The p-value if as many subjects as possible were classified differently. */
    public double largestP() {
        long differing = Math.min(first + second, 2 * subjects - first - second);
        long b = (differing + first - second) / 2;
        return McNemar.exact(b, differing - b);
    }

    /**
     * The verdict.
     *
     * @param level such as 0.95, inside (0, 1)
     * @throws IllegalArgumentException if the level is outside of (0, 1)
     */
    public Verdict verdict(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies inside (0, 1): " + level);
        }
        if (smallestP() >= 1 - level) {
            return Verdict.WITHIN_NOISE;
        }
        return largestP() < 1 - level ? Verdict.BEYOND_NOISE : Verdict.DEPENDS;
    }
}
