package org.metatrend.analysis.decompose;

import java.util.List;
import org.metatrend.analysis.regress.LinearFit;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.OrdinaryLeastSquares;
import org.metatrend.analysis.regress.Term;

/**
 * The regression y = a + b_w (x - m) + b_b m, m being the mean of x in the observation's group, so that both slopes stand
 * in one model; by ordinary least squares. Mundlak, On the pooling of time series and cross section data, Econometrica 46
 * (1978) 69-85, doi:10.2307/1913646.
 *
 * @param intercept a
 * @param within b_w
 * @param between b_b
 * @param difference b_b - b_w
 */
public record Contextual(Term intercept, Term within, Term between, Term difference) {
    static Contextual of(double[] centred, double[] means, double[] response) {
        LinearFit fit = new OrdinaryLeastSquares()
                .fit(response, List.of(new Moderator("within", centred), new Moderator("between", means)));
        double[][] v = fit.covariance();
        Term within = fit.term("within");
        Term between = fit.term("between");
        return new Contextual(
                fit.term(LinearFit.INTERCEPT),
                within,
                between,
                new Term(
                        "difference",
                        between.estimate() - within.estimate(),
                        Math.sqrt(v[1][1] + v[2][2] - 2 * v[1][2]),
                        within.degreesOfFreedom()));
    }
}
