package org.metatrend.analysis.regress;

/**
 * The variance of a count and the link of its mean, both with the canonical link.
 *
 * <p>Symbols: y the count, t its total (trials or exposure), mu its mean, eta the linear predictor.
 */
public enum CountFamily {
    /** y of t, the y being among the t: mu = t / (1 + exp(-eta)), variance mu (1 - mu / t). */
    BINOMIAL {
        @Override
        double mean(double eta, double total) {
            return total / (1 + Math.exp(-eta));
        }

        @Override
        double start(double count, double total) {
            double share = (count + 0.5) / (total + 1);
            return Math.log(share / (1 - share));
        }

        @Override
        double variance(double eta, double total) {
            // mu (1 - mu / t), written without the difference that loses digits where mu is close to t
            double odds = Math.exp(-Math.abs(eta));
            return total * odds / ((1 + odds) * (1 + odds));
        }

        @Override
        double deviance(double count, double eta, double total) {
            double mean = mean(eta, total);
            double rest = mean(-eta, total);
            return 2 * (toward(count, mean) + toward(total - count, rest));
        }
    },
    /** y beside t, which is known and not counted with it: mu = t exp(eta), variance mu. */
    POISSON {
        @Override
        double mean(double eta, double total) {
            return total * Math.exp(eta);
        }

        @Override
        double start(double count, double total) {
            return Math.log((count + 0.1) / total);
        }

        @Override
        double variance(double eta, double total) {
            return mean(eta, total);
        }

        @Override
        double deviance(double count, double eta, double total) {
            double mean = mean(eta, total);
            return 2 * (toward(count, mean) - (count - mean));
        }
    };

    /** mu at a linear predictor. */
    abstract double mean(double eta, double total);

    /** A linear predictor to start from, finite for a count of 0 and of all. */
    abstract double start(double count, double total);

    /** The variance of y with dispersion 1, which is the derivative of mu by eta as well. */
    abstract double variance(double eta, double total);

    /** The contribution of one count to the deviance. */
    abstract double deviance(double count, double eta, double total);

    private static double toward(double count, double mean) {
        return count == 0 ? 0 : count * Math.log(count / mean);
    }
}
