package org.metatrend.analysis.glmm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.Dense;
import org.metatrend.analysis.likelihood.Evaluation;
import org.metatrend.analysis.likelihood.Maximum;
import org.metatrend.analysis.likelihood.NewtonMaximiser;
import org.metatrend.analysis.likelihood.OrthonormalDesign;
import org.metatrend.analysis.regress.Moderator;

/**
 * The binomial-normal model of proportions: x_i ~ Binomial(n_i, expit(x_i'b + tau z_i)), z_i standard normal, by maximum
 * likelihood. No continuity correction is needed and 0 of n and n of n are ordinary data.
 *
 * <p>The integrals are exact to rounding, and the maximum is found by Newton's method with second derivatives. metafor's
 * rma.glmm(measure = "PLO") is the same model with 7 nodes of Gauss and Hermite.
 *
 * <p>Source: Stijnen, Hamza and Özdemir, Random effects meta-analysis of event outcome in the framework of the generalized
 * linear mixed model, Statistics in Medicine 29 (2010) 3046-3067, doi:10.1002/sim.4040.
 */
public final class BinomialNormalModel {
    /** Beyond, expit is 0 or 1 for all that counts can tell. */
    private static final double SEPARATED = 15;

    /** A standard deviation this small is on its way to 0. */
    private static final double NOTHING = 1e-6;

    /**
     * Fits the model.
     *
     * @param events x, from 0 to the trials
     * @param trials n, at least 1
     * @param moderators any number, with a value per study
     * @return the fit; its flag says whether it converged
     * @throws IllegalArgumentException if lengths differ, counts are no proportion (the message names the index), there are
     *     no more studies than coefficients, all events are 0 or all are the trials, or moderators are collinear or separate 0 of n from n of n
     */
    public BinomialNormalFit fit(long[] events, long[] trials, List<Moderator> moderators) {
        List<BinomialCount> counts = checked(events, trials);
        int k = counts.size();
        int p = moderators.size() + 1;
        if (k <= p) {
            throw new IllegalArgumentException(
                    k + " studies are too few for " + p + " coefficients and a variance between studies");
        }
        OrthonormalDesign design = OrthonormalDesign.of(moderators, k);
        double[] start = new double[p];
        double x = counts.stream().mapToDouble(BinomialCount::events).sum();
        double n = counts.stream().mapToDouble(BinomialCount::trials).sum();
        start[0] = Math.sqrt(k) * Math.log(x / (n - x));

        Maximum common = NewtonMaximiser.climb(b -> at(counts, design, b, false), start);
        Optional<Maximum> best = Stream.of(0.3, 1.0, 2.5)
                .map(tau -> append(common.at(), tau))
                .filter(u -> at(counts, design, u, true).defined())
                .map(u -> NewtonMaximiser.climb(v -> at(counts, design, v, true), u))
                .max(Comparator.comparingDouble(of -> of.evaluation().value()));
        boolean random = best.isPresent() && Math.abs(best.get().at()[p]) > NOTHING;
        Maximum maximum = random ? best.get() : common;
        double tau = random ? maximum.at()[p] : 0;
        if (!inside(counts, design, maximum.at())) {
            throw new IllegalArgumentException(
                    "the moderators separate studies of 0 from studies of 1: their coefficients have no estimate");
        }
        double[][] covariance = covariance(maximum.evaluation().hessian(), p);
        return new BinomialNormalFit(
                coefficients(design, maximum.at(), covariance),
                design.covariance(covariance),
                tau * tau,
                maximum.evaluation().value(),
                common.evaluation().value(),
                maximum.converged());
    }

    private static List<Coefficient> coefficients(OrthonormalDesign design, double[] at, double[][] covariance) {
        int p = design.names().size();
        double[] estimates = design.coefficients(Arrays.copyOf(at, p));
        double[][] back = design.covariance(covariance);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            coefficients.add(new Coefficient(
                    design.names().get(j), estimates[j], Math.sqrt(back[j][j]), Double.POSITIVE_INFINITY));
        }
        return coefficients;
    }

    /** The part of the coefficients of the inverse of the observed information. */
    private static double[][] covariance(double[][] hessian, int p) {
        int m = hessian.length;
        double[][] information = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                information[i][j] = -hessian[i][j];
            }
        }
        double[][] inverse = Dense.inverse(information);
        double[][] part = new double[p][p];
        for (int i = 0; i < p; i++) {
            System.arraycopy(inverse[i], 0, part[i], 0, p);
        }
        return part;
    }

    private static boolean inside(List<BinomialCount> counts, OrthonormalDesign design, double[] at) {
        return IntStream.range(0, counts.size()).allMatch(i -> Math.abs(eta(design.rows()[i], at)) < SEPARATED);
    }

    private static double eta(double[] row, double[] at) {
        double eta = 0;
        for (int j = 0; j < row.length; j++) {
            eta += row[j] * at[j];
        }
        return eta;
    }

    /** The likelihood at (b, tau), or at b with tau = 0. */
    private static Evaluation at(List<BinomialCount> counts, OrthonormalDesign design, double[] at, boolean random) {
        int m = at.length;
        double tau = random ? at[m - 1] : 0;
        double value = 0;
        double[] gradient = new double[m];
        double[][] hessian = new double[m][m];
        for (int i = 0; i < counts.size(); i++) {
            double[] row = design.rows()[i];
            BinomialCount.Likelihood of = counts.get(i).at(eta(row, at), tau);
            value += of.value();
            for (int a = 0; a < row.length; a++) {
                gradient[a] += row[a] * of.byEta();
                for (int b = 0; b < row.length; b++) {
                    hessian[a][b] += row[a] * row[b] * of.etaEta();
                }
                if (random) {
                    hessian[a][m - 1] += row[a] * of.etaTau();
                    hessian[m - 1][a] += row[a] * of.etaTau();
                }
            }
            if (random) {
                gradient[m - 1] += of.byTau();
                hessian[m - 1][m - 1] += of.tauTau();
            }
        }
        return Double.isFinite(value) ? new Evaluation(value, gradient, hessian) : Evaluation.undefined(m);
    }

    private static double[] append(double[] b, double tau) {
        double[] longer = Arrays.copyOf(b, b.length + 1);
        longer[b.length] = tau;
        return longer;
    }

    private static List<BinomialCount> checked(long[] events, long[] trials) {
        if (events.length != trials.length) {
            throw new IllegalArgumentException(events.length + " events but " + trials.length + " trials");
        }
        List<BinomialCount> counts = new ArrayList<>();
        boolean some = false;
        boolean fewer = false;
        for (int i = 0; i < events.length; i++) {
            if (!(events[i] >= 0 && events[i] <= trials[i] && trials[i] > 0)) {
                throw new IllegalArgumentException(
                        "study " + i + " is no proportion: " + events[i] + " of " + trials[i]);
            }
            some |= events[i] > 0;
            fewer |= events[i] < trials[i];
            counts.add(new BinomialCount((double) events[i], (double) trials[i]));
        }
        if (!some || !fewer) {
            throw new IllegalArgumentException(
                    "all proportions are " + (some ? "1" : "0") + ": their log odds have no estimate");
        }
        return counts;
    }
}
