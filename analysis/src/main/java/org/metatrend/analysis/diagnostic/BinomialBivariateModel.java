package org.metatrend.analysis.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.metatrend.analysis.likelihood.Dense;
import org.metatrend.analysis.likelihood.Evaluation;
import org.metatrend.analysis.likelihood.FiniteDifferences;
import org.metatrend.analysis.likelihood.Maximum;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.NewtonMaximiser;

/**
 * The bivariate model with the counts themselves: TP and FP are binomial given true logits, which are normal about mu with
 * covariance Psi. By maximum likelihood; no count needs a correction.
 *
 * <p>Source: Chu and Cole, Bivariate meta-analysis of sensitivity and specificity with sparse data: a generalized linear
 * mixed model approach, Journal of Clinical Epidemiology 59 (2006) 1331-1332, doi:10.1016/j.jclinepi.2006.06.011.
 *
 * @param nodes of the quadrature in each direction, 1 to 40; 1 is Laplace's approximation, as in lme4's glmer, which is
 *     too small for sparse counts
 */
public record BinomialBivariateModel(int nodes) {
    private static final double NOTHING = 1e-5;

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if there are no nodes, or more than 40
     */
    public BinomialBivariateModel {
        if (nodes < 1 || nodes > 40) {
            throw new IllegalArgumentException("quadrature takes 1 to 40 nodes: " + nodes);
        }
    }

    /**
     * Fits the model.
     *
     * @param studies at least two
     * @return the fit; the covariance of mu is from the observed information, and the log-likelihood is that of the counts,
     *     with binomial coefficients
     * @throws IllegalArgumentException if there are fewer than two studies, or one of the four counts is 0 in all of them
     */
    public BivariateFit fit(List<DiagnosticStudy> studies) {
        check(studies.stream().mapToLong(DiagnosticStudy::truePositives), "true positives");
        check(studies.stream().mapToLong(DiagnosticStudy::falseNegatives), "false negatives");
        check(studies.stream().mapToLong(DiagnosticStudy::falsePositives), "false positives");
        check(studies.stream().mapToLong(DiagnosticStudy::trueNegatives), "true negatives");
        BivariateFit normal = new BivariateModel(Method.REML, ContinuityCorrection.ALL_IF_ANY).fit(studies);
        List<BinomialPair> counts = studies.stream().map(BinomialPair::of).toList();
        HermiteRule rule = HermiteRule.of(nodes);
        ToDoubleFunction<double[]> likelihood = u -> counts.stream()
                .mapToDouble(count -> count.logLikelihood(u, rule))
                .sum();
        double b1 = normal.mean().sensitivity();
        double b2 = normal.mean().falsePositiveRate();
        double a = Math.sqrt(Math.max(0.1, normal.between().sensitivity()));
        double b = normal.between().covariance() / a;
        double c = Math.sqrt(Math.max(0.05, normal.between().falsePositiveRate() - b * b));
        Maximum best = Stream.of(new double[] {b1, b2, a, b, c}, new double[] {b1, b2, 0.5, 0.05, 0.5})
                .map(start -> NewtonMaximiser.climb(u -> FiniteDifferences.at(likelihood, u), start))
                .max(Comparator.comparingDouble(of -> of.evaluation().value()))
                .orElseThrow();
        double[] u = best.at().clone();
        for (int j = 2; j < u.length; j++) {
            if (Math.abs(u[j]) < NOTHING) {
                u[j] = 0;
            }
        }
        double[][] covariance = covariance(best.evaluation(), u);
        return new BivariateFit(
                new LogitPair(u[0], u[1]),
                new PairCovariance(covariance[0][0], covariance[0][1], covariance[1][1]),
                new PairCovariance(u[2] * u[2], u[2] * u[3], u[3] * u[3] + u[4] * u[4]),
                best.evaluation().value(),
                studies.size(),
                best.converged());
    }

    private static void check(LongStream counts, String what) {
        if (counts.allMatch(count -> count == 0)) {
            throw new IllegalArgumentException("no study has " + what + ": their log odds have no estimate");
        }
    }

    /** The inverse of the observed information of mu and of those entries of the factor that are not 0. */
    private static double[][] covariance(Evaluation evaluation, double[] u) {
        int[] free =
                IntStream.range(0, u.length).filter(j -> j < 2 || u[j] != 0).toArray();
        double[][] information = new double[free.length][free.length];
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                information[i][j] = -evaluation.hessian()[free[i]][free[j]];
            }
        }
        return Dense.inverse(information);
    }
}
