package org.metatrend.analysis.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * The root of a continuous function between two points where its signs differ, to the last digits of a double: Brent's
 * method, which never leaves the bracket and is never slower than bisection by more than a constant factor. Brent, Algorithms
 * for Minimization without Derivatives (1973), chapter 4.
 */
public final class BracketedRoot {
    private static final int STEPS = 2000;

    private BracketedRoot() {}

    /**
     * Finds the root.
     *
     * @param f continuous
     * @param low one end
     * @param high the other end
     * @return x with f(x) = 0 or with f changing its sign within the spacing of doubles
     * @throws IllegalArgumentException if f is not a number at an end or has the same sign at both
     */
    public static double of(DoubleUnaryOperator f, double low, double high) {
        return of(f, low, f.applyAsDouble(low), high, f.applyAsDouble(high));
    }

    /** The same where the values at the ends are known. */
    public static double of(DoubleUnaryOperator f, double low, double atLow, double high, double atHigh) {
        if (atLow == 0) {
            return low;
        }
        if (atHigh == 0) {
            return high;
        }
        if (!(Math.signum(atLow) * Math.signum(atHigh) < 0)) {
            throw new IllegalArgumentException(
                    "no change of sign between " + low + " (" + atLow + ") and " + high + " (" + atHigh + ")");
        }
        double a = low;
        double fa = atLow;
        double b = high;
        double fb = atHigh;
        double c = a;
        double fc = fa;
        double step = b - a;
        double before = step;
        for (int i = 0; i < STEPS; i++) {
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double tolerance = Math.ulp(b);
            double half = 0.5 * (c - b);
            if (Math.abs(half) <= tolerance || fb == 0) {
                return b;
            }
            if (Math.abs(before) < tolerance || Math.abs(fa) <= Math.abs(fb)) {
                step = half;
                before = half;
            } else {
                double s = fb / fa;
                double p;
                double q;
                if (a == c) {
                    p = 2 * half * s;
                    q = 1 - s;
                } else {
                    double t = fa / fc;
                    double r = fb / fc;
                    p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
                    q = (t - 1) * (r - 1) * (s - 1);
                }
                if (p > 0) {
                    q = -q;
                } else {
                    p = -p;
                }
                if (2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(before * q))) {
                    before = step;
                    step = p / q;
                } else {
                    step = half;
                    before = half;
                }
            }
            a = b;
            fa = fb;
            b += Math.abs(step) > tolerance ? step : Math.copySign(tolerance, half);
            fb = f.applyAsDouble(b);
            if (fb > 0 == fc > 0) {
                c = a;
                fc = fa;
                step = b - a;
                before = step;
            }
        }
        return b;
    }
}
