package org.metatrend.analysis.multilevel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.metatrend.analysis.likelihood.Block;
import org.metatrend.analysis.likelihood.Coefficient;
import org.metatrend.analysis.likelihood.CovarianceFit;
import org.metatrend.analysis.likelihood.CovarianceTerm;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.NormalLikelihood;
import org.metatrend.analysis.likelihood.OrthonormalDesign;
import org.metatrend.analysis.likelihood.WeightedFit;
import org.metatrend.analysis.regress.Moderator;

/**
 * The linear mixed model with a random intercept, y_ij = x_ij'b + u_i + e_ij, such as accuracy ~ ln(n) + year + (1 |
 * review), with normal u of variance sigma&sup2;_u and e of variance sigma&sup2;.
 *
 * <p>With few groups (reviews) the variance between them is hardly known and normal tests are too sure: containment says
 * how few the degrees of freedom are of what varies between groups only.
 *
 * <p>Source: Laird and Ware, Random-effects models for longitudinal data, Biometrics 38 (1982) 963-974,
 * doi:10.2307/2529876; Bates et al., Journal of Statistical Software 67(1) (2015), doi:10.18637/jss.v067.i01.
 *
 * @param method ML or REML
 * @param reference what coefficients are judged by; containment of the intercept is groups less 1
 */
public record RandomInterceptModel(Method method, Reference reference) {
    private static final double CONSTANT = 1e-13;

    /** Validates. */
    public RandomInterceptModel {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(reference, "reference");
    }

    /**
     * Fits the model.
     *
     * @param response y, finite
     * @param groups the group of each response, at least two and fewer than responses
     * @param moderators any number, with a value per response
     * @return the fit; its flag says whether the variances converged
     * @throws IllegalArgumentException if lengths differ, a response is not finite (the message names the index), responses
     *     do not vary, groups are too few or as many as responses, there are too few responses, or moderators are
     *     collinear
     */
    public RandomInterceptFit fit(double[] response, List<String> groups, List<Moderator> moderators) {
        int n = response.length;
        int p = moderators.size() + 1;
        Levels levels = checked(response, groups, p);
        OrthonormalDesign design = OrthonormalDesign.of(moderators, n);
        List<Block> blocks = levels.members().stream()
                .map(members -> new Block(
                        Arrays.stream(members).mapToDouble(i -> response[i]).toArray(),
                        Levels.rows(design, members),
                        new double[members.length][members.length],
                        List.of(
                                new CovarianceTerm.Grouped(new int[members.length]),
                                new CovarianceTerm.Grouped(
                                        IntStream.range(0, members.length).toArray()))))
                .toList();
        NormalLikelihood likelihood = new NormalLikelihood(blocks, method);
        CovarianceFit variances = CovarianceFit.ofVariances(likelihood, 2, variance(response));
        WeightedFit fit = likelihood.fit(variances.theta());
        double[] estimates = design.coefficients(fit.coefficients());
        double[][] covariance = design.covariance(fit.covariance());
        double[] df = degreesOfFreedom(levels, moderators, n);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            coefficients.add(new Coefficient(design.names().get(j), estimates[j], Math.sqrt(covariance[j][j]), df[j]));
        }
        return new RandomInterceptFit(
                coefficients,
                covariance,
                variances.theta()[0],
                variances.theta()[1],
                variances.logLikelihood() - (method == Method.REML ? design.halfLogDeterminant() : 0),
                levels.count(),
                variances.converged());
    }

    private static Levels checked(double[] response, List<String> groups, int p) {
        int n = response.length;
        if (groups.size() != n) {
            throw new IllegalArgumentException(n + " responses need as many groups: " + groups.size());
        }
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(response[i])) {
                throw new IllegalArgumentException("response " + i + " is not finite: " + response[i]);
            }
        }
        Levels levels = Levels.of(groups);
        if (levels.count() < 2 || levels.count() == n) {
            throw new IllegalArgumentException("a variance between groups needs at least two groups and fewer than " + n
                    + " responses: " + levels.count());
        }
        if (n <= p + 1) {
            throw new IllegalArgumentException(n + " responses are too few for " + p + " coefficients and variances");
        }
        double largest = Arrays.stream(response).map(Math::abs).max().orElse(0);
        if (Math.sqrt(variance(response)) <= CONSTANT * largest) {
            throw new IllegalArgumentException("the response is constant: there is nothing to explain");
        }
        return levels;
    }

    private static double variance(double[] response) {
        double mean = Arrays.stream(response).average().orElse(0);
        return Arrays.stream(response).map(y -> (y - mean) * (y - mean)).sum() / response.length;
    }

    private double[] degreesOfFreedom(Levels levels, List<Moderator> moderators, int n) {
        double[] df = new double[moderators.size() + 1];
        switch (reference) {
            case NORMAL -> Arrays.fill(df, Double.POSITIVE_INFINITY);
            case T_RESIDUAL -> Arrays.fill(df, n - (double) df.length);
            case T_CONTAINMENT -> {
                double[] ones = new double[n];
                Arrays.fill(ones, 1);
                List<double[]> columns = new ArrayList<>(List.of(ones));
                moderators.stream().map(Moderator::values).forEach(columns::add);
                df = Levels.containment(List.of(levels), columns, n);
            }
        }
        return df;
    }
}
