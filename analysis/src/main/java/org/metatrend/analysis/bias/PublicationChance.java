package org.metatrend.analysis.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.metatrend.analysis.numeric.Normal;

/**
 * The chance A = E(w(p)) that a study is published, for y ~ N(mu, s&sup2;) and p = P(Z &gt; y/se). A step function has it in closed form.
 * For others A is the integral over t = y/se by Gauss and Legendre's rule in panels that do not depend on the parameters: s is at
 * least se, so that the density is as smooth in t as the function. Beyond the panels w is constant to rounding.
 */
final class PublicationChance {
    private static final double PANEL = 1;
    private static final int NODES = 10;
    /** P(Z &gt; t) is here below the rounding of anything it is added to. */
    private static final double FAR = 9;

    private final SelectionFunction function;
    private final double[] critical;
    private final double[] nodes;
    private final double[] weights;
    private final double[] p;

    PublicationChance(SelectionFunction function) {
        this.function = function;
        critical = function instanceof SelectionFunction.Steps steps
                ? Arrays.stream(steps.cuts()).map(cut -> -Normal.quantile(cut)).toArray()
                : new double[0];
        List<double[]> points = critical.length > 0 ? List.of() : points();
        nodes = points.stream().mapToDouble(point -> point[0]).toArray();
        weights = points.stream().mapToDouble(point -> point[1]).toArray();
        p = Arrays.stream(nodes).map(Normal::upper).toArray();
    }

    private List<double[]> points() {
        List<Double> ends = new ArrayList<>();
        for (int i = 0; i <= Math.round(2 * FAR / PANEL); i++) {
            ends.add(-FAR + i * PANEL);
        }
        if (function == SelectionFunction.Smooth.BETA) {
            double corner = -Normal.quantile(SelectionFunction.Smooth.BOUND);
            ends.addAll(List.of(corner, -corner));
            ends.sort(null);
        }
        List<double[]> points = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, ends.get(i - 1), ends.get(i));
            for (int j = 0; j < NODES; j++) {
                points.add(new double[] {rule.getPoint(j), rule.getWeight(j)});
            }
        }
        return points;
    }

    /** The function at all nodes for one set of parameters; of a step function nothing. */
    double[] table(double... delta) {
        double[] table = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            table[i] = weights[i] * Math.exp(function.logWeight(p[i], delta));
        }
        return table;
    }

    /** A. */
    double of(double mu, double s, double se, double[] table, double... delta) {
        return critical.length > 0 ? ofSteps(mu, s, se, delta) : integral(mu, s, se, table, delta);
    }

    private double ofSteps(double mu, double s, double se, double... delta) {
        double sum = Normal.upper((critical[0] * se - mu) / s);
        for (int j = 0; j < critical.length; j++) {
            double high = (critical[j] * se - mu) / s;
            double low = j + 1 < critical.length ? (critical[j + 1] * se - mu) / s : Double.NEGATIVE_INFINITY;
            sum += delta[j]
                    * (low > 0 ? Normal.upper(low) - Normal.upper(high) : Normal.lower(high) - Normal.lower(low));
        }
        return sum;
    }

    private double integral(double mu, double s, double se, double[] table, double... delta) {
        double ratio = se / s;
        double centre = mu / s;
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += table[i] * Normal.density(nodes[i] * ratio - centre);
        }
        return ratio * sum
                + Math.exp(function.logWeight(0, delta)) * Normal.upper(FAR * ratio - centre)
                + Math.exp(function.logWeight(1, delta)) * Normal.lower(-FAR * ratio - centre);
    }
}
