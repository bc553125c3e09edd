package org.metatrend.analysis.effect;

import java.util.ArrayList;
import java.util.List;

/**
 * Effect sizes of two proportions, p1 = a / (a + b) and p2 = c / (c + d).
 *
 * <p>Source: Viechtbauer, Journal of Statistical Software 36(3) (2010), doi:10.18637/jss.v036.i03, section 3.1. The correction
 * of empty cells applies to all of them, as in metafor.
 */
public enum TwoByTwoMeasure {
    /** Log risk ratio: y = ln(p1 / p2), v = 1/a - 1/n1 + 1/c - 1/n2. */
    RR {
        @Override
        EffectSize of(TwoByTwo t) {
            return new EffectSize(
                    Math.log(t.a() / t.n1()) - Math.log(t.c() / t.n2()),
                    1 / t.a() - 1 / t.n1() + 1 / t.c() - 1 / t.n2());
        }
    },
    /** Log odds ratio: y = ln(a d / (b c)), v = 1/a + 1/b + 1/c + 1/d. */
    OR {
        @Override
        EffectSize of(TwoByTwo t) {
            return new EffectSize(
                    Math.log(t.a() / t.b()) - Math.log(t.c() / t.d()), 1 / t.a() + 1 / t.b() + 1 / t.c() + 1 / t.d());
        }
    },
    /** Risk difference: y = p1 - p2, v = p1 (1 - p1) / n1 + p2 (1 - p2) / n2. */
    RD {
        @Override
        EffectSize of(TwoByTwo t) {
            double n1 = t.n1();
            double n2 = t.n2();
            return new EffectSize(
                    t.a() / n1 - t.c() / n2, t.a() * t.b() / (n1 * n1 * n1) + t.c() * t.d() / (n2 * n2 * n2));
        }
    },
    /**
     * Arcsine difference: y = asin(sqrt(p1)) - asin(sqrt(p2)), v = 1/(4 n1) + 1/(4 n2). R&uuml;cker and others, Statistics
     * in Medicine 28 (2009) 721-738, doi:10.1002/sim.3511.
     */
    AS {
        @Override
        EffectSize of(TwoByTwo t) {
            return new EffectSize(
                    Math.asin(Math.sqrt(t.a() / t.n1())) - Math.asin(Math.sqrt(t.c() / t.n2())),
                    1 / (4 * t.n1()) + 1 / (4 * t.n2()));
        }
    },
    /**
     * Peto's one-step log odds ratio: y = (a - E) / V, v = 1 / V, with E = (a + c) n1 / n and the hypergeometric V = (a + c)
     * (b + d) n1 n2 / (n&sup2; (n - 1)). Yusuf and others, Progress in Cardiovascular Diseases 27 (1985) 335-371,
     * doi:10.1016/S0033-0620(85)80003-7.
     */
    PETO {
        @Override
        EffectSize of(TwoByTwo t) {
            double events = t.a() + t.c();
            double expected = events * (t.n1() / t.n());
            double variance = events * (t.b() + t.d()) * (t.n1() / t.n()) * (t.n2() / t.n()) / (t.n() - 1);
            return new EffectSize((t.a() - expected) / variance, 1 / variance);
        }
    };

    /**
     * The effect sizes of tables.
     *
     * @param tables one for each study
     * @param correction of empty cells
     * @return in the order given
     * @throws IllegalArgumentException if one has no finite effect size (the message names the study from 0)
     */
    public List<EffectSize> of(List<TwoByTwo> tables, ContinuityCorrection correction) {
        boolean anyEmpty = tables.stream().anyMatch(TwoByTwo::hasEmptyCell);
        List<EffectSize> sizes = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            TwoByTwo table = tables.get(i);
            TwoByTwo used = table.plus(correction.amount(table.hasEmptyCell(), anyEmpty));
            if (!defined(used)) {
                throw new IllegalArgumentException(this + " is not defined for study " + i + ": " + table);
            }
            sizes.add(of(used));
        }
        return sizes;
    }

    private boolean defined(TwoByTwo t) {
        return switch (this) {
            case RR -> t.a() > 0 && t.c() > 0;
            case OR -> !t.hasEmptyCell();
            case PETO -> t.a() + t.c() > 0 && t.b() + t.d() > 0 && t.n() > 1;
            case RD, AS -> true;
        };
    }

    abstract EffectSize of(TwoByTwo table);
}
