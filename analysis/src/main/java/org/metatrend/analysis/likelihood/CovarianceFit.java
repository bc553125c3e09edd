package org.metatrend.analysis.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The maximum of a {@link NormalLikelihood} over its covariance parameters.
 *
 * @param theta the parameters, handed over
 * @param logLikelihood there
 * @param converged whether the maximisation ended at a maximum
 */
@SuppressWarnings("ArrayRecordComponent")
public record CovarianceFit(double[] theta, double logLikelihood, boolean converged) {
    /** A variance this small against the scale of the data is on its way to 0. */
    private static final double NOTHING = 1e-12;

    private static final int CLIMBS = 3;

    /**
     * Climbs from the best of many starts and keeps the highest end. An entry of u that has vanished against the scale is
     * set to 0 exactly, where the derivative by it is 0.
     *
     * @param likelihood of theta
     * @param parameters theta of u
     * @param starts of u; where none has a likelihood that is negative infinity and not converged
     * @param scale the variance of the response
     */
    static CovarianceFit maximise(
            NormalLikelihood likelihood, CovarianceParameters parameters, List<double[]> starts, double scale) {
        if (parameters.forms().length == 0) {
            return new CovarianceFit(new double[0], likelihood.at(new double[0]).value(), true);
        }
        record Start(double[] u, double value) {}
        Optional<Maximum> highest = starts.stream()
                .map(u -> new Start(u, likelihood.at(parameters.theta(u)).value()))
                .filter(start -> Double.isFinite(start.value()))
                .sorted(Comparator.comparingDouble(Start::value).reversed())
                .limit(CLIMBS)
                .map(start -> climb(likelihood, parameters, start.u()))
                .max(Comparator.comparingDouble(maximum -> maximum.evaluation().value()));
        if (highest.isEmpty()) {
            return new CovarianceFit(new double[parameters.forms().length], Double.NEGATIVE_INFINITY, false);
        }
        Maximum best = highest.get();
        double[] u = best.at().clone();
        boolean vanished = false;
        for (int j = 0; j < u.length; j++) {
            if (u[j] != 0 && u[j] * u[j] <= NOTHING * scale) {
                u[j] = 0;
                vanished = true;
            }
        }
        if (vanished && likelihood.at(parameters.theta(u)).defined()) {
            best = climb(likelihood, parameters, u);
        }
        return new CovarianceFit(parameters.theta(best.at()), best.evaluation().value(), best.converged());
    }

    private static Maximum climb(NormalLikelihood likelihood, CovarianceParameters parameters, double[] start) {
        return NewtonMaximiser.climb(u -> parameters.chain(likelihood.at(parameters.theta(u)), u), start);
    }

    /**
     * The fit of a model whose parameters are variances.
     *
     * @param likelihood of the variances
     * @param count how many there are, 0 to 3
     * @param scale the variance of the response, above 0
     */
    public static CovarianceFit ofVariances(NormalLikelihood likelihood, int count, double scale) {
        double root = Math.sqrt(scale);
        List<double[]> starts = List.of(new double[0]);
        for (int j = 0; j < count; j++) {
            starts = starts.stream()
                    .flatMap(u -> Stream.of(0.03, 0.2, 0.6, 1.2).map(share -> append(u, share * root)))
                    .toList();
        }
        return maximise(likelihood, CovarianceParameters.variances(count), starts, scale);
    }

    /**
     * The fit of a model whose parameters are the covariance matrix of two variables, theta = (first variance, covariance,
     * second variance).
     *
     * @param likelihood of theta
     * @param first variance of the first response, above 0
     * @param second variance of the second response, above 0
     */
    public static CovarianceFit ofPair(NormalLikelihood likelihood, double first, double second) {
        List<double[]> starts = new ArrayList<>();
        for (double share : new double[] {0.1, 0.8}) {
            for (double correlation : new double[] {-0.7, 0.1, 0.7}) {
                double a = Math.sqrt(share * first);
                double b = Math.sqrt(share * second);
                starts.add(new double[] {a, correlation * b, Math.sqrt(1 - correlation * correlation) * b});
            }
        }
        return maximise(likelihood, CovarianceParameters.pair(), starts, Math.min(first, second));
    }

    private static double[] append(double[] u, double value) {
        double[] longer = new double[u.length + 1];
        System.arraycopy(u, 0, longer, 0, u.length);
        longer[u.length] = value;
        return longer;
    }
}
