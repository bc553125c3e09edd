package org.metatrend.analysis.diagnostic;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss and Hermite's rule in two dimensions, centred at a mode and scaled by the curvature there: Liu and Pierce,
 * Biometrika 81 (1994) 624-629, doi:10.1093/biomet/81.3.624.
 *
 * @param nodes t
 * @param weights w exp(t&sup2;)
 */
@SuppressWarnings("ArrayRecordComponent")
record HermiteRule(double[] nodes, double[] weights) {
    static HermiteRule of(int count) {
        if (count == 1) {
            return new HermiteRule(new double[1], new double[] {Math.sqrt(Math.PI)});
        }
        GaussIntegrator rule = new GaussIntegratorFactory().hermite(count);
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = rule.getPoint(i);
            weights[i] = rule.getWeight(i) * Math.exp(nodes[i] * nodes[i]);
        }
        return new HermiteRule(nodes, weights);
    }

    /** ln of the integral of exp(f(z) - f(mode)) / (2 pi). */
    double logMass(BinomialPair.Curvature curvature, double[] mode, double peak, ToDoubleFunction<double[]> f) {
        // z = mode + sqrt(2) R^-1 t with R'R the negated second derivatives
        double r11 = Math.sqrt(curvature.h11());
        double r12 = curvature.h12() / r11;
        double r22 = Math.sqrt(curvature.determinant() / curvature.h11());
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            double z2 = Math.sqrt(2) * nodes[i] / r22;
            for (int j = 0; j < nodes.length; j++) {
                double z1 = (Math.sqrt(2) * nodes[j] - r12 * z2) / r11;
                sum += weights[i]
                        * weights[j]
                        * Math.exp(f.applyAsDouble(new double[] {mode[0] + z1, mode[1] + z2}) - peak);
            }
        }
        // the Jacobian is 2 / (r11 r22)
        return Math.log(sum / Math.PI) - Math.log(curvature.determinant()) / 2;
    }
}
