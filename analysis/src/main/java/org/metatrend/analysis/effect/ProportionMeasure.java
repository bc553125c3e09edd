package org.metatrend.analysis.effect;

import java.util.ArrayList;
import java.util.List;

/**
 * Effect sizes of a single proportion p = x / n.
 *
 * <p>Source: Viechtbauer, Conducting meta-analyses in R with the metafor package, Journal of Statistical Software 36(3)
 * (2010), doi:10.18637/jss.v036.i03, section 3.1. The correction of empty cells (add to x and to n - x) applies to PR, PLN and
 * PLO; PAS and PFT are defined at x = 0 and x = n and take none.
 */
public enum ProportionMeasure {
    /** The raw proportion: y = p, v = p (1 - p) / n. */
    PR {
        @Override
        EffectSize of(double x, double n) {
            return new EffectSize(x / n, x * (n - x) / (n * n * n));
        }

        @Override
        public double inverse(double estimate) {
            return Math.min(1, Math.max(0, estimate));
        }
    },
    /** The logarithm: y = ln(p), v = 1/x - 1/n. */
    PLN {
        @Override
        EffectSize of(double x, double n) {
            return new EffectSize(Math.log(x / n), (n - x) / (x * n));
        }

        @Override
        public double inverse(double estimate) {
            return Math.min(1, Math.exp(estimate));
        }
    },
    /** The logit: y = ln(p / (1 - p)), v = 1/x + 1/(n - x). */
    PLO {
        @Override
        EffectSize of(double x, double n) {
            return new EffectSize(Math.log(x / (n - x)), 1 / x + 1 / (n - x));
        }

        @Override
        public double inverse(double estimate) {
            return 1 / (1 + Math.exp(-estimate));
        }
    },
    /** The arcsine of the square root: y = asin(sqrt(p)), v = 1/(4 n). */
    PAS {
        @Override
        EffectSize of(double x, double n) {
            return new EffectSize(Math.asin(Math.sqrt(x / n)), 1 / (4 * n));
        }

        @Override
        public double inverse(double estimate) {
            double sine = Math.sin(Math.min(Math.PI / 2, Math.max(0, estimate)));
            return sine * sine;
        }
    },
    /**
     * The double arcsine of Freeman and Tukey: y = (asin(sqrt(x / (n + 1))) + asin(sqrt((x + 1) / (n + 1)))) / 2, v = 1/(4 n +
     * 2). Annals of Mathematical Statistics 21 (1950) 607-611, doi:10.1214/aoms/1177729756. Its inverse needs a sample
     * size: {@link FreemanTukey}.
     */
    PFT {
        @Override
        EffectSize of(double x, double n) {
            return new EffectSize(FreemanTukey.transform(x, n), 1 / (4 * n + 2));
        }

        @Override
        public double inverse(double estimate) {
            throw new IllegalArgumentException("the inverse of PFT needs a sample size");
        }
    };

    /**
     * The effect size of one proportion, corrected as {@link ContinuityCorrection#ONLY_ZERO}.
     *
     * @param proportion x of n
     * @return estimate and variance
     * @throws IllegalArgumentException if the effect size is not finite
     */
    public EffectSize of(Proportion proportion) {
        return of(List.of(proportion), ContinuityCorrection.ONLY_ZERO).get(0);
    }

    /**
     * The effect sizes of proportions.
     *
     * @param proportions one for each study
     * @param correction of empty cells; not used by PAS and PFT
     * @return in the order given
     * @throws IllegalArgumentException if one has no finite effect size (the message names the study from 0)
     */
    public List<EffectSize> of(List<Proportion> proportions, ContinuityCorrection correction) {
        boolean corrects = this != PAS && this != PFT;
        boolean anyEmpty = proportions.stream().anyMatch(Proportion::hasEmptyCell);
        List<EffectSize> sizes = new ArrayList<>();
        for (int i = 0; i < proportions.size(); i++) {
            Proportion given = proportions.get(i);
            Proportion used = corrects ? given.plus(correction.amount(given.hasEmptyCell(), anyEmpty)) : given;
            if (corrects && this != PR && used.hasEmptyCell() && !(this == PLN && used.x() > 0)) {
                throw new IllegalArgumentException(
                        this + " is not defined for study " + i + ": " + given.x() + " of " + given.n());
            }
            sizes.add(of(used.x(), used.n()));
        }
        return sizes;
    }

    abstract EffectSize of(double x, double n);

    /**
     * The proportion that an estimate stands for.
     *
     * @param estimate y, cut to the range of the measure
     * @return in [0, 1]
     * @throws IllegalArgumentException for PFT, whose inverse needs a sample size
     */
    public abstract double inverse(double estimate);
}
