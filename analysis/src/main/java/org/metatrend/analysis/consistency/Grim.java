package org.metatrend.analysis.consistency;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The GRIM test of a share: whether a whole number x of n subjects gives the printed value,
 *
 * <pre>  exists x in 0..n:  |x / n - v| &lt;= u / 2,  v the printed value, u = 10<sup>-decimals</sup></pre>
 *
 * Both ends count, so that any rounding of halves passes. With n of 10<sup>decimals</sup> or more every value passes
 * and nothing is tested. All arithmetic is in whole numbers.
 *
 * <p>Source: Brown and Heathers 2017, <em>The GRIM Test</em>, Social Psychological and Personality Science 8(4),
 * 363-369, doi:10.1177/1948550616673876; for shares n is the number of subjects and there is one item.
 *
 * @param value the printed share
 * @param n the subjects it is a share of, at least 1
 */
public record Grim(PrintedFraction value, int n) {
    /** @throws IllegalArgumentException if there are no subjects */
    public Grim {
        if (n < 1) {
            throw new IllegalArgumentException("a share of " + n + " subjects");
        }
    }

    /** Whether there is a value with these decimals that no count gives: n is below 10<sup>decimals</sup>. */
    public boolean isTestable() {
        return n < value.scale();
    }

    /** Whether a count of subjects gives the value, rounded. */
    public boolean isConsistent() {
        return !counts(2 * value.units() - 1, 2 * value.units() + 1).isEmpty();
    }

    /**
     * The share of the values with these decimals, from 0 to 1, that a count gives: what would pass if values were
     * arbitrary. It is (n + 1 + t) / (10<sup>decimals</sup> + 1), t the counts that fall in the middle of two values.
     *
     * @return in (0, 1]; 1 where nothing is tested
     */
    public double shareConsistent() {
        if (!isTestable()) {
            return 1;
        }
        long twice = 2 * value.scale();
        long common = BigInteger.valueOf(twice).gcd(BigInteger.valueOf(n)).longValueExact();
        // 2 x scale / n is odd for the odd multiples of n / common, if at all
        long ties = twice / common % 2 == 1 ? (common + 1) / 2 : 0;
        return (n + 1 + ties) / (double) (value.scale() + 1);
    }

    /** The counts nearest to the value: the one at or below it and, unless that is all subjects, the next. */
    public List<Integer> nearestCounts() {
        int below = (int) (value.units() * n / value.scale());
        return below == n ? List.of(n) : List.of(below, below + 1);
    }

    /**
     * The share of a count of the subjects, with the decimals of the value, halves rounded up.
     *
     * @param count in [0, n]
     */
    public PrintedFraction rounded(int count) {
        return new PrintedFraction((2L * count * value.scale() + n) / (2L * n), value.decimals());
    }

    /** Whether a count gives the value if further decimals are cut off instead of rounded. */
    public boolean isTruncated() {
        // x scale / n in [units, units + 1)
        long x = ceil(Math.multiplyExact(value.units(), (long) n), value.scale());
        return x <= n && x * value.scale() < (value.units() + 1) * n;
    }

    /**
     * Other numbers of subjects that give the value, such as without those that are missing.
     *
     * @param within how many more or fewer subjects to try, at least 0
     * @return the numbers nearest to n first, of two the smaller
     */
    public List<Integer> neighbours(int within) {
        return IntStream.rangeClosed(1, within)
                .flatMap(k -> IntStream.of(n - k, n + k))
                .filter(m -> m >= 1 && new Grim(value, m).isConsistent())
                .boxed()
                .toList();
    }

    /**
     * Whether the mean of the shares of two classes gives the value: whether it may be a balanced accuracy.
     *
     * @param first subjects of one class, at least 1
     * @param second subjects of the other class, at least 1
     */
    public static boolean isBalanced(PrintedFraction value, int first, int second) {
        // x / first + y / second, in units of 1 / (first second)
        return isSum(value, new Shares(first, first), new Shares(second, second), 2);
    }

    /**
     * Whether the mean over k folds gives the value. Folds of equal size have the same mean as all subjects together;
     * where k does not divide n, some folds have one subject more than others, and the mean over folds can be
     * another.
     *
     * @param k the number of folds, at least 2
     * @return false for more folds than subjects
     */
    public boolean isFoldMean(int k) {
        int size = n / k;
        int larger = n % k;
        if (size == 0) {
            return false;
        }
        return larger == 0
                ? isConsistent()
                : isSum(value, new Shares((k - larger) * size, size), new Shares(larger * (size + 1), size + 1), k);
    }

    /** Counts from 0 to {@code most}, each divided by {@code by}. */
    private record Shares(int most, int by) {}

    /** Whether (a / p + b / q) / parts rounds to the value for counts a and b. */
    private static boolean isSum(PrintedFraction value, Shares a, Shares b, int parts) {
        if (a.most() > b.most()) {
            return isSum(value, b, a, parts);
        }
        // 2 scale (a q + b p) within (2 units +- 1) parts p q; products that a long does not hold
        BigInteger unit = BigInteger.valueOf(parts).multiply(BigInteger.valueOf((long) a.by() * b.by()));
        BigInteger least = unit.multiply(BigInteger.valueOf(2 * value.units() - 1));
        BigInteger most = unit.multiply(BigInteger.valueOf(2 * value.units() + 1));
        BigInteger step = BigInteger.valueOf(2 * value.scale() * a.by());
        for (long x = 0; x <= a.most(); x++) {
            BigInteger taken = BigInteger.valueOf(x * b.by()).multiply(BigInteger.valueOf(2 * value.scale()));
            BigInteger upTo = most.subtract(taken);
            if (upTo.signum() < 0) {
                return false;
            }
            BigInteger from = least.subtract(taken).max(BigInteger.ZERO);
            BigInteger y = upTo.divide(step).min(BigInteger.valueOf(b.most()));
            if (y.multiply(step).compareTo(from) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The counts x with low <= 2 x scale / n <= high. */
    private Counts counts(long low, long high) {
        long twice = 2 * value.scale();
        return new Counts(
                Math.max(0, ceil(Math.multiplyExact(low, (long) n), twice)),
                Math.min(n, Math.floorDiv(Math.multiplyExact(high, (long) n), twice)));
    }

    private record Counts(long first, long last) {
        boolean isEmpty() {
            return first > last;
        }
    }

    private static long ceil(long a, long b) {
        return -Math.floorDiv(-a, b);
    }
}
