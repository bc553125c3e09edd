package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.effect.EffectSize;
import org.metatrend.analysis.effect.TwoByTwo;
import org.metatrend.analysis.effect.TwoByTwoMeasure;

/**
 * Pooling of 2x2 tables without effect sizes of single tables, which copes with empty cells: Mantel and Haenszel's estimators and
 * Peto's. The effects are common effects; RR and OR are logarithms. No cell is corrected for the estimate; Q compares it with the
 * effect sizes of the single tables, half added to the cells of tables with an empty one, as in metafor.
 *
 * @param effect the pooled effect, tested by the normal distribution
 * @param heterogeneity Q and what follows
 * @param used how many tables said anything
 */
public record StratifiedTables(Coefficient effect, Heterogeneity heterogeneity, int used) {
    /**
     * Mantel and Haenszel's estimate. OR with the variance of Robins, Breslow and Greenland, Biometrics 42 (1986) 311-323,
     * doi:10.2307/2531052; RR with that of Greenland and Robins, Biometrics 41 (1985) 55-68, doi:10.2307/2530643; RD with that of
     * Sato, Greenland and Robins, Biometrics 45 (1989) 1323-1324.
     *
     * @param measure RR, OR or RD
     * @param tables at least one
     * @throws IllegalArgumentException if the measure is another one, or no table has events (and for OR non-events) where they are
     *     needed
     */
    public static StratifiedTables mantelHaenszel(TwoByTwoMeasure measure, List<TwoByTwo> tables) {
        Coefficient effect = switch (measure) {
            case OR -> oddsRatio(tables);
            case RR -> riskRatio(tables);
            case RD -> riskDifference(tables);
            case AS, PETO ->
                throw new IllegalArgumentException(
                        "Mantel and Haenszel's estimators are of RR, OR and RD, not of " + measure);
        };
        List<TwoByTwo> informative = measure == TwoByTwoMeasure.RD
                ? tables
                : tables.stream().filter(StratifiedTables::hasBothOutcomes).toList();
        return new StratifiedTables(
                effect,
                heterogeneity(measure.of(informative, ContinuityCorrection.ONLY_ZERO), effect.estimate()),
                informative.size());
    }

    /**
     * Peto's estimate sum(a - E) / sum(V), se 1 / sqrt(sum(V)), of the tables with events and non-events. Yusuf and others,
     * Progress in Cardiovascular Diseases 27 (1985) 335-371, doi:10.1016/S0033-0620(85)80003-7.
     *
     * @param tables at least one
     * @throws IllegalArgumentException if no table has both events and non-events
     */
    public static StratifiedTables peto(List<TwoByTwo> tables) {
        List<TwoByTwo> informative =
                tables.stream().filter(StratifiedTables::hasBothOutcomes).toList();
        if (informative.isEmpty()) {
            throw new IllegalArgumentException("no table has both events and non-events");
        }
        List<EffectSize> sizes = TwoByTwoMeasure.PETO.of(informative, ContinuityCorrection.NONE);
        double information = 0;
        double weighted = 0;
        for (EffectSize size : sizes) {
            information += 1 / size.variance();
            weighted += size.estimate() / size.variance();
        }
        double b = weighted / information;
        return new StratifiedTables(effect(b, 1 / information), heterogeneity(sizes, b), informative.size());
    }

    private static boolean hasBothOutcomes(TwoByTwo t) {
        return t.a() + t.c() > 0 && t.b() + t.d() > 0;
    }

    private static Coefficient oddsRatio(List<TwoByTwo> tables) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double psqr = 0;
        double qs = 0;
        for (TwoByTwo t : tables) {
            double n = t.n();
            double ri = t.a() / n * t.d();
            double si = t.b() / n * t.c();
            double pi = (t.a() + t.d()) / n;
            double qi = (t.b() + t.c()) / n;
            r += ri;
            s += si;
            pr += pi * ri;
            psqr += pi * si + qi * ri;
            qs += qi * si;
        }
        positive(r, s);
        return effect(Math.log(r / s), 0.5 * (pr / (r * r) + psqr / (r * s) + qs / (s * s)));
    }

    private static Coefficient riskRatio(List<TwoByTwo> tables) {
        double r = 0;
        double s = 0;
        double sum = 0;
        for (TwoByTwo t : tables) {
            double n = t.n();
            r += t.a() * (t.n2() / n);
            s += t.c() * (t.n1() / n);
            sum += t.n1() / n * (t.n2() / n) * (t.a() + t.c()) - t.a() / n * t.c();
        }
        positive(r, s);
        return effect(Math.log(r / s), sum / (r * s));
    }

    private static Coefficient riskDifference(List<TwoByTwo> tables) {
        double difference = 0;
        double weights = 0;
        double byEstimate = 0;
        double constant = 0;
        for (TwoByTwo t : tables) {
            double n = t.n();
            double share1 = t.n1() / n;
            double share2 = t.n2() / n;
            difference += t.a() * share2 - t.c() * share1;
            weights += t.n1() * share2;
            byEstimate += t.c() * share1 * share1 - t.a() * share2 * share2 + share1 * share2 * (t.n2() - t.n1()) / 2;
            constant += t.a() * t.d() / n + t.c() * t.b() / n;
        }
        if (!(weights > 0)) {
            throw new IllegalArgumentException("there is no table");
        }
        double b = difference / weights;
        return effect(b, (b * byEstimate + constant / 2) / (weights * weights));
    }

    private static void positive(double r, double s) {
        if (!(r > 0 && s > 0)) {
            throw new IllegalArgumentException(
                    "the tables have no ratio: the sums of Mantel and Haenszel are " + r + " and " + s);
        }
    }

    private static Coefficient effect(double b, double variance) {
        return new Coefficient("intercept", b, Math.sqrt(variance), Double.POSITIVE_INFINITY);
    }

    private static Heterogeneity heterogeneity(List<EffectSize> sizes, double b) {
        double q = 0;
        List<Double> weights = new ArrayList<>();
        for (EffectSize size : sizes) {
            if (size.variance() > 0) {
                double distance = size.estimate() - b;
                q += distance * distance / size.variance();
                weights.add(1 / size.variance());
            }
        }
        int df = weights.size() - 1;
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        double squares = weights.stream().mapToDouble(w -> w * w).sum();
        return df < 1
                ? new Heterogeneity(0, 0, 0, 1, 1 / sum)
                : Heterogeneity.of(q, df, df / (sum - squares / sum), 0, false);
    }
}
