package org.metatrend.analysis.smooth;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.metatrend.analysis.order.OrderedSample;

/**
 * Pointwise percentile bands of a LOWESS curve by resampling clusters.
 *
 * <p>The results of one study are not independent, so whole clusters are drawn: as many as there are, with replacement,
 * and a cluster drawn twice brings its rows twice. The curve of each resample is evaluated at the points; the band at a
 * point lies between the quantiles (1 - level) / 2 and (1 + level) / 2, by linear interpolation, of the resamples that
 * have a curve there.
 *
 * <p>A resample has no curve at a point outside of its own range of x: there LOWESS would only prolong a line, and the
 * band would show that prolongation's spread rather than that of the data. Nor has it one where no local line is defined.
 * Such resamples are left out at that point and the others are counted; where fewer than half remain the band
 * is NaN, for what remains then no longer stands for the sampling of the studies. For the same reason the points
 * themselves must lie within the range of the data.
 *
 * <p>Source: A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application (1997), sections 3.8 (data in
 * groups) and 5.3.1 (percentiles), doi:10.1017/CBO9780511802843.
 *
 * @param lowess the smoother
 * @param resamples number of resamples, at least 2
 * @param level coverage of the band, inside (0, 1)
 * @param seed of the random numbers: the same seed gives the same band, whatever the number of threads
 */
public record BootstrapBand(Lowess lowess, int resamples, double level, long seed) {
    private static final double LEAST_SHARE = 0.5;

    /**
     * Validates the options.
     *
     * @throws IllegalArgumentException if there are fewer than two resamples, or the level is not inside (0, 1)
     */
    public BootstrapBand {
        Objects.requireNonNull(lowess, "lowess");
        if (resamples < 2) {
            throw new IllegalArgumentException("a percentile needs at least two resamples: " + resamples);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies inside (0, 1): " + level);
        }
    }

    /**
     * The curve and its band.
     *
     * @param x in any order
     * @param y one per x
     * @param cluster one per x; the rows of a cluster carry the same number
     * @param points where to evaluate, within the range of x
     * @return the band at the points
     * @throws IllegalArgumentException if there is no observation, lengths differ, a value is not finite, there are
     *     fewer than two clusters, or a point lies outside of the range of x
     */
    public CurveBand band(double[] x, double[] y, int[] cluster, double[] points) {
        SortedSample sample = SortedSample.of(x, y, lowess.mode());
        if (cluster.length != x.length) {
            throw new IllegalArgumentException(x.length + " observations but " + cluster.length + " clusters");
        }
        int[] distinct = Arrays.stream(cluster).sorted().distinct().toArray();
        if (distinct.length < 2) {
            throw new IllegalArgumentException("resampling needs at least two clusters: " + distinct.length);
        }
        SortedSample.requireFinite("point", points);
        for (double point : points) {
            if (!within(point, sample)) {
                throw new IllegalArgumentException("point " + point + " lies outside of the data, which reach from "
                        + sample.min() + " to " + sample.max());
            }
        }
        int[] clusterOfRow = new int[x.length];
        for (int row = 0; row < clusterOfRow.length; row++) {
            clusterOfRow[row] = Arrays.binarySearch(distinct, cluster[sample.order()[row]]);
        }
        // One seed per resample, drawn in order: the resamples do not depend on which thread makes which.
        long[] seeds = new SplittableRandom(seed).longs(resamples).toArray();
        double[][] curves = IntStream.range(0, resamples)
                .parallel()
                .mapToObj(i -> curve(sample, draw(clusterOfRow, distinct.length, seeds[i]), points))
                .toArray(double[][]::new);
        return band(points, lowess.evaluate(sample, points), curves);
    }

    private static int[] draw(int[] clusterOfRow, int clusters, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] copies = new int[clusters];
        for (int i = 0; i < clusters; i++) {
            copies[random.nextInt(clusters)]++;
        }
        int[] copiesOfRow = new int[clusterOfRow.length];
        for (int row = 0; row < copiesOfRow.length; row++) {
            copiesOfRow[row] = copies[clusterOfRow[row]];
        }
        return copiesOfRow;
    }

    private double[] curve(SortedSample sample, int[] copiesOfRow, double[] points) {
        SortedSample drawn = sample.resample(copiesOfRow);
        double[] curve = lowess.evaluate(drawn, points);
        for (int i = 0; i < points.length; i++) {
            if (!within(points[i], drawn)) {
                curve[i] = Double.NaN;
            }
        }
        return curve;
    }

    private static boolean within(double point, SortedSample sample) {
        return point >= sample.min() && point <= sample.max();
    }

    private CurveBand band(double[] points, double[] curve, double[][] curves) {
        double[] lower = new double[points.length];
        double[] upper = new double[points.length];
        int[] defined = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            int point = i;
            double[] values = Arrays.stream(curves)
                    .mapToDouble(resample -> resample[point])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            defined[i] = values.length;
            if (values.length < LEAST_SHARE * resamples) {
                lower[i] = Double.NaN;
                upper[i] = Double.NaN;
            } else {
                OrderedSample ordered = OrderedSample.of(values);
                lower[i] = ordered.quantile((1 - level) / 2);
                upper[i] = ordered.quantile((1 + level) / 2);
            }
        }
        return new CurveBand(points, curve, lower, upper, defined);
    }
}
