package org.metatrend.analysis.bias;

import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.Normal;

/**
 * Whether more studies are significant than their power allows. With effect theta, between-study variance tau&sup2; and the two-sided
 * level alpha, a study's power is the average of P(|Z + t / se| &gt; z) over true effects t ~ N(theta, tau&sup2;) within 5 tau of theta
 * (metafor's range). Ioannidis and Trikalinos, Clinical Trials 4 (2007) 245-253, doi:10.1177/1740774507079441.
 *
 * @param observed O, significant studies
 * @param expected E, the sum of the powers
 * @param p the probability of O or more, exactly (the sum of independent trials with these powers)
 * @param chiSquared X&sup2; = (O - E)&sup2;/E + (O - E)&sup2;/(k - E)
 * @param chiSquaredP its one-sided p-value
 * @param power one for each study, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record ExcessSignificance(
        int observed, double expected, double p, double chiSquared, double chiSquaredP, double[] power) {
    // metafor integrates over this many tau on either side.
    private static final double RANGE = 5;

    /** Copies. */
    public ExcessSignificance {
        power = power.clone();
    }

    /** O / E. */
    public double ratio() {
        return observed / expected;
    }

    /** A copy of the powers. */
    @Override
    public double[] power() {
        return power.clone();
    }

    /**
     * Runs the test.
     *
     * @param effects of the studies
     * @param theta the effect that is supposed true
     * @param tauSquared variance of the true effects, at least 0
     * @param alpha two-sided level of the studies' tests, such as 0.05
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public static ExcessSignificance of(EffectSizes effects, double theta, double tauSquared, double alpha) {
        if (!Double.isFinite(theta) || !(tauSquared >= 0 && tauSquared < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no effect " + theta + " with variance " + tauSquared);
        }
        int k = effects.size();
        double critical = -Normal.quantile(alpha / 2);
        double[] power = new double[k];
        int observed = 0;
        double expected = 0;
        for (int i = 0; i < k; i++) {
            double se = Math.sqrt(effects.variance(i));
            power[i] = tauSquared == 0 ? power(theta / se, critical) : average(theta, tauSquared, se, critical);
            expected += power[i];
            if (Math.abs(effects.estimate(i) / se) >= critical) {
                observed++;
            }
        }
        double distance = observed - expected;
        // Powers that are all 1 leave no variance, and nothing to test if all studies are significant.
        double x2 = distance == 0 ? 0 : distance * distance / expected + distance * distance / (k - expected);
        return new ExcessSignificance(
                observed,
                expected,
                atLeast(observed, power),
                x2,
                Normal.upper(Math.copySign(Math.sqrt(x2), distance)),
                power);
    }

    private static double power(double mean, double critical) {
        return Normal.upper(critical - mean) + Normal.lower(-critical - mean);
    }

    /** Simpson's rule with steps of tau/200 or a hundredth of the standard error, whichever is less, within reason. */
    private static double average(double theta, double tauSquared, double se, double critical) {
        double tau = Math.sqrt(tauSquared);
        int half = (int) Math.min(20_000, Math.max(1000, Math.ceil(100 * RANGE * tau / se)));
        double step = RANGE * tau / half;
        double sum = 0;
        for (int i = -half; i <= half; i++) {
            double weight = Math.abs(i) == half ? 1 : (i + half) % 2 == 0 ? 2 : 4;
            sum += weight * Normal.density(i * step / tau) * power((theta + i * step) / se, critical);
        }
        return sum * step / (3 * tau);
    }

    /** The probability of at least so many successes. */
    private static double atLeast(int successes, double[] probabilities) {
        double[] count = new double[probabilities.length + 1];
        count[0] = 1;
        for (int i = 0; i < probabilities.length; i++) {
            for (int c = i + 1; c >= 0; c--) {
                count[c] = count[c] * (1 - probabilities[i]) + (c > 0 ? count[c - 1] * probabilities[i] : 0);
            }
        }
        double sum = 0;
        for (int c = count.length - 1; c >= successes; c--) {
            sum += count[c];
        }
        return Math.min(1, sum);
    }
}
