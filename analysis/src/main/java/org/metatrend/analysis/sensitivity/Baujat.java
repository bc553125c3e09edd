package org.metatrend.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;

/**
 * A study's place in the plot of Baujat and others, Statistics in Medicine 21 (2002) 2641-2652, doi:10.1002/sim.1221.
 *
 * @param heterogeneity its share of Q at the fit's tau&sup2;: (y - b)&sup2; / (v + tau&sup2;)
 * @param influence on the pooled effect: (b - b(i))&sup2; / var(b(i)), (i) for the fit without it
 */
public record Baujat(double heterogeneity, double influence) {
    /**
     * The places of all studies.
     *
     * @param model of the effect
     * @param effects of at least 3 studies
     * @return in the order of the studies
     * @throws IllegalArgumentException if there are fewer than 3 studies
     */
    public static List<Baujat> of(MetaAnalysis model, EffectSizes effects) {
        MetaFit fit = model.pool(effects);
        double[] residuals = fit.residuals();
        List<Baujat> places = new ArrayList<>();
        for (PooledStep step : LeaveOneOut.of(model, effects)) {
            int i = step.study();
            double change = fit.intercept().estimate() - step.effect().estimate();
            double se = step.effect().standardError();
            places.add(new Baujat(
                    residuals[i] * residuals[i] / (effects.variance(i) + fit.tauSquared()),
                    // Where nothing moves and the Knapp-Hartung error is 0, nothing is moved by.
                    change == 0 ? 0 : (change / se) * (change / se)));
        }
        return places;
    }
}
