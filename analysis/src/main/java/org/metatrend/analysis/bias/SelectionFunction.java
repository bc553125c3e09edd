package org.metatrend.analysis.bias;

import java.util.Arrays;

/**
 * How the chance of a study's being published depends on its one-sided p-value, relative to that of a study with p near 0 (of the
 * beta function: up to a constant). The functions of Vevea and Hedges, Psychometrika 60 (1995) 419-435, doi:10.1007/BF02294384;
 * Preston, Ashby and Smyth, Journal of Evaluation in Clinical Practice 10 (2004) 253-258, doi:10.1111/j.1365-2753.2003.00457.x;
 * and, for beta, Citkowicz and Vevea, Psychological Methods 22 (2017) 28-41, doi:10.1037/met0000119.
 */
public sealed interface SelectionFunction {
    /** How many parameters delta it has. */
    int parameters();

    /**
     * The logarithm of the chance.
     *
     * @param p the p-value, in [0, 1]
     * @param delta the parameters, above 0
     */
    double logWeight(double p, double... delta);

    /** The delta at which nothing is selected, one for all parameters. */
    double neutral();

    /** Functions without corners. */
    enum Smooth implements SelectionFunction {
        /** exp(-delta p&sup2;). */
        HALF_NORMAL(1, 0) {
            @Override
            public double logWeight(double p, double... delta) {
                return -delta[0] * p * p;
            }
        },
        /** exp(-delta p). */
        NEGATIVE_EXPONENTIAL(1, 0) {
            @Override
            public double logWeight(double p, double... delta) {
                return -delta[0] * p;
            }
        },
        /** 2 exp(-delta p) / (1 + exp(-delta p)). */
        LOGISTIC(1, 0) {
            @Override
            public double logWeight(double p, double... delta) {
                double x = delta[0] * p;
                return Math.log(2) - x - Math.log1p(Math.exp(-x));
            }
        },
        /**
         * p^(delta1 - 1) (1 - p)^(delta2 - 1), p bounded by 1e-5 and 1 - 1e-5 as in metafor, for it may be infinite at 0 and 1: the
         * bound matters where studies are beyond it.
         */
        BETA(2, 1) {
            @Override
            public double logWeight(double p, double... delta) {
                double inside = Math.max(BOUND, Math.min(1 - BOUND, p));
                return (delta[0] - 1) * Math.log(inside) + (delta[1] - 1) * Math.log1p(-inside);
            }
        };

        /** The least p-value that the beta function tells from smaller ones. */
        static final double BOUND = 1e-5;

        private final int parameters;
        private final double neutral;

        Smooth(int parameters, double neutral) {
            this.parameters = parameters;
            this.neutral = neutral;
        }

        @Override
        public int parameters() {
            return parameters;
        }

        @Override
        public double neutral() {
            return neutral;
        }
    }

    /**
     * 1 up to the first cut, then a delta for each interval up to the next cut, and one beyond the last.
     *
     * @param cuts p-values rising inside (0, 1), copied; a last one of 1 says nothing and may be left out
     */
    @SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
    record Steps(double... cuts) implements SelectionFunction {
        /**
         * Validates and copies.
         *
         * @throws IllegalArgumentException if there is no cut, or they do not rise inside (0, 1)
         */
        public Steps {
            int used = cuts.length > 0 && cuts[cuts.length - 1] == 1 ? cuts.length - 1 : cuts.length;
            cuts = Arrays.copyOf(cuts, used);
            double before = 0;
            for (double cut : cuts) {
                if (!(cut > before && cut < 1)) {
                    throw new IllegalArgumentException("cuts of p-values rise inside (0, 1): " + Arrays.toString(cuts));
                }
                before = cut;
            }
            if (used == 0) {
                throw new IllegalArgumentException("a step function needs a cut inside (0, 1)");
            }
        }

        /** A copy. */
        @Override
        public double[] cuts() {
            return cuts.clone();
        }

        @Override
        public int parameters() {
            return cuts.length;
        }

        @Override
        public double neutral() {
            return 1;
        }

        /** The interval of a p-value, 0 for the first. */
        int interval(double p) {
            int interval = 0;
            while (interval < cuts.length && p > cuts[interval]) {
                interval++;
            }
            return interval;
        }

        @Override
        public double logWeight(double p, double... delta) {
            int interval = interval(p);
            return interval == 0 ? 0 : Math.log(delta[interval - 1]);
        }
    }
}
