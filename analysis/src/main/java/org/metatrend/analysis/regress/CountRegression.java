package org.metatrend.analysis.regress;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Quasi-likelihood regression of counts: quasi-binomial with the logit link, or quasi-Poisson with the logarithm as
 * link and the logarithm of the totals as offset.
 *
 * <p>Model: g(mu_i) = a + z_i' b, var(y_i) = d V(mu_i), with n counts and k coefficients, the intercept included.
 * Estimated by iteratively reweighted least squares with step halving; the moderators are centred and scaled inside, so
 * that a year near 2014 costs no digits. The dispersion d is Pearson's chi-squared over n - k, but never below
 * the least dispersion given: with 1, counts that happen to scatter less than independent ones do not narrow the
 * intervals; with 0, it is R's. Intervals and p values use Student's t with n - k degrees of freedom, as R's for these
 * families.
 *
 * <p>Where the counts separate (all of those after some year 0, say) the likelihood has no maximum: the linear predictor
 * drifts by a constant step, convergence is never reached, and there is no estimate.
 *
 * <p>Source: McCullagh and Nelder, Generalized Linear Models, 2nd edition (1989), sections 2.5, 4.4, 6.2 and 9.2,
 * doi:10.1007/978-1-4899-3242-6.
 *
 * @param family what the totals are to the counts
 * @param leastDispersion the floor of d, at least 0
 */
public record CountRegression(CountFamily family, double leastDispersion) {
    /** A sound fit takes about six; separated counts drift for as long as one lets them. */
    private static final int MOST_ITERATIONS = 30;

    /** The largest step of a linear predictor at convergence; the next step would be about its square. */
    private static final double CONVERGED = 1e-8;

    /** As in ordinary least squares: what the columns before leave unexplained of a column of norm 1. */
    private static final double COLLINEAR = 1e-7;

    private static final int MOST_HALVINGS = 30;

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if the least dispersion is negative or not finite
     */
    public CountRegression {
        if (!(leastDispersion >= 0 && leastDispersion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a least dispersion: " + leastDispersion);
        }
    }

    /** The regression that keeps to the variance of independent counts where these scatter less. */
    public static CountRegression of(CountFamily family) {
        return new CountRegression(family, 1);
    }

    /**
     * Fits the counts on the moderators and an intercept.
     *
     * @param counts y, at least 0; of the binomial family at most the total
     * @param totals t, above 0: trials or exposures, as many as counts
     * @param moderators columns of the length of the counts
     * @return the fit, or the reason why there is none: too few counts, a moderator that tells nothing, or separation
     * @throws IllegalArgumentException if lengths differ or a count or total is out of its range
     */
    public Estimated<CountFit> fit(double[] counts, double[] totals, List<Moderator> moderators) {
        check(counts, totals, moderators);
        int k = moderators.size() + 1;
        if (counts.length <= k) {
            return Estimated.not(counts.length + " counts are too few for " + k + " coefficients and their error");
        }
        if (Arrays.stream(counts).allMatch(y -> y == 0)) {
            return Estimated.not("nothing was counted: every count is 0");
        }
        if (family == CountFamily.BINOMIAL && Arrays.equals(counts, totals)) {
            return Estimated.not("every count is its total");
        }
        ScaledDesign design = ScaledDesign.of(moderators, counts.length);
        double[] diagonal = diagonal(new QRDecomposition(design.matrix()).getR());
        for (int j = 0; j < k; j++) {
            if (diagonal[j] < COLLINEAR) {
                return Estimated.not(design.names().get(j) + " cannot be told from the terms before it");
            }
        }
        return iterate(counts, totals, design);
    }

    private void check(double[] counts, double[] totals, List<Moderator> moderators) {
        if (totals.length != counts.length || moderators.stream().anyMatch(m -> m.values().length != counts.length)) {
            throw new IllegalArgumentException(counts.length + " counts need as many totals and values of moderators");
        }
        for (int i = 0; i < counts.length; i++) {
            boolean counted = counts[i] >= 0 && counts[i] < Double.POSITIVE_INFINITY;
            boolean total = totals[i] > 0 && totals[i] < Double.POSITIVE_INFINITY;
            if (!counted || !total || (family == CountFamily.BINOMIAL && counts[i] > totals[i])) {
                throw new IllegalArgumentException(
                        "observation " + i + ": a count of " + counts[i] + " with a total of " + totals[i]);
            }
        }
    }

    private Estimated<CountFit> iterate(double[] counts, double[] totals, ScaledDesign design) {
        double[] eta = new double[counts.length];
        for (int i = 0; i < eta.length; i++) {
            eta[i] = family.start(counts[i], totals[i]);
        }
        RealVector before = null;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            WeightedStep step = WeightedStep.of(family, counts, totals, eta, design.matrix());
            if (!step.solvable()) {
                break;
            }
            RealVector coefficients = step.coefficients();
            double[] next = design.matrix().operate(coefficients).toArray();
            if (before != null) {
                double deviance = deviance(counts, totals, eta);
                // an overshooting step is shortened towards where it came from
                for (int half = 0;
                        half < MOST_HALVINGS && !(deviance(counts, totals, next) <= deviance * (1 + 1e-12) + 1e-12);
                        half++) {
                    coefficients = coefficients.add(before).mapMultiply(0.5);
                    next = design.matrix().operate(coefficients).toArray();
                }
            }
            double change = before == null ? Double.POSITIVE_INFINITY : largestChange(eta, next);
            before = coefficients;
            eta = next;
            if (change <= CONVERGED) {
                return Estimated.of(fit(counts, totals, design, coefficients, eta, iteration));
            }
        }
        return Estimated.not("the counts separate: the estimates grow without bound, for want of counts above 0"
                + (family == CountFamily.BINOMIAL ? " or below the total" : "") + " in some of the years");
    }

    private CountFit fit(
            double[] counts,
            double[] totals,
            ScaledDesign design,
            RealVector coefficients,
            double[] eta,
            int iterations) {
        int n = counts.length;
        double[] residuals = new double[n];
        double chiSquared = 0;
        for (int i = 0; i < n; i++) {
            residuals[i] = (counts[i] - family.mean(eta[i], totals[i])) / Math.sqrt(family.variance(eta[i], totals[i]));
            chiSquared += residuals[i] * residuals[i];
        }
        int df = n - design.names().size();
        double pearson = chiSquared / df;
        double dispersion = Math.max(pearson, leastDispersion);
        RealMatrix scaled = WeightedStep.of(family, counts, totals, eta, design.matrix())
                .inverseInformation()
                .scalarMultiply(dispersion);
        return new CountFit(
                family,
                design.terms(coefficients, scaled, df),
                design.covariance(scaled).getData(),
                pearson,
                dispersion,
                deviance(counts, totals, eta),
                iterations,
                residuals);
    }

    private double deviance(double[] counts, double[] totals, double[] eta) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += family.deviance(counts[i], eta[i], totals[i]);
        }
        return sum;
    }

    private static double largestChange(double[] from, double[] to) {
        double largest = 0;
        for (int i = 0; i < from.length; i++) {
            largest = Math.max(largest, Math.abs(to[i] - from[i]));
        }
        return largest;
    }

    private static double[] diagonal(RealMatrix r) {
        double[] diagonal = new double[r.getColumnDimension()];
        for (int j = 0; j < diagonal.length; j++) {
            diagonal[j] = Math.abs(r.getEntry(j, j));
        }
        return diagonal;
    }
}
