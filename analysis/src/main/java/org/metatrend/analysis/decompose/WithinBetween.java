package org.metatrend.analysis.decompose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.regress.Estimated;

/**
 * Takes an association apart into within groups and between groups.
 *
 * <p>Sources: Robinson, Ecological correlations and the behavior of individuals, American Sociological Review 15 (1950)
 * 351-357, doi:10.2307/2087176; Snijders and Bosker, Multilevel Analysis, 2nd edition (2012), section 3.6.
 */
public final class WithinBetween {
    /** A sum of squares this small against that of the raw values is rounding. */
    private static final double ROUNDING = 1e-24;

    private WithinBetween() {}

    /**
     * The parts.
     *
     * @param x finite, not constant
     * @param y finite, not constant, as many
     * @param groups the group of each observation
     * @return the parts; what the data do not allow has a reason instead
     * @throws IllegalArgumentException if lengths differ, there are fewer than three observations, a value is not finite
     *     (the message names the index), or x or y is constant
     */
    public static Decomposition of(double[] x, double[] y, List<String> groups) {
        check(x, y, groups);
        int n = x.length;
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            members.computeIfAbsent(groups.get(i), name -> new ArrayList<>()).add(i);
        }
        int k = members.size();
        double[] meansX = new double[n];
        double[] meansY = new double[n];
        double[] eachX = new double[k];
        double[] eachY = new double[k];
        List<GroupAssociation> each = new ArrayList<>();
        members.forEach((name, at) -> {
            double[] gx = at.stream().mapToDouble(i -> x[i]).toArray();
            double[] gy = at.stream().mapToDouble(i -> y[i]).toArray();
            double mx = mean(gx);
            double my = mean(gy);
            at.forEach(i -> {
                meansX[i] = mx;
                meansY[i] = my;
            });
            eachX[each.size()] = mx;
            eachY[each.size()] = my;
            Sums sums = Sums.of(gx, gy, fill(mx, gx.length), fill(my, gx.length));
            each.add(new GroupAssociation(name, at.size(), mx, my, sums.association(at.size() - 2, "the group")));
        });
        Sums total = Sums.of(x, y, fill(mean(x), n), fill(mean(y), n));
        Sums within = Sums.of(x, y, meansX, meansY);
        Sums between = Sums.of(meansX, meansY, fill(mean(x), n), fill(mean(y), n));
        Sums unweighted = Sums.of(eachX, eachY, fill(mean(eachX), k), fill(mean(eachY), k));
        Estimated<Association> inside = within.association(n - k - 1, "deviations from means");
        Estimated<Association> outside = between.association(k - 2, "means of groups");
        return new Decomposition(
                n,
                total.association(n - 2, "all observations")
                        .value()
                        .orElseThrow(() -> new IllegalArgumentException("x or y is constant: there is no association")),
                inside,
                outside,
                unweighted.association(k - 2, "means of groups"),
                Math.sqrt(Math.min(1, between.xx() / total.xx())),
                Math.sqrt(Math.min(1, between.yy() / total.yy())),
                new Decomposition.Products(total.xy(), within.xy(), between.xy()),
                inside.flatMap(a -> outside.map(b -> Contextual.of(minus(x, meansX), meansX, y))),
                each);
    }

    private static void check(double[] x, double[] y, List<String> groups) {
        int n = x.length;
        if (y.length != n || groups.size() != n) {
            throw new IllegalArgumentException(
                    n + " values of x need as many of y and groups: " + y.length + " and " + groups.size());
        }
        if (n < 3) {
            throw new IllegalArgumentException("an association needs at least three observations: " + n);
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "observation " + i + " is not finite: x = " + x[i] + ", y = " + y[i]);
            }
        }
    }

    private static double mean(double[] values) {
        double rough = Arrays.stream(values).average().orElse(0);
        return rough
                + Arrays.stream(values).map(value -> value - rough).average().orElse(0);
    }

    private static double[] fill(double value, int length) {
        double[] filled = new double[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    /**
     * Sums of squares and products of deviations.
     *
     * @param rawX sum of squares of x itself, to tell rounding from spread
     */
    private record Sums(double xx, double xy, double yy, double rawX, double rawY) {
        static Sums of(double[] x, double[] y, double[] aboutX, double[] aboutY) {
            double xx = 0;
            double xy = 0;
            double yy = 0;
            double rawX = 0;
            double rawY = 0;
            for (int i = 0; i < x.length; i++) {
                double dx = x[i] - aboutX[i];
                double dy = y[i] - aboutY[i];
                xx += dx * dx;
                xy += dx * dy;
                yy += dy * dy;
                rawX += x[i] * x[i];
                rawY += y[i] * y[i];
            }
            return new Sums(xx, xy, yy, rawX, rawY);
        }

        Estimated<Association> association(int degreesOfFreedom, String of) {
            if (degreesOfFreedom < 1) {
                return Estimated.not("too few of " + of + " for an association");
            }
            if (xx <= ROUNDING * rawX || yy <= ROUNDING * rawY) {
                return Estimated.not((xx <= ROUNDING * rawX ? "x" : "y") + " does not vary among " + of);
            }
            return Estimated.of(Association.of(xx, xy, yy, degreesOfFreedom));
        }
    }
}
