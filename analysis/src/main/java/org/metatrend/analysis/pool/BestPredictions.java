package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.List;

/**
 * Best linear unbiased predictions of the studies' true effects: l y + (1 - l) X b with l = tau&sup2; / (tau&sup2; + v), variance l v
 * + (1 - l)&sup2; var(X b). Raudenbush and Bryk, Journal of Educational Statistics 10 (1985) 75-98,
 * doi:10.3102/10769986010002075.
 */
public final class BestPredictions {
    private BestPredictions() {}

    /**
     * The predictions, one for each study.
     *
     * @param fit a fit
     */
    public static List<Coefficient> of(MetaFit fit) {
        double[] fitted = fit.fitted();
        List<Coefficient> predictions = new ArrayList<>();
        for (int i = 0; i < fitted.length; i++) {
            double v = fit.effects().variance(i);
            double share = fit.tauSquared() / (fit.tauSquared() + v);
            double variance = share * v + (1 - share) * (1 - share) * fit.varianceOfFitted(i);
            predictions.add(new Coefficient(
                    "study " + i,
                    share * fit.effects().estimate(i) + (1 - share) * fitted[i],
                    Math.sqrt(variance),
                    fit.degreesOfFreedom()));
        }
        return predictions;
    }
}
