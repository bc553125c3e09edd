package org.metatrend.analysis.likelihood;

import java.util.Arrays;
import java.util.List;

/**
 * Covariance of coefficients that is robust against a wrong covariance within clusters, the clusters being the blocks of a
 * {@link NormalLikelihood} and the model's covariance the working model.
 *
 * <p>With e_i the residuals of cluster i, W_i = V_i^-1, C = (X'WX)^-1 and adjustments A_i: C (sum of X_i' W_i A_i e_i e_i'
 * A_i' W_i X_i) C. With D_i'D_i = V_i, D_i the upper factor of Cholesky, CR2 has A_i = D_i' B_i^(-1/2) D_i and B_i = D_i
 * (V_i - X_i C X_i') D_i', CR3 has V_i (V_i - X_i C X_i')^-1. The degrees of freedom of a contrast c are Satterthwaite's under the working model: with g_i =
 * A_i' W_i X_i C c and P_ij = g_i' (V_i [i = j] - X_i C X_j') g_j they are (sum of P_ii)&sup2; / sum of P_ij&sup2;.
 *
 * <p>Source: Pustejovsky and Tipton, Small-sample methods for cluster-robust variance estimation and hypothesis testing in
 * fixed effects models, Journal of Business and Economic Statistics 36 (2018) 672-683,
 * doi:10.1080/07350015.2016.1247004.
 */
public final class Sandwich {
    /** How clusters are adjusted for their being few. */
    public enum Adjustment {
        /** Not. */
        CR0,
        /** CR0 times m / (m - 1), m the number of clusters (Stata; clubSandwich's CR1). */
        CR1,
        /** CR0 times m / (m - p), p the number of coefficients (metafor's robust; clubSandwich's CR1p). */
        CR1P,
        /** CR0 times m (k - 1) / ((m - 1)(k - p)), k the number of results (Stata, statsmodels; clubSandwich's CR1S). */
        CR1S,
        /** Bias reduced: unbiased if the working model is right. */
        CR2,
        /** Each cluster judged by a fit that does without it (close to the jackknife): errs to the wide side. */
        CR3
    }

    /** A direction whose residuals are this small against the model's is told by its own cluster alone. */
    private static final double NOTHING_LEFT = 1e-10;

    private final double[][] covariance;
    private final List<Block> blocks;
    private final double[][] bread;
    private final double[][][] adjusted;
    private final double[][][] variances;

    /**
     * The robust covariance at one theta.
     *
     * @param likelihood whose blocks are the clusters, more than coefficients
     * @param theta of the working model
     * @param adjustment for few clusters
     * @throws IllegalArgumentException if there are no more clusters than coefficients
     */
    public Sandwich(NormalLikelihood likelihood, double[] theta, Adjustment adjustment) {
        blocks = likelihood.blocks();
        int m = blocks.size();
        int p = likelihood.coefficients();
        if (m <= p) {
            throw new IllegalArgumentException(
                    m + " clusters are too few for a robust covariance of " + p + " coefficients");
        }
        WeightedFit fit = likelihood.fit(theta);
        bread = fit.covariance();
        adjusted = new double[m][][];
        variances = new double[m][][];
        double[][] meat = new double[p][p];
        for (int i = 0; i < m; i++) {
            variances[i] = blocks.get(i).covariance(theta);
            BlockSums sums = BlockSums.at(blocks.get(i), theta);
            adjusted[i] = switch (adjustment) {
                case CR0, CR1, CR1P, CR1S -> sums.weightedDesign();
                case CR2 ->
                    Dense.product(Dense.transpose(biasReduction(blocks.get(i), variances[i])), sums.weightedDesign());
                case CR3 ->
                    Dense.product(
                            inverseMinusHat(blocks.get(i), variances[i], i),
                            blocks.get(i).design());
            };
            double[] score = Dense.product(Dense.transpose(adjusted[i]), sums.residuals(fit.coefficients()));
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    meat[a][b] += score[a] * score[b];
                }
            }
        }
        double k = blocks.stream().mapToInt(block -> block.design().length).sum();
        double factor = switch (adjustment) {
            case CR0, CR2, CR3 -> 1;
            case CR1S -> m * (k - 1) / ((m - 1) * (k - p));
            case CR1 -> (double) m / (m - 1);
            case CR1P -> (double) m / (m - p);
        };
        covariance = Dense.product(Dense.product(bread, meat), bread);
        for (double[] row : covariance) {
            for (int b = 0; b < p; b++) {
                row[b] *= factor;
            }
        }
    }

    private double[][] biasReduction(Block block, double[][] v) {
        double[][] upper = Dense.transpose(Dense.cholesky(v));
        double[][] lower = Dense.transpose(upper);
        double[][] middle = Dense.product(Dense.product(upper, minusHat(block, block, v)), lower);
        return Dense.product(Dense.product(lower, Dense.power(middle, -0.5)), upper);
    }

    private double[][] inverseMinusHat(Block block, double[][] v, int index) {
        double[][] rest = minusHat(block, block, v);
        int n = rest.length;
        double[][] scaled = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                scaled[a][b] = rest[a][b] / Math.sqrt(v[a][a] * v[b][b]);
            }
        }
        if (!(Arrays.stream(SymmetricEigen.of(scaled).values()).min().orElseThrow() > NOTHING_LEFT)) {
            throw new IllegalArgumentException(
                    "CR3 has no value: cluster " + index + " alone tells a coefficient; CR2 has one");
        }
        return Dense.inverse(rest);
    }

    /** V_i - X_i C X_j', or without V_i where it is null. */
    private double[][] minusHat(Block of, Block and, double[][] v) {
        double[][] hat = Dense.product(Dense.product(of.design(), bread), Dense.transpose(and.design()));
        for (int a = 0; a < hat.length; a++) {
            for (int b = 0; b < hat[a].length; b++) {
                hat[a][b] = (v == null ? 0 : v[a][b]) - hat[a][b];
            }
        }
        return hat;
    }

    /** The covariance, a copy. */
    public double[][] covariance() {
        return Dense.copy(covariance);
    }

    /**
     * Satterthwaite's degrees of freedom of a contrast.
     *
     * @param contrast c, one entry per coefficient
     */
    public double degreesOfFreedom(double[] contrast) {
        double[] direction = Dense.product(bread, contrast);
        int m = blocks.size();
        double[][] g = new double[m][];
        // X_i' g_i and C X_i' g_i: P_ij for i other than j is their product.
        double[][] projected = new double[m][];
        for (int i = 0; i < m; i++) {
            g[i] = Dense.product(adjusted[i], direction);
            projected[i] = Dense.product(Dense.transpose(blocks.get(i).design()), g[i]);
        }
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < m; i++) {
            double[] spread = Dense.product(bread, projected[i]);
            for (int j = 0; j < m; j++) {
                double entry = -Dense.dot(spread, projected[j]);
                if (i == j) {
                    entry += Dense.dot(g[i], Dense.product(variances[i], g[i]));
                    trace += entry;
                }
                squares += entry * entry;
            }
        }
        return trace * trace / squares;
    }
}
