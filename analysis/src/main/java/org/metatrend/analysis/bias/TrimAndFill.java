package org.metatrend.analysis.bias;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;

/**
 * Trim and fill: the number k0 of studies missing on one side is estimated from the ranks of the distances from the effect of
 * what remains when the k0 most extreme on the other side are trimmed, again and again until it stays; then their mirror images are
 * filled in. Duval and Tweedie, Journal of the American Statistical Association 95 (2000) 89-98, doi:10.1080/01621459.2000.10473905,
 * and Biometrics 56 (2000) 455-463, doi:10.1111/j.0006-341X.2000.00455.x.
 *
 * @param model of the effect
 * @param estimator of k0
 */
public record TrimAndFill(MetaAnalysis model, Estimator estimator) {
    private static final int ROUNDS = 100;

    /** Estimators of k0; T is the sum of the ranks on the side that has too many. */
    public enum Estimator {
        /** (4 T - k (k + 1)) / (2 k - 1). */
        L0,
        /** The length of the run of highest ranks on that side, less 1. */
        R0,
        /** k - 1/2 - sqrt(2 k&sup2; - 4 T + 1/4). */
        Q0
    }

    /** Where studies are missing. */
    public enum Side {
        /** Small effects. */
        LEFT,
        /** Large effects. */
        RIGHT
    }

    /**
     * What was filled in.
     *
     * @param missing k0
     * @param standardError of k0; infinite for Q0 where all studies lie on one side
     * @param side where they are missing
     * @param pR0 with R0: the probability of as many if none is missing
     * @param filled the studies filled in; present only if k0 is above 0
     * @param fit of the studies and those filled in
     * @param converged whether k0 stayed; if it went round in a circle, the last is given
     */
    public record Result(
            int missing,
            double standardError,
            Side side,
            OptionalDouble pR0,
            Optional<EffectSizes> filled,
            MetaFit fit,
            boolean converged) {}

    /** Validates. */
    public TrimAndFill {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(estimator, "estimator");
    }

    /**
     * Runs it on the side that the regression on the standard error points to: right where its slope is negative.
     *
     * @param effects of at least 3 studies
     * @throws IllegalArgumentException if there are fewer or all variances are equal, so that no side is pointed to
     */
    public Result fill(EffectSizes effects) {
        double[] se = Arrays.stream(effects.variances()).map(Math::sqrt).toArray();
        double slope = model.fit(
                        effects, new DesignBuilder(se.length).number("sei", se).build())
                .coefficients()
                .get(1)
                .estimate();
        return fill(effects, slope < 0 ? Side.RIGHT : Side.LEFT);
    }

    /**
     * Runs it on one side.
     *
     * @param effects of at least 2 studies
     * @param side where studies are supposed to be missing
     */
    public Result fill(EffectSizes effects, Side side) {
        int k = effects.size();
        double sign = side == Side.RIGHT ? -1 : 1;
        int[] order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * effects.estimate(i)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] y = Arrays.stream(order)
                .mapToDouble(i -> sign * effects.estimate(i))
                .toArray();
        double[] v = Arrays.stream(order).mapToDouble(effects::variance).toArray();
        int missing = 0;
        double standardError = 0;
        double centre = 0;
        boolean converged = false;
        for (int round = 0; round < ROUNDS && !converged; round++) {
            centre = centre(Arrays.copyOf(y, k - missing), Arrays.copyOf(v, k - missing));
            double[] ranks = signedRanks(y, centre);
            double raw = missing(ranks);
            standardError = standardError(raw, k);
            // One study stays, whose effect is then the centre.
            int next = (int) Math.min(k - 1, Math.max(0, Math.rint(raw)));
            converged = next == missing;
            missing = next;
        }
        OptionalDouble pR0 =
                estimator == Estimator.R0 ? OptionalDouble.of(Math.pow(0.5, missing)) : OptionalDouble.empty();
        if (missing == 0) {
            return new Result(0, standardError, side, pR0, Optional.empty(), model.pool(effects), converged);
        }
        double[] filledY = new double[missing];
        double[] filledV = new double[missing];
        for (int i = 0; i < missing; i++) {
            int from = k - missing + i;
            filledY[i] = sign * (2 * centre - y[from]);
            filledV[i] = v[from];
        }
        EffectSizes filled = new EffectSizes(filledY, filledV);
        return new Result(
                missing,
                standardError,
                side,
                pR0,
                Optional.of(filled),
                model.pool(new EffectSizes(joined(effects.estimates(), filledY), joined(effects.variances(), filledV))),
                converged);
    }

    private double centre(double[] y, double[] v) {
        return y.length == 1
                ? y[0]
                : model.pool(new EffectSizes(y, v)).intercept().estimate();
    }

    /** Ranks of the distances with the sign of the deviation; of equal distances the earlier one has the lower rank. */
    private static double[] signedRanks(double[] y, double centre) {
        int[] order = IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Math.abs(y[i] - centre)))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[y.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = Math.signum(y[order[rank]] - centre) * (rank + 1);
        }
        return ranks;
    }

    private double missing(double[] ranks) {
        double k = ranks.length;
        double sum = 0;
        double lowest = 0;
        for (double rank : ranks) {
            sum += Math.max(0, rank);
            lowest = Math.min(lowest, rank);
        }
        return switch (estimator) {
            case R0 -> k + lowest - 1;
            case L0 -> (4 * sum - k * (k + 1)) / (2 * k - 1);
            case Q0 -> k - 0.5 - Math.sqrt(Math.max(0, 2 * k * k - 4 * sum + 0.25));
        };
    }

    private double standardError(double missing, double k) {
        double m = missing;
        if (estimator == Estimator.R0) {
            return Math.sqrt(2 * Math.max(0, m) + 2);
        }
        double ofSum = (k * (k + 1) * (2 * k + 1)
                        + 10 * m * m * m
                        + 27 * m * m
                        + 17 * m
                        - 18 * k * m * m
                        - 18 * k * m
                        + 6 * k * k * m)
                / 24;
        double root = Math.sqrt(Math.max(0, ofSum));
        return estimator == Estimator.L0
                ? 4 * root / (2 * k - 1)
                : 2 * root / Math.sqrt((k - 0.5) * (k - 0.5) - m * (2 * k - m - 1));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
