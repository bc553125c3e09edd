package org.metatrend.analysis.likelihood;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, which never fail: Golub and Van Loan,
 * Matrix Computations, 4th edition (2013), section 8.5.
 *
 * @param values in no order
 * @param vectors the eigenvector of each value, of length 1
 */
@SuppressWarnings("ArrayRecordComponent")
record SymmetricEigen(double[] values, double[][] vectors) {
    private static final int SWEEPS = 60;

    static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = Dense.copy(matrix);
        // rows are the vectors
        double[][] v = new double[n][n];
        for (int i = 0; i < n; i++) {
            v[i][i] = 1;
        }
        boolean rotated = true;
        for (int sweep = 0; sweep < SWEEPS && rotated; sweep++) {
            rotated = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    // Nothing that could change a diagonal entry's last digit is left.
                    if (Math.abs(a[p][q]) > 1e-18 * Math.sqrt(Math.abs(a[p][p]) * Math.abs(a[q][q]))
                            && Math.abs(a[p][q]) > Double.MIN_NORMAL) {
                        rotate(a, v, p, q);
                        rotated = true;
                    }
                }
            }
        }
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return new SymmetricEigen(values, v);
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        double ratio = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(1, ratio));
        double c = 1 / Math.hypot(1, t);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            a[k][p] = c * kp - s * a[k][q];
            a[k][q] = s * kp + c * a[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            a[p][k] = c * pk - s * a[q][k];
            a[q][k] = s * pk + c * a[q][k];
            double vpk = v[p][k];
            v[p][k] = c * vpk - s * v[q][k];
            v[q][k] = s * vpk + c * v[q][k];
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }
}
