package org.metatrend.analysis.numeric;

/** Small symmetric positive definite matrices, as arrays of rows and without checks of shape. */
public final class SymmetricMatrix {
    private SymmetricMatrix() {}

    /**
     * Inverts a matrix by Cholesky's decomposition.
     *
     * @param matrix its lower half is read
     * @param inverse is written
     * @return the logarithm of the determinant
     * @throws IllegalArgumentException if the matrix is not positive definite
     */
    public static double invert(double[][] matrix, double[][] inverse) {
        int p = matrix.length;
        if (p == 1) {
            double only = positive(matrix[0][0]);
            inverse[0][0] = 1 / only;
            return Math.log(only);
        }
        double[][] l = new double[p][p];
        double logDeterminant = 0;
        for (int j = 0; j < p; j++) {
            double diagonal = matrix[j][j];
            for (int m = 0; m < j; m++) {
                diagonal -= l[j][m] * l[j][m];
            }
            l[j][j] = Math.sqrt(positive(diagonal));
            logDeterminant += 2 * Math.log(l[j][j]);
            for (int i = j + 1; i < p; i++) {
                double sum = matrix[i][j];
                for (int m = 0; m < j; m++) {
                    sum -= l[i][m] * l[j][m];
                }
                l[i][j] = sum / l[j][j];
            }
        }
        double[][] lower = new double[p][p];
        for (int j = 0; j < p; j++) {
            lower[j][j] = 1 / l[j][j];
            for (int i = j + 1; i < p; i++) {
                double sum = 0;
                for (int m = j; m < i; m++) {
                    sum -= l[i][m] * lower[m][j];
                }
                lower[i][j] = sum / l[i][i];
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int m = i; m < p; m++) {
                    sum += lower[m][i] * lower[m][j];
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return logDeterminant;
    }

    /** x'Ax. */
    public static double quadratic(double[][] a, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                sum += x[i] * a[i][j] * x[j];
            }
        }
        return sum;
    }

    /** A B. */
    public static double[][] product(double[][] a, double[][] b) {
        int p = a.length;
        double[][] product = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int m = 0; m < p; m++) {
                for (int j = 0; j < p; j++) {
                    product[i][j] += a[i][m] * b[m][j];
                }
            }
        }
        return product;
    }

    private static double positive(double pivot) {
        if (!(pivot > 0)) {
            throw new IllegalArgumentException("the weighted design is singular: its moderators cannot be told apart");
        }
        return pivot;
    }
}
