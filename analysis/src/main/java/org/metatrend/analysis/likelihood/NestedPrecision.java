package org.metatrend.analysis.likelihood;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * W of a block whose known covariance is diagonal and whose terms are groups within groups. From the finest level to the
 * coarsest, with q = W 1 and s = 1'q within a group before its variance theta is added: W a = W (a - m) + m q / (1 + theta
 * s), m = q'a / s, and ln |V| grows by ln(1 + theta s) (Sherman and Morrison). Taking the weighted mean m apart keeps all
 * digits however large theta is against the known variances, and no matrix is factorised.
 *
 * @param logDeterminant ln |V|
 * @param variances of the diagonal, all above 0
 * @param levels from the finest to the coarsest
 * @param terms the groups of each term, whether or not its theta is 0
 * @param columns W 1_g for the groups g of each term
 */
@SuppressWarnings("ArrayRecordComponent")
record NestedPrecision(
        double logDeterminant, double[] variances, List<Level> levels, int[][] terms, double[][][] columns)
        implements Precision {
    /**
     * One level with a variance.
     *
     * @param groups of each observation
     * @param before q before the variance is added
     * @param sums s of each group
     * @param after q after it, q / (1 + theta s)
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Level(int[] groups, double[] before, double[] sums, double[] after) {
        static Level of(int[] groups, double[] before, double theta) {
            double[] sums = new double[count(groups)];
            for (int i = 0; i < groups.length; i++) {
                sums[groups[i]] += before[i];
            }
            double[] after = new double[before.length];
            Arrays.setAll(after, i -> before[i] / (1 + theta * sums[groups[i]]));
            return new Level(groups, before, sums, after);
        }
    }

    /** W, or null where the block is not of this kind or a diagonal entry is not above 0. */
    static NestedPrecision of(Block block, double[] theta) {
        int n = block.response().length;
        double[] variances = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && block.known()[i][j] != 0) {
                    return null;
                }
            }
            variances[i] = block.known()[i][i];
        }
        int[][] terms = new int[theta.length][];
        for (int j = 0; j < theta.length; j++) {
            if (!(block.terms().get(j) instanceof CovarianceTerm.Grouped grouped) || !(theta[j] >= 0)) {
                return null;
            }
            terms[j] = grouped.groups();
        }
        int[] finestFirst = IntStream.range(0, theta.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer j) -> count(terms[j])).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int merged = 0;
        while (merged < theta.length && count(terms[finestFirst[merged]]) == n) {
            double more = theta[finestFirst[merged]];
            Arrays.setAll(variances, i -> variances[i] + more);
            merged++;
        }
        if (!Arrays.stream(variances).allMatch(v -> v > 0 && v < Double.POSITIVE_INFINITY)) {
            return null;
        }
        double[] q = Arrays.stream(variances).map(v -> 1 / v).toArray();
        double logDeterminant = Arrays.stream(variances).map(Math::log).sum();
        Level[] levels = new Level[theta.length - merged];
        for (int at = merged; at < theta.length; at++) {
            int j = finestFirst[at];
            if (at > merged && !nested(terms[finestFirst[at - 1]], terms[j])) {
                return null;
            }
            Level level = Level.of(terms[j], q, theta[j]);
            for (double sum : level.sums()) {
                logDeterminant += Math.log1p(theta[j] * sum);
            }
            levels[at - merged] = level;
            q = level.after();
        }
        NestedPrecision without =
                new NestedPrecision(logDeterminant, variances, List.of(levels), terms, new double[0][][]);
        double[][][] columns = Arrays.stream(terms).map(without::columns).toArray(double[][][]::new);
        return new NestedPrecision(logDeterminant, variances, List.of(levels), terms, columns);
    }

    private static int count(int[] groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }

    private static boolean nested(int[] fine, int[] coarse) {
        int[] parent = new int[count(fine)];
        Arrays.fill(parent, -1);
        for (int i = 0; i < fine.length; i++) {
            if (parent[fine[i]] == -1) {
                parent[fine[i]] = coarse[i];
            } else if (parent[fine[i]] != coarse[i]) {
                return false;
            }
        }
        return true;
    }

    private double[][] columns(int[] groups) {
        double[][] columns = new double[count(groups)][];
        for (int g = 0; g < columns.length; g++) {
            double[] indicator = new double[groups.length];
            for (int i = 0; i < groups.length; i++) {
                indicator[i] = groups[i] == g ? 1 : 0;
            }
            columns[g] = times(indicator);
        }
        return columns;
    }

    @Override
    public double[] times(double[] vector) {
        double[] rest = vector.clone();
        double[] product = new double[rest.length];
        for (int l = levels.size() - 1; l >= 0; l--) {
            Level level = levels.get(l);
            double[] means = new double[level.sums().length];
            for (int i = 0; i < rest.length; i++) {
                means[level.groups()[i]] += level.before()[i] * rest[i];
            }
            for (int g = 0; g < means.length; g++) {
                means[g] /= level.sums()[g];
            }
            for (int i = 0; i < rest.length; i++) {
                double mean = means[level.groups()[i]];
                rest[i] -= mean;
                product[i] += mean * level.after()[i];
            }
        }
        for (int i = 0; i < rest.length; i++) {
            product[i] += rest[i] / variances[i];
        }
        return product;
    }

    @Override
    public double trace(int term) {
        double trace = 0;
        for (int i = 0; i < variances.length; i++) {
            trace += columns[term][terms[term][i]][i];
        }
        return trace;
    }

    @Override
    public double trace(int first, int second) {
        // the sum of squares of 1_g' W 1_h; the one with fewer groups has its columns added up by the other's groups
        int fewer = columns[first].length < columns[second].length ? first : second;
        int other = fewer == first ? second : first;
        double trace = 0;
        for (double[] column : columns[fewer]) {
            double[] sums = new double[columns[other].length];
            for (int i = 0; i < column.length; i++) {
                sums[terms[other][i]] += column[i];
            }
            trace += Dense.dot(sums, sums);
        }
        return trace;
    }
}
