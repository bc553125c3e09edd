package org.metatrend.analysis.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.metatrend.analysis.likelihood.Evaluation;
import org.metatrend.analysis.likelihood.Maximum;
import org.metatrend.analysis.likelihood.NewtonMaximiser;

/**
 * Holling's proportional hazards curve, sensitivity = rate^theta of the false positive rate: theta_i = ln(sensitivity) /
 * ln(rate) of each study is normal about theta with variance (s_i + t_i theta&sup2;) / ln(rate)&sup2; + tau&sup2;, with s_i
 * = 1/TP - 1/(TP + FN) and t_i = 1/FP - 1/(FP + TN); by maximum likelihood.
 *
 * <p>Source: Holling, Böhning and Böhning, Meta-analysis of diagnostic studies based upon SROC-curves: a mixed model
 * approach using the Lehmann family, Statistical Modelling 12 (2012) 347-375, doi:10.1177/1471082X1201200403.
 *
 * @param theta 0 for a perfect test, 1 for chance
 * @param tau2 the variance of theta between studies
 * @param logLikelihood without the constant - k/2 ln(2 pi), as mada reports it
 * @param converged whether the likelihood is at a maximum
 */
public record ProportionalHazards(double theta, double tau2, double logLikelihood, boolean converged) {
    private static final double NOTHING = 1e-9;

    /**
     * Fits the curve.
     *
     * @param rates of at least two studies, none with a count of 0
     * @throws IllegalArgumentException if there are fewer than two studies, or a study has a count of 0 (the message names
     *     its index)
     */
    public static ProportionalHazards of(List<DiagnosticRates> rates) {
        if (rates.size() < 2) {
            throw new IllegalArgumentException("a variance between studies needs at least two: " + rates.size());
        }
        Lehmann[] studies = new Lehmann[rates.size()];
        for (int i = 0; i < studies.length; i++) {
            studies[i] = Lehmann.of(rates.get(i), i);
        }
        double mean =
                Stream.of(studies).mapToDouble(Lehmann::estimate).average().orElseThrow();
        double spread = Stream.of(studies)
                .mapToDouble(of -> Math.pow(of.estimate() - mean, 2) + of.known())
                .average()
                .orElseThrow();
        Maximum best = Stream.of(0.1, 0.5, 1.0)
                .map(share ->
                        NewtonMaximiser.climb(u -> at(studies, u), new double[] {mean, Math.sqrt(share * spread)}))
                .max(Comparator.comparingDouble(of -> of.evaluation().value()))
                .orElseThrow();
        double tau2 = best.at()[1] * best.at()[1];
        return new ProportionalHazards(
                best.at()[0],
                tau2 < NOTHING * spread ? 0 : tau2,
                best.evaluation().value(),
                best.converged());
    }

    /** The sensitivity at a false positive rate in [0, 1]. */
    public double sensitivity(double falsePositiveRate) {
        return Math.pow(falsePositiveRate, theta);
    }

    /** The area under the curve, 1 / (1 + theta). */
    public double area() {
        return 1 / (1 + theta);
    }

    /** With V = scaled theta^2 + known + s^2: -1/2 (ln V + (estimate - theta)^2 / V), summed, by theta and s. */
    private static Evaluation at(Lehmann[] studies, double[] u) {
        double value = 0;
        double[] gradient = new double[2];
        double[][] hessian = new double[2][2];
        for (Lehmann of : studies) {
            double v = of.scaled() * u[0] * u[0] + of.known() + u[1] * u[1];
            double r = of.estimate() - u[0];
            double byTheta = 2 * of.scaled() * u[0];
            double byS = 2 * u[1];
            double first = (r * r / v - 1) / (2 * v);
            double second = (0.5 - r * r / v) / (v * v);
            value -= (Math.log(v) + r * r / v) / 2;
            gradient[0] += first * byTheta + r / v;
            gradient[1] += first * byS;
            hessian[0][0] += second * byTheta * byTheta + 2 * first * of.scaled() - 2 * r * byTheta / (v * v) - 1 / v;
            hessian[0][1] += second * byTheta * byS - r * byS / (v * v);
            hessian[1][1] += second * byS * byS + 2 * first;
        }
        hessian[1][0] = hessian[0][1];
        return new Evaluation(value, gradient, hessian);
    }

    /**
     * One study.
     *
     * @param estimate theta_i
     * @param known s_i / ln(rate)^2
     * @param scaled t_i / ln(rate)^2, the part that goes with theta^2
     */
    private record Lehmann(double estimate, double known, double scaled) {
        static Lehmann of(DiagnosticRates of, int index) {
            double rate = Math.log(of.falsePositiveRate());
            double estimate = Math.log(of.sensitivity()) / rate;
            double known = (1 / of.truePositives() - 1 / (of.truePositives() + of.falseNegatives())) / (rate * rate);
            double scaled = (1 / of.falsePositives() - 1 / (of.falsePositives() + of.trueNegatives())) / (rate * rate);
            if (!Double.isFinite(estimate) || !(known > 0 && scaled > 0)) {
                throw new IllegalArgumentException("study " + index + " has a count of 0 and so no theta");
            }
            return new Lehmann(estimate, known, scaled);
        }
    }
}
