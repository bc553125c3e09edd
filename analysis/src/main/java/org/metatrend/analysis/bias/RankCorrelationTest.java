package org.metatrend.analysis.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.Normal;

/**
 * Begg and Mazumdar's test: Kendall's tau-b of the standardized deviations (y - b) / sqrt(v - 1/sum(1/v)) from the common effect b
 * with the variances. Biometrics 50 (1994) 1088-1101, doi:10.2307/2533446.
 *
 * @param tau Kendall's tau-b
 * @param p two-sided: exact below 50 studies without ties, by the normal approximation otherwise
 * @param asymptoticP by the normal approximation with the variance for ties, without a continuity correction
 * @param exact whether p is exact
 * @param warnings why to doubt it, in sentences
 */
public record RankCorrelationTest(double tau, double p, double asymptoticP, boolean exact, List<String> warnings) {
    private static final int EXACT_BELOW = 50;
    private static final int FEW = 10;

    /** Copies. */
    public RankCorrelationTest {
        warnings = List.copyOf(warnings);
    }

    /**
     * Runs the test.
     *
     * @param effects of at least 2 studies
     * @throws IllegalArgumentException if there are fewer, or all variances or all deviations are equal
     */
    public static RankCorrelationTest of(EffectSizes effects) {
        int k = effects.size();
        double[] v = effects.variances();
        double weights = 0;
        double shift = 0;
        for (int i = 0; i < k; i++) {
            weights += 1 / v[i];
            shift += (effects.estimate(i) - effects.estimate(0)) / v[i];
        }
        double[] deviations = new double[k];
        for (int i = 0; i < k; i++) {
            deviations[i] =
                    (effects.estimate(i) - effects.estimate(0) - shift / weights) / Math.sqrt(v[i] - 1 / weights);
        }
        double s = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                s += Math.signum(deviations[i] - deviations[j]) * Math.signum(v[i] - v[j]);
            }
        }
        Ties x = Ties.of(deviations);
        Ties y = Ties.of(v);
        double pairs = k * (k - 1) / 2.0;
        double scale = Math.sqrt((pairs - x.two / 2) * (pairs - y.two / 2));
        if (k < 2 || !(scale > 0)) {
            throw new IllegalArgumentException(
                    "a rank test needs two studies and variances and effects that differ: " + k + " studies");
        }
        double n = k;
        double variance = (n * (n - 1) * (2 * n + 5) - x.five - y.five) / 18 + x.two * y.two / (2 * n * (n - 1));
        if (k > 2) {
            variance += x.three * y.three / (9 * n * (n - 1) * (n - 2));
        }
        double asymptotic = Math.min(1, 2 * Normal.upper(Math.abs(s) / Math.sqrt(variance)));
        boolean exact = k < EXACT_BELOW && x.two == 0 && y.two == 0;
        List<String> warnings = new ArrayList<>();
        if (k < FEW) {
            warnings.add("Only " + k + " studies: a rank test of asymmetry has little power and should not be read.");
        }
        return new RankCorrelationTest(s / scale, exact ? exactP(k, s) : asymptotic, asymptotic, exact, warnings);
    }

    /** Twice the smaller tail of the number of concordant pairs among all orders. */
    private static double exactP(int k, double s) {
        int pairs = k * (k - 1) / 2;
        double[] probability = {1};
        for (int n = 2; n <= k; n++) {
            // The n-th value is concordant with 0 to n - 1 of those before it, each as likely.
            double[] next = new double[probability.length + n - 1];
            for (int c = 0; c < probability.length; c++) {
                for (int more = 0; more < n; more++) {
                    next[c + more] += probability[c] / n;
                }
            }
            probability = next;
        }
        int concordant = (int) Math.rint((s + pairs) / 2);
        int smaller = Math.min(concordant, pairs - concordant);
        double tail = 0;
        for (int c = 0; c <= smaller; c++) {
            tail += probability[c];
        }
        return Math.min(1, 2 * tail);
    }

    /** Sums over groups of t equal values: t(t - 1), t(t - 1)(t - 2) and t(t - 1)(2 t + 5). */
    private record Ties(double two, double three, double five) {
        static Ties of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double two = 0;
            double three = 0;
            double five = 0;
            for (int from = 0; from < sorted.length; ) {
                int to = from;
                while (to < sorted.length && sorted[to] == sorted[from]) {
                    to++;
                }
                double t = to - from;
                two += t * (t - 1);
                three += t * (t - 1) * (t - 2);
                five += t * (t - 1) * (2 * t + 5);
                from = to;
            }
            return new Ties(two, three, five);
        }
    }
}
