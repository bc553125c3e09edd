package org.metatrend.analysis.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.Normal;

/**
 * The Doi plot with its index of asymmetry. Studies in the order of their effects are counted as n_i = 100 max(v) / v_i subjects each;
 * z_i is the normal quantile of the mid-rank of a study's subjects. With the effects d_i from that of the study nearest z = 0, the
 * index is 5/2 the mean of z_i + d_i range(z) / range(d); beyond 1 in size it is called minor, beyond 2 major asymmetry.
 *
 * <p>The index is no test: its sampling error is not known, and it flags symmetric funnels of few or of many studies (Schwarzer,
 * R&uuml;cker and Semaca, Research Synthesis Methods 15 (2024) 603-615, doi:10.1002/jrsm.1714). The formula is that of the R package
 * metasens. Furuya-Kanamori, Barendregt and Doi, International Journal of Evidence-Based Healthcare 16 (2018) 195-203,
 * doi:10.1097/XEB.0000000000000141.
 *
 * @param points in the order of effects
 * @param index of asymmetry, LFK
 */
public record DoiPlot(List<Point> points, double index) {
    private static final double LARGEST_STUDY = 100;

    /**
     * A study.
     *
     * @param study its index
     * @param effect y
     * @param z the normal quantile of its mid-rank
     */
    public record Point(int study, double effect, double z) {}

    /** Copies. */
    public DoiPlot {
        points = List.copyOf(points);
    }

    /**
     * Makes the plot.
     *
     * @param effects of at least 3 studies, not all the same
     * @throws IllegalArgumentException if there are fewer studies, or all effects are the same
     */
    public static DoiPlot of(EffectSizes effects) {
        int k = effects.size();
        if (k < 3) {
            throw new IllegalArgumentException("a Doi plot needs 3 studies: " + k);
        }
        int[] order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(effects::estimate))
                .mapToInt(Integer::intValue)
                .toArray();
        double range = effects.estimate(order[k - 1]) - effects.estimate(order[0]);
        if (!(range > 0)) {
            throw new IllegalArgumentException(
                    "all effects are " + effects.estimate(0) + ": a Doi plot has nothing to show");
        }
        double largest =
                IntStream.range(0, k).mapToDouble(effects::variance).max().orElseThrow();
        // Counted from both ends, so that a small study beside a huge one keeps its digits.
        double[] after = new double[k];
        for (int i = k - 2; i >= 0; i--) {
            after[i] = after[i + 1] + LARGEST_STUDY * (largest / effects.variance(order[i + 1]));
        }
        List<Point> points = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < k; i++) {
            double subjects = LARGEST_STUDY * (largest / effects.variance(order[i]));
            double below = before + subjects / 2 - 0.5;
            double above = after[i] + subjects / 2 + 0.5;
            double z = below < above
                    ? Normal.quantile(below / (below + above))
                    : -Normal.quantile(above / (below + above));
            points.add(new Point(order[i], effects.estimate(order[i]), z));
            before += subjects;
        }
        return new DoiPlot(points, index(points, range));
    }

    private static double index(List<Point> points, double range) {
        Point middle = points.get(0);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            middle = Math.abs(point.z()) < Math.abs(middle.z()) ? point : middle;
            least = Math.min(least, point.z());
            most = Math.max(most, point.z());
        }
        double sum = 0;
        for (Point point : points) {
            sum += point.z() + (most - least) * ((point.effect() - middle.effect()) / range);
        }
        return 2.5 * sum / points.size();
    }
}
