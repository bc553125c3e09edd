package org.metatrend.analysis.effect;

/** Effect sizes of a Pearson correlation r of n pairs. */
public enum CorrelationMeasure {
    /** The correlation: y = r, v = (1 - r&sup2;)&sup2; / (n - 1). */
    COR {
        @Override
        EffectSize defined(double r, double n) {
            double unexplained = (1 - r) * (1 + r);
            return new EffectSize(r, unexplained * unexplained / (n - 1));
        }

        @Override
        public double inverse(double estimate) {
            return Math.min(1, Math.max(-1, estimate));
        }
    },
    /**
     * Fisher's z: y = atanh(r), v = 1 / (n - 3). Fisher, Metron 1 (1921) 3-32.
     */
    ZCOR {
        @Override
        EffectSize defined(double r, double n) {
            return new EffectSize(0.5 * (Math.log1p(r) - Math.log1p(-r)), 1 / (n - 3));
        }

        @Override
        public double inverse(double estimate) {
            return Math.tanh(estimate);
        }
    };

    /**
     * The effect size.
     *
     * @param r in [-1, 1]; inside (-1, 1) for ZCOR
     * @param n pairs, above 1; above 3 for ZCOR
     * @return estimate and variance
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public EffectSize of(double r, double n) {
        boolean defined = this == COR ? Math.abs(r) <= 1 && n > 1 : Math.abs(r) < 1 && n > 3;
        if (!defined || Double.isInfinite(n)) {
            throw new IllegalArgumentException(
                    this + " is not defined for a correlation of " + r + " in " + n + " pairs");
        }
        return defined(r, n);
    }

    abstract EffectSize defined(double r, double n);

    /** The correlation that an estimate stands for, in [-1, 1]. */
    public abstract double inverse(double estimate);
}
