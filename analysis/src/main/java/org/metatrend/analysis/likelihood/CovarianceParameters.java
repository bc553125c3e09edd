package org.metatrend.analysis.likelihood;

/**
 * Covariance parameters theta as quadratic forms of parameters u that may take any value: theta_j = u' Q_j u. With
 * theta_j = u_j&sup2; a variance cannot become negative, with the factor of Cholesky a covariance matrix stays positive
 * semidefinite, and a maximum on the boundary is an ordinary maximum in u.
 *
 * @param forms Q_j, symmetric, handed over
 */
@SuppressWarnings("ArrayRecordComponent")
public record CovarianceParameters(double[][][] forms) {
    /** So many variances, theta_j = u_j&sup2;. */
    public static CovarianceParameters variances(int count) {
        double[][][] forms = new double[count][count][count];
        for (int j = 0; j < count; j++) {
            forms[j][j][j] = 1;
        }
        return new CovarianceParameters(forms);
    }

    /** A covariance matrix of two variables, theta = (a&sup2;, a b, b&sup2; + c&sup2;) of u = (a, b, c). */
    public static CovarianceParameters pair() {
        return new CovarianceParameters(new double[][][] {
            {{1, 0, 0}, {0, 0, 0}, {0, 0, 0}},
            {{0, 0.5, 0}, {0.5, 0, 0}, {0, 0, 0}},
            {{0, 0, 0}, {0, 1, 0}, {0, 0, 1}}
        });
    }

    /** theta of u. */
    public double[] theta(double[] u) {
        double[] theta = new double[forms.length];
        for (int j = 0; j < theta.length; j++) {
            theta[j] = Dense.dot(u, Dense.product(forms[j], u));
        }
        return theta;
    }

    /** Derivatives by theta turned into derivatives by u. */
    public Evaluation chain(Evaluation byTheta, double[] u) {
        int m = u.length;
        double[][] jacobian = new double[forms.length][];
        for (int j = 0; j < forms.length; j++) {
            jacobian[j] = Dense.product(forms[j], u);
            for (int k = 0; k < m; k++) {
                jacobian[j][k] *= 2;
            }
        }
        double[] gradient = Dense.product(Dense.transpose(jacobian), byTheta.gradient());
        double[][] hessian = Dense.product(Dense.transpose(jacobian), Dense.product(byTheta.hessian(), jacobian));
        for (int j = 0; j < forms.length; j++) {
            for (int k = 0; k < m; k++) {
                for (int l = 0; l < m; l++) {
                    hessian[k][l] += 2 * byTheta.gradient()[j] * forms[j][k][l];
                }
            }
        }
        return new Evaluation(byTheta.value(), gradient, hessian);
    }
}
