package org.metatrend.analysis.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.analysis.likelihood.Block;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.CovarianceFit;
import org.metatrend.analysis.likelihood.CovarianceTerm;
import org.metatrend.analysis.likelihood.Dense;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.NormalLikelihood;
import org.metatrend.analysis.likelihood.OrthonormalDesign;
import org.metatrend.analysis.likelihood.WeightedFit;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Moderator;

/**
 * Pools differences of external and internal accuracy: random effects with tau&sup2; by REML, standard errors by Knapp and
 * Hartung, se&sup2; = (sum of w (y - x'b)&sup2; / (k - p)) (X'WX)^-1 with w = 1 / (v + tau&sup2;), and Student's t with k -
 * p degrees of freedom.
 *
 * <p>Source: Knapp and Hartung, Improved tests for a random effects meta-regression with a single covariate, Statistics in
 * Medicine 22 (2003) 2693-2710, doi:10.1002/sim.1482.
 */
public final class ExternalValidations {
    private static final double LEVEL = 0.95;

    private ExternalValidations() {}

    /**
     * Pools the models.
     *
     * @param models at least two
     * @throws IllegalArgumentException if there are fewer than two models
     */
    public static ExternalLoss pool(List<ExternalValidation> models) {
        int k = models.size();
        if (k < 2) {
            throw new IllegalArgumentException("a mean difference needs at least two models: " + k);
        }
        int lower = 0;
        int beyond = 0;
        for (ExternalValidation model : models) {
            if (model.difference() < 0) {
                lower++;
                UnpairedDifference loss = new UnpairedDifference(model.internal(), model.external());
                beyond += loss.withinNoise(LEVEL) ? 0 : 1;
            }
        }
        Pooled mean = Pooled.of(models, List.of());
        double[] sizes = models.stream()
                .mapToDouble(model -> Math.log((double) model.external().subjects()))
                .toArray();
        Estimated<Pooled> bySize;
        if (k < 3) {
            bySize = Estimated.not("fewer than three models");
        } else if (IntStream.range(1, k).allMatch(i -> sizes[i] == sizes[0])) {
            bySize = Estimated.not("all external cohorts are of one size");
        } else {
            bySize = Estimated.of(Pooled.of(models, List.of(new Moderator("ln(external subjects)", sizes))));
        }
        return new ExternalLoss(
                k,
                lower,
                beyond,
                mean.coefficients().get(0),
                mean.tau2(),
                bySize.map(of -> of.coefficients().get(1)),
                mean.converged() && bySize.value().map(Pooled::converged).orElse(true));
    }

    private record Pooled(List<Coefficient> coefficients, double tau2, boolean converged) {
        static Pooled of(List<ExternalValidation> models, List<Moderator> moderators) {
            int k = models.size();
            OrthonormalDesign design = OrthonormalDesign.of(moderators, k);
            int p = design.names().size();
            double mean = models.stream()
                    .mapToDouble(ExternalValidation::difference)
                    .average()
                    .orElseThrow();
            double scale = 0;
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < k; i++) {
                ExternalValidation model = models.get(i);
                scale += (Math.pow(model.difference() - mean, 2) + model.variance() / 10) / k;
                blocks.add(new Block(
                        new double[] {model.difference()},
                        new double[][] {design.rows()[i]},
                        new double[][] {{model.variance()}},
                        List.of(new CovarianceTerm.Grouped(new int[1]))));
            }
            NormalLikelihood likelihood = new NormalLikelihood(blocks, Method.REML);
            CovarianceFit tau2 = CovarianceFit.ofVariances(likelihood, 1, scale);
            WeightedFit fit = likelihood.fit(tau2.theta());
            double squares = 0;
            for (int i = 0; i < k; i++) {
                double residual = models.get(i).difference() - Dense.dot(design.rows()[i], fit.coefficients());
                squares += residual * residual / (models.get(i).variance() + tau2.theta()[0]);
            }
            double[] estimates = design.coefficients(fit.coefficients());
            double[][] covariance = design.covariance(fit.covariance());
            List<Coefficient> coefficients = new ArrayList<>();
            for (int j = 0; j < p; j++) {
                double error = Math.sqrt(covariance[j][j] * squares / (k - p));
                coefficients.add(new Coefficient(design.names().get(j), estimates[j], error, k - p));
            }
            return new Pooled(coefficients, tau2.theta()[0], tau2.converged());
        }
    }
}
