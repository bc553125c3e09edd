package org.metatrend.analysis.likelihood;

import java.util.function.Function;

/**
 * Newton's method with analytic second derivatives in a trust region, so that each step up is a real one: the Hessian
 * is shifted by a multiple of the identity where it is not negative definite or where its step is longer than the region.
 * Once steps are small, plain Newton steps follow for as long as the gain that they promise shrinks: values of the
 * function agree there to rounding and cannot guide.
 *
 * <p>Source: Nocedal and Wright, Numerical Optimization, 2nd edition (2006), chapter 4, doi:10.1007/978-0-387-40065-5.
 */
public final class NewtonMaximiser {
    private static final int ITERATIONS = 200;
    /** Where the gain that a quadratic promises is lost in the rounding of values. */
    private static final double ROUNDING = 1e-11;
    /** A direction is flat if its curvature is this small against the largest one. */
    private static final double FLAT = 1e-12;
    /** The gain still promised at the end of a converged maximisation, in units of the function. */
    private static final double PROMISED = 1e-12;

    private static final int POLISHING = 60;

    private NewtonMaximiser() {}

    /**
     * Climbs from a start.
     *
     * @param function with its first and second derivatives
     * @param start where the function is defined
     * @return where the climb ended, with a flag that says whether that is a maximum
     * @throws IllegalArgumentException if the function is not defined at the start
     */
    public static Maximum climb(Function<double[], Evaluation> function, double[] start) {
        double[] at = start.clone();
        Evaluation here = function.apply(at);
        if (!here.defined()) {
            throw new IllegalArgumentException("the function has no value at the start");
        }
        double radius = 0.5 * (1 + norm(at));
        for (int i = 0; i < ITERATIONS; i++) {
            Quadratic model = Quadratic.of(here);
            double[] step = model.step(radius);
            double promised = model.gain(step);
            if (promised <= ROUNDING * (1 + Math.abs(here.value()))) {
                break;
            }
            double[] next = sum(at, step);
            Evaluation there = function.apply(next);
            double ratio = there.defined() ? (there.value() - here.value()) / promised : -1;
            if (ratio > 0.75) {
                radius = Math.max(radius, 2 * norm(step));
            } else if (ratio < 0.25) {
                radius = 0.25 * norm(step);
            }
            if (ratio > 1e-4) {
                at = next;
                here = there;
            }
        }
        return polish(function, at, here);
    }

    private static Maximum polish(Function<double[], Evaluation> function, double[] start, Evaluation evaluation) {
        double[] at = start;
        Evaluation here = evaluation;
        Quadratic model = Quadratic.of(here);
        double[] step = model.step(Double.POSITIVE_INFINITY);
        double promised = model.gain(step);
        for (int i = 0; i < POLISHING && !model.convex(); i++) {
            double[] next = sum(at, step);
            Evaluation there = function.apply(next);
            if (!there.defined() || there.value() < here.value() - ROUNDING * (1 + Math.abs(here.value()))) {
                break;
            }
            Quadratic nextModel = Quadratic.of(there);
            double[] nextStep = nextModel.step(Double.POSITIVE_INFINITY);
            double nextPromised = nextModel.gain(nextStep);
            if (nextModel.convex() || !(nextPromised < promised)) {
                break;
            }
            at = next;
            here = there;
            model = nextModel;
            step = nextStep;
            promised = nextPromised;
        }
        boolean converged = !model.convex() && promised <= PROMISED * (1 + Math.abs(here.value()));
        return new Maximum(at, here, converged);
    }

    private static double norm(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    /** The function's quadratic about a point along the eigenvectors of its negated Hessian. */
    private record Quadratic(double[] curvatures, double[][] vectors, double[] slopes, double largest) {
        static Quadratic of(Evaluation here) {
            int m = here.gradient().length;
            double[][] negated = new double[m][m];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    negated[i][j] = -(here.hessian()[i][j] + here.hessian()[j][i]) / 2;
                }
            }
            SymmetricEigen eigen = SymmetricEigen.of(negated);
            double[] slopes = new double[m];
            double largest = Double.MIN_NORMAL;
            for (int i = 0; i < m; i++) {
                slopes[i] = Dense.dot(eigen.vectors()[i], here.gradient());
                largest = Math.max(largest, Math.abs(eigen.values()[i]));
            }
            return new Quadratic(eigen.values(), eigen.vectors(), slopes, largest);
        }

        /** Whether the function is convex in some direction, beyond rounding. */
        boolean convex() {
            for (double curvature : curvatures) {
                if (curvature < -1e-9 * largest) {
                    return true;
                }
            }
            return false;
        }

        /** The best step no longer than the radius. */
        double[] step(double radius) {
            double low = 0;
            for (double curvature : curvatures) {
                low = Math.max(low, -curvature);
            }
            if (low == 0 && length(0) <= radius) {
                return along(0);
            }
            if (Double.isInfinite(radius)) {
                return along(low);
            }
            double high = low + largest;
            while (length(high) > radius) {
                high = 2 * high;
            }
            for (int i = 0; i < 60; i++) {
                double middle = (low + high) / 2;
                if (length(middle) > radius) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return along(high);
        }

        private double component(int i, double shift) {
            double curvature = curvatures[i] + shift;
            return Math.abs(curvature) <= FLAT * largest ? 0 : slopes[i] / curvature;
        }

        private double length(double shift) {
            double sum = 0;
            for (int i = 0; i < slopes.length; i++) {
                double c = component(i, shift);
                sum += c * c;
            }
            return Math.sqrt(sum);
        }

        private double[] along(double shift) {
            double[] step = new double[slopes.length];
            for (int i = 0; i < slopes.length; i++) {
                double c = component(i, shift);
                for (int j = 0; j < step.length; j++) {
                    step[j] += c * vectors[i][j];
                }
            }
            return step;
        }

        double gain(double[] step) {
            double gain = 0;
            for (int i = 0; i < slopes.length; i++) {
                double c = 0;
                for (int j = 0; j < step.length; j++) {
                    c += vectors[i][j] * step[j];
                }
                gain += slopes[i] * c - curvatures[i] * c * c / 2;
            }
            return gain;
        }
    }
}
