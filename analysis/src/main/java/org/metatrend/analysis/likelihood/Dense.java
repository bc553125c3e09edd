package org.metatrend.analysis.likelihood;

import java.util.Arrays;

/** Products and factors of small dense matrices, as arrays of rows. */
public final class Dense {
    private Dense() {}

    /** A B. */
    public static double[][] product(double[][] a, double[][] b) {
        int columns = b.length == 0 ? 0 : b[0].length;
        double[][] product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double factor = a[i][k];
                if (factor != 0) {
                    for (int j = 0; j < columns; j++) {
                        product[i][j] += factor * b[k][j];
                    }
                }
            }
        }
        return product;
    }

    /** A'. */
    public static double[][] transpose(double[][] a) {
        int columns = a.length == 0 ? 0 : a[0].length;
        double[][] transpose = new double[columns][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < columns; j++) {
                transpose[j][i] = a[i][j];
            }
        }
        return transpose;
    }

    /** A b. */
    public static double[] product(double[][] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(a[i], b);
        }
        return product;
    }

    /** a'b. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The sum of A[i][j] B[j][i]: the trace of A B. */
    public static double traceOfProduct(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i][j] * b[j][i];
            }
        }
        return sum;
    }

    /** A copy. */
    public static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    /**
     * The lower triangle L of L L' = A.
     *
     * @return L, or null if A is not positive definite
     */
    static double[][] cholesky(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                        return null;
                    }
                    l[i][i] = Math.sqrt(sum);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        return l;
    }

    /** Whether Cholesky's decomposition of a symmetric matrix exists. */
    public static boolean isPositiveDefinite(double[][] a) {
        return cholesky(a) != null;
    }

    /** (L L')^-1. */
    static double[][] inverseOfCholesky(double[][] l) {
        int n = l.length;
        // rows of L^-1
        double[][] inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            inverse[j][j] = 1 / l[j][j];
            for (int i = j + 1; i < n; i++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= l[i][k] * inverse[k][j];
                }
                inverse[i][j] = sum / l[i][i];
            }
        }
        double[][] product = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] row = inverse[k];
            for (int i = 0; i <= k; i++) {
                for (int j = 0; j <= i; j++) {
                    product[i][j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                product[j][i] = product[i][j];
            }
        }
        return product;
    }

    /**
     * The inverse of a symmetric positive definite matrix.
     *
     * @throws IllegalArgumentException if it is not positive definite
     */
    public static double[][] inverse(double[][] a) {
        double[][] l = cholesky(a);
        if (l == null) {
            throw new IllegalArgumentException("the matrix is not positive definite");
        }
        return inverseOfCholesky(l);
    }

    /** The power of a symmetric, positive semidefinite matrix; directions of eigenvalues that are rounding stay 0. */
    public static double[][] power(double[][] symmetric, double exponent) {
        int n = symmetric.length;
        SymmetricEigen eigen = SymmetricEigen.of(symmetric);
        double largest = Arrays.stream(eigen.values()).max().orElse(0);
        double[][] power = new double[n][n];
        for (int k = 0; k < n; k++) {
            double value = eigen.values()[k];
            if (value <= 1e-10 * largest) {
                continue;
            }
            double[] vector = eigen.vectors()[k];
            double scale = Math.pow(value, exponent);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    power[i][j] += scale * vector[i] * vector[j];
                }
            }
        }
        return power;
    }
}
