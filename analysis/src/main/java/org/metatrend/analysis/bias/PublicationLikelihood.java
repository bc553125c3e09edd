package org.metatrend.analysis.bias;

import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.likelihood.Evaluation;
import org.metatrend.analysis.likelihood.FiniteDifferences;
import org.metatrend.analysis.numeric.Normal;

/**
 * The log-likelihood of {@link PublicationModel}: study i contributes ln w(p) - ln s - r&sup2; / (2 s&sup2;) - ln(2 pi)/2 - ln A with s&sup2;
 * = v + tau&sup2; and r = y - mu. Effects are oriented so that large ones are significant. Its point is ((mu - m) / d, ln tau&sup2;, ln
 * delta...) with a place m and a unit d of the data, or without ln tau&sup2; where that is 0.
 */
final class PublicationLikelihood {
    private static final double LARGEST_LOGARITHM = 60;

    private final double[] y;
    private final double[] v;
    private final double[] p;
    private final SelectionFunction function;
    private final PublicationChance chance;
    private final double place;
    private final double unit;

    PublicationLikelihood(EffectSizes effects, double sign, SelectionFunction function, double place, double unit) {
        y = effects.estimates();
        v = effects.variances();
        p = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            y[i] *= sign;
            p[i] = Normal.upper(y[i] / Math.sqrt(v[i]));
        }
        this.function = function;
        this.place = place;
        this.unit = unit;
        chance = new PublicationChance(function);
    }

    double[] pValues() {
        return p.clone();
    }

    /** With its derivatives, which are differences; undefined beyond what numbers can hold. */
    Evaluation at(double[] point, boolean random) {
        return FiniteDifferences.at(u -> value(u, random), point);
    }

    double unit() {
        return unit;
    }

    double mu(double[] point) {
        return place + unit * point[0];
    }

    double value(double[] point, boolean random) {
        int first = random ? 2 : 1;
        double[] delta = new double[function.parameters()];
        for (int j = 0; j < delta.length; j++) {
            if (!(Math.abs(point[first + j]) < LARGEST_LOGARITHM)) {
                return Double.NEGATIVE_INFINITY;
            }
            delta[j] = Math.exp(point[first + j]);
        }
        if (random && !(Math.abs(point[1]) < LARGEST_LOGARITHM)) {
            return Double.NEGATIVE_INFINITY;
        }
        return value(mu(point), random ? Math.exp(point[1]) : 0, delta);
    }

    private double value(double mu, double tauSquared, double... delta) {
        double[] table = chance.table(delta);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double variance = v[i] + tauSquared;
            double r = y[i] - mu;
            double published = chance.of(mu, Math.sqrt(variance), Math.sqrt(v[i]), table, delta);
            sum += function.logWeight(p[i], delta)
                    - 0.5 * Math.log(2 * Math.PI * variance)
                    - r * r / (2 * variance)
                    - Math.log(published);
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
    }
}
