package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.numeric.SymmetricMatrix;

/**
 * Coefficients with variances that hold whatever the dependence within clusters: with M = (X'WX)^-1, W = 1 / (v + tau&sup2;) and
 * residuals e, V = M sum_j(X_j'W_j A_j e_j e_j' A_j'W_j X_j) M, where A_j is the identity, for CR2 D_j (D_j (W_j^-1 - X_j M X_j')
 * D_j)^(-1/2) D_j with D_j the diagonal of sqrt(v + tau&sup2;), and for CR3 W_j^-1 (W_j^-1 - X_j M X_j')^-1.
 *
 * @param correction for few clusters
 * @param reference of the tests
 * @param clusters m
 * @param coefficients with robust standard errors and their degrees of freedom
 * @param covariance robust, copied
 * @param warnings loud where degrees of freedom are below 4: such p-values are nonsense
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record ClusterRobust(
        ClusterCorrection correction,
        ClusterReference reference,
        int clusters,
        List<Coefficient> coefficients,
        double[][] covariance,
        List<String> warnings) {
    /** Below this many degrees of freedom a robust test cannot be read (Tipton, Psychological Methods 20 (2015) 375-393). */
    public static final double FEWEST_DEGREES_OF_FREEDOM = 4;

    /** Copies. */
    public ClusterRobust {
        coefficients = List.copyOf(coefficients);
        covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        warnings = List.copyOf(warnings);
    }

    /** A copy of the covariance. */
    @Override
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /** CR2 with Satterthwaite's degrees of freedom. */
    public static ClusterRobust of(MetaFit fit, List<?> clusters) {
        return of(fit, clusters, ClusterCorrection.CR2, ClusterReference.SATTERTHWAITE);
    }

    /**
     * The robust variances of a fit.
     *
     * @param fit the fit; its own test does not matter
     * @param clusters the cluster of each study
     * @param correction for few clusters
     * @param reference of the tests
     * @throws IllegalArgumentException if the numbers differ, there are fewer than 2 clusters, or the correction or the reference
     *     needs more clusters than coefficients
     */
    public static ClusterRobust of(
            MetaFit fit, List<?> clusters, ClusterCorrection correction, ClusterReference reference) {
        int k = fit.studies();
        int p = fit.design().coefficients();
        Map<Object, List<Integer>> members = members(k, clusters);
        int m = members.size();
        if (m < 2) {
            throw new IllegalArgumentException("cluster-robust variances need at least 2 clusters, not " + m);
        }
        if (m <= p && (correction == ClusterCorrection.CR1P || reference == ClusterReference.M_MINUS_P)) {
            throw new IllegalArgumentException(m + " clusters are too few for " + p + " coefficients");
        }
        double[][] bread = ClusterSandwich.bread(fit);
        List<double[][]> halves = new ArrayList<>();
        double[] residuals = fit.residuals();
        double[][] meat = new double[p][p];
        for (List<Integer> rows : members.values()) {
            double[][] half = ClusterSandwich.half(fit, rows, bread, correction);
            halves.add(half);
            double[] score = new double[p];
            for (int a = 0; a < p; a++) {
                for (int i = 0; i < rows.size(); i++) {
                    score[a] += half[a][i] * residuals[rows.get(i)];
                }
            }
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    meat[a][b] += score[a] * score[b] * correction.factor(m, k, p);
                }
            }
        }
        double[][] centred = SymmetricMatrix.product(SymmetricMatrix.product(bread, meat), bread);
        double[][] covariance = fit.design().back(centred);
        List<Coefficient> terms = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            double df = switch (reference) {
                case M_MINUS_1 -> m - 1;
                case M_MINUS_P -> m - p;
                case SATTERTHWAITE -> ClusterSandwich.satterthwaite(fit, j, bread, members.values(), halves);
            };
            Coefficient plain = fit.coefficients().get(j);
            terms.add(new Coefficient(plain.name(), plain.estimate(), Math.sqrt(Math.max(0, covariance[j][j])), df));
            if (df < FEWEST_DEGREES_OF_FREEDOM) {
                warnings.add("DO NOT READ the test of " + plain.name() + ": " + m + " clusters leave it " + df
                        + " degrees of freedom, and below 4 robust p-values are far too small or too large.");
            }
        }
        return new ClusterRobust(correction, reference, m, terms, covariance, warnings);
    }

    private static Map<Object, List<Integer>> members(int k, List<?> clusters) {
        if (clusters.size() != k) {
            throw new IllegalArgumentException(clusters.size() + " clusters named for " + k + " studies");
        }
        Map<Object, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < k; i++) {
            if (clusters.get(i) == null) {
                throw new IllegalArgumentException("study " + i + " has no cluster");
            }
            members.computeIfAbsent(clusters.get(i), name -> new ArrayList<>()).add(i);
        }
        return members;
    }
}
