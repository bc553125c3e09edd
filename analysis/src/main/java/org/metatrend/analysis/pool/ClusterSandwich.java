package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.metatrend.analysis.numeric.SymmetricMatrix;

/** The matrices of {@link ClusterRobust}, in the coordinates of the centred columns. */
final class ClusterSandwich {
    private static final double NO_RANK = 1e-12;
    /** From more clusters than this on, their pairs would take longer than the fit. */
    private static final int MOST_PAIRED = 2_000;

    private ClusterSandwich() {}

    /** M = (X'WX)^-1. */
    static double[][] bread(MetaFit fit) {
        int p = fit.design().coefficients();
        double[][] cross = new double[p][p];
        for (int i = 0; i < fit.studies(); i++) {
            double[] row = fit.design().centredRow(i);
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    cross[a][b] += row[a] * row[b] / variance(fit, i);
                }
            }
        }
        double[][] bread = new double[p][p];
        SymmetricMatrix.invert(cross, bread);
        return bread;
    }

    /** X_j' W_j A_j. */
    static double[][] half(MetaFit fit, List<Integer> rows, double[][] bread, ClusterCorrection correction) {
        int p = bread.length;
        int size = rows.size();
        double[][] half = new double[p][size];
        for (int i = 0; i < size; i++) {
            double[] row = fit.design().centredRow(rows.get(i));
            for (int a = 0; a < p; a++) {
                half[a][i] = row[a] / variance(fit, rows.get(i));
            }
        }
        return switch (correction) {
            case CR0, CR1, CR1P, CR1S -> half;
            case CR2 -> times(half, adjustment(fit, rows, bread, -0.5));
            case CR3 -> {
                for (int i = 0; i < size; i++) {
                    for (int a = 0; a < p; a++) {
                        half[a][i] *= variance(fit, rows.get(i));
                    }
                }
                yield times(half, adjustment(fit, rows, bread, -1));
            }
        };
    }

    private static double[][] times(double[][] half, RealMatrix adjustment) {
        return new Array2DRowRealMatrix(half, false).multiply(adjustment).getData();
    }

    /** D_j (D_j (W_j^-1 - X_j M X_j') D_j)^exponent D_j: A_j of CR2 with -1/2, W_j A_j of CR3 with -1. */
    private static RealMatrix adjustment(MetaFit fit, List<Integer> rows, double[][] bread, double exponent) {
        int size = rows.size();
        double[][] inner = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] x = fit.design().centredRow(rows.get(i));
            double sdI = Math.sqrt(variance(fit, rows.get(i)));
            for (int j = 0; j <= i; j++) {
                double[] z = fit.design().centredRow(rows.get(j));
                double explained = 0;
                for (int a = 0; a < x.length; a++) {
                    for (int b = 0; b < x.length; b++) {
                        explained += x[a] * bread[a][b] * z[b];
                    }
                }
                double sdJ = Math.sqrt(variance(fit, rows.get(j)));
                inner[i][j] = sdI * ((i == j ? sdI * sdI : 0) - explained) * sdJ;
                inner[j][i] = inner[i][j];
            }
        }
        if (size == 1 && inner[0][0] > 0) {
            // most clusters are one study: its matrix needs no decomposition
            double alone = Math.pow(inner[0][0], exponent) * variance(fit, rows.get(0));
            return new Array2DRowRealMatrix(new double[][] {{alone}}, false);
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(inner, false));
        double[] values = eigen.getRealEigenvalues();
        double largest = Arrays.stream(values).max().orElse(0);
        double[][] root = new double[size][size];
        for (int e = 0; e < size; e++) {
            // A cluster that alone tells a coefficient leaves nothing of it in its residuals: a generalized inverse.
            // CR3 has none: it would leave that coefficient to nobody.
            if (!(values[e] > NO_RANK * largest) && exponent == -1) {
                throw new IllegalArgumentException("CR3 has no value: the cluster of study " + rows.get(0)
                        + " alone tells a coefficient; CR2 has one");
            }
            if (values[e] > NO_RANK * largest) {
                double[] vector = eigen.getEigenvector(e).toArray();
                double scale = Math.pow(values[e], exponent);
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        root[i][j] += scale * vector[i] * vector[j];
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                root[i][j] *= Math.sqrt(variance(fit, rows.get(i))) * Math.sqrt(variance(fit, rows.get(j)));
            }
        }
        return new Array2DRowRealMatrix(root, false);
    }

    /**
     * (sum_j g_jj)&sup2; / sum_jl g_jl&sup2; with g_jl = [j = l] q_j' W_j^-1 q_j - (X_j'q_j)' M (X_l'q_l), where q_j' = c' M X_j'W_j A_j and
     * c picks the coefficient.
     */
    static double satterthwaite(
            MetaFit fit, int j, double[][] bread, Iterable<List<Integer>> clusters, List<double[][]> halves) {
        int p = bread.length;
        double[] contrast = new double[p];
        for (int a = 0; a < p; a++) {
            double[] unit = new double[p];
            unit[a] = 1;
            contrast[a] = fit.design().back(unit)[j];
        }
        double[] left = new double[p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                left[a] += bread[a][b] * contrast[b];
            }
        }
        List<double[]> projected = new ArrayList<>();
        List<double[]> spread = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        int at = 0;
        for (List<Integer> rows : clusters) {
            double[][] half = halves.get(at++);
            double[] u = new double[p];
            double s = 0;
            for (int i = 0; i < rows.size(); i++) {
                double q = 0;
                for (int a = 0; a < p; a++) {
                    q += left[a] * half[a][i];
                }
                double[] row = fit.design().centredRow(rows.get(i));
                for (int a = 0; a < p; a++) {
                    u[a] += row[a] * q;
                }
                s += q * q * variance(fit, rows.get(i));
            }
            // M u once for each cluster: the pairs below are then products of two vectors
            double[] mu = new double[p];
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    mu[a] += bread[a][b] * u[b];
                }
            }
            projected.add(u);
            spread.add(mu);
            own.add(s);
        }
        return own.size() > MOST_PAIRED ? ofMany(projected, spread, own) : ofPairs(projected, spread, own);
    }

    /** From u and M u of each cluster and q' W^-1 q. */
    static double ofPairs(List<double[]> projected, List<double[]> spread, List<Double> own) {
        double trace = 0;
        double squares = 0;
        for (int a = 0; a < own.size(); a++) {
            double[] u = projected.get(a);
            for (int b = 0; b <= a; b++) {
                double[] mu = spread.get(b);
                double g = a == b ? own.get(a) : 0;
                for (int i = 0; i < u.length; i++) {
                    g -= u[i] * mu[i];
                }
                squares += a == b ? g * g : 2 * g * g;
                trace += a == b ? g : 0;
            }
        }
        return trace * trace / squares;
    }

    /**
     * The same without the pairs: sum_ab (u_a' M u_b)&sup2; = tr(MUMU) with U = sum_a u_a u_a'. Among few clusters the difference
     * of such sums would cost digits.
     */
    static double ofMany(List<double[]> projected, List<double[]> spread, List<Double> own) {
        int p = projected.get(0).length;
        double[][] product = new double[p][p];
        double trace = 0;
        double squares = 0;
        for (int a = 0; a < own.size(); a++) {
            double[] u = projected.get(a);
            double[] mu = spread.get(a);
            double explained = 0;
            for (int i = 0; i < p; i++) {
                explained += u[i] * mu[i];
                for (int l = 0; l < p; l++) {
                    product[i][l] += mu[i] * u[l];
                }
            }
            double g = own.get(a) - explained;
            trace += g;
            squares += g * g - explained * explained;
        }
        for (int i = 0; i < p; i++) {
            for (int l = 0; l < p; l++) {
                squares += product[i][l] * product[l][i];
            }
        }
        return trace * trace / squares;
    }

    private static double variance(MetaFit fit, int i) {
        return fit.effects().variance(i) + fit.tauSquared();
    }
}
