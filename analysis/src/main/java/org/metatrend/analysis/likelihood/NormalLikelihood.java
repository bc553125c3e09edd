package org.metatrend.analysis.likelihood;

import java.util.ArrayList;
import java.util.List;

/**
 * The likelihood of y ~ N(X b, V) with V = S + sum of theta_j K_j over independent blocks, the coefficients b profiled
 * out, with its first and second derivatives by theta.
 *
 * <p>With n observations, p coefficients, P = W - W X (X'WX)^-1 X'W and W = V^-1: ML is -1/2 [n ln(2 pi) + ln |V| +
 * y'Py]; REML is -1/2 [(n - p) ln(2 pi) + ln |V| + ln |X'WX| + y'Py]. Where X has orthonormal columns the latter
 * is what metafor reports, for it adds 1/2 ln |X'X|. The gradient is -1/2 [tr(M K_j) - y'P K_j P y] and the second
 * derivatives are 1/2 tr(M K_i M K_j) - y'P K_i P K_j P y, with M = P in REML and M = W in ML.
 *
 * <p>Source: Searle, Casella and McCulloch, Variance Components (1992), chapters 6 and 8, doi:10.1002/9780470316856.
 *
 * @param blocks at least one, all with as many columns and terms
 * @param method ML or REML
 */
public record NormalLikelihood(List<Block> blocks, Method method) {
    /** Copies the list. */
    public NormalLikelihood {
        blocks = List.copyOf(blocks);
    }

    /** Number of observations. */
    public int observations() {
        return blocks.stream().mapToInt(block -> block.response().length).sum();
    }

    /** Number of coefficients. */
    public int coefficients() {
        return blocks.get(0).design()[0].length;
    }

    /** The likelihood and its derivatives by theta. */
    public Evaluation at(double[] theta) {
        int m = theta.length;
        List<BlockSums> sums = new ArrayList<>();
        for (Block block : blocks) {
            BlockSums of = BlockSums.at(block, theta);
            if (of == null) {
                return Evaluation.undefined(m);
            }
            sums.add(of);
        }
        WeightedFit fit = WeightedFit.of(sums);
        return fit == null ? Evaluation.undefined(m) : evaluate(sums, fit, m);
    }

    /**
     * The coefficients at theta.
     *
     * @throws IllegalArgumentException if V or X'WX is not positive definite
     */
    public WeightedFit fit(double[] theta) {
        List<BlockSums> sums =
                blocks.stream().map(block -> BlockSums.at(block, theta)).toList();
        WeightedFit fit = sums.contains(null) ? null : WeightedFit.of(sums);
        if (fit == null) {
            throw new IllegalArgumentException("the covariance of the observations is not positive definite");
        }
        return fit;
    }

    /** The same likelihood with one parameter known. */
    public NormalLikelihood fixing(int parameter, double value) {
        return new NormalLikelihood(
                blocks.stream().map(block -> block.fixing(parameter, value)).toList(), method);
    }

    private Evaluation evaluate(List<BlockSums> sums, WeightedFit fit, int m) {
        boolean restricted = method == Method.REML;
        int p = coefficients();
        double[][] c = fit.covariance();
        double logDeterminant = 0;
        double quadratic = 0;
        double[] trace = new double[m];
        double[] squares = new double[m];
        double[][] traces = new double[m][m];
        double[][] crosses = new double[m][m];
        double[][][] first = new double[m][p][p];
        double[][][][] second = new double[m][m][p][p];
        double[][] slopes = new double[m][p];
        for (BlockSums block : sums) {
            logDeterminant += block.precision().logDeterminant();
            double[] residuals = block.residuals(fit.coefficients());
            double[] q = block.precision().times(residuals);
            quadratic += Dense.dot(q, residuals);
            double[][] a = new double[m][];
            for (int j = 0; j < m; j++) {
                a[j] = block.block().terms().get(j).timesFromLeft(new double[][] {q})[0];
                squares[j] += Dense.dot(q, a[j]);
                trace[j] += block.precision().trace(j);
                add(slopes[j], Dense.product(Dense.transpose(block.weightedDesign()), a[j]));
                add(first[j], block.first(j));
            }
            for (int i = 0; i < m; i++) {
                double[] wa = block.precision().times(a[i]);
                for (int j = 0; j <= i; j++) {
                    crosses[i][j] += Dense.dot(wa, a[j]);
                    traces[i][j] += block.precision().trace(i, j);
                    add(second[i][j], block.second(i, j));
                }
            }
        }
        double[] gradient = new double[m];
        double[][] hessian = new double[m][m];
        for (int i = 0; i < m; i++) {
            double of = trace[i] - (restricted ? Dense.traceOfProduct(c, first[i]) : 0);
            gradient[i] = (squares[i] - of) / 2;
            for (int j = 0; j <= i; j++) {
                double both = traces[i][j];
                if (restricted) {
                    both += Dense.traceOfProduct(Dense.product(c, first[i]), Dense.product(c, first[j]))
                            - 2 * Dense.traceOfProduct(c, second[i][j]);
                }
                double cross = crosses[i][j] - Dense.dot(slopes[i], Dense.product(c, slopes[j]));
                hessian[i][j] = both / 2 - cross;
                hessian[j][i] = hessian[i][j];
            }
        }
        double value = observations() * Math.log(2 * Math.PI) + logDeterminant + quadratic;
        if (restricted) {
            value += fit.logDeterminant() - p * Math.log(2 * Math.PI);
        }
        return new Evaluation(-value / 2, gradient, hessian);
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private static void add(double[][] sum, double[][] more) {
        for (int i = 0; i < sum.length; i++) {
            add(sum[i], more[i]);
        }
    }
}
