package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.analysis.effect.TwoByTwo;
import org.metatrend.analysis.effect.TwoByTwoMeasure;
import org.metatrend.analysis.glmm.BinomialNormalFit;
import org.metatrend.analysis.glmm.BinomialNormalModel;
import org.metatrend.analysis.numeric.ChiSquared;
import org.metatrend.analysis.pool.StratifiedTables;
import org.metatrend.ingest.BadInput;

/** Models of counts: Mantel and Haenszel's, Peto's, and the binomial-normal one. */
final class CountReport {
    private CountReport() {}

    /**
     * The model of the method that was asked for.
     *
     * @throws BadInput if the measure has no such model, or the counts do not allow it
     */
    static Block of(MetaModel analysis) {
        MetaMethod method = analysis.options().model().method();
        MetaMeasure measure = analysis.input().measure();
        boolean fits = switch (method) {
            case MH -> measure == MetaMeasure.OR || measure == MetaMeasure.RR || measure == MetaMeasure.RD;
            case PETO -> measure == MetaMeasure.OR || measure == MetaMeasure.PETO;
            case GLMM -> measure == MetaMeasure.PLO;
            case EE, DL, HE, HS, SJ, ML, REML, PM, PMM, EB -> false;
        };
        if (!fits) {
            throw new BadInput(
                    "--method " + method.name(),
                    "the measure " + measure.name(),
                    switch (method) {
                        case MH -> "OR, RR or RD";
                        case PETO -> "OR or PETO";
                        default -> "PLO";
                    },
                    "choose another --measure or --method");
        }
        try {
            return method == MetaMethod.GLMM ? binomial(analysis) : stratified(analysis, measure, method);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    analysis.input().table().source(),
                    "counts of which " + e.getMessage(),
                    "counts that the method " + method.name() + " can pool",
                    "choose another --method",
                    e);
        }
    }

    private static Block stratified(MetaModel analysis, MetaMeasure measure, MetaMethod method) {
        List<TwoByTwo> tables = analysis.input().used().stream()
                .map(used -> ((StudyData.Crossed) used.data()).table())
                .toList();
        StratifiedTables of = method == MetaMethod.PETO
                ? StratifiedTables.peto(tables)
                : StratifiedTables.mantelHaenszel(TwoByTwoMeasure.valueOf(measure.name()), tables);
        double level = analysis.model().level();
        Block block =
                new Block().put("model", method.words()).put("k", tables.size()).put("used", of.used());
        FitReport.judged(block, of.effect(), level);
        FitReport.heterogeneity(block, of.heterogeneity());
        Transformation.of(analysis.input())
                .ifPresent(back -> block.put(
                        "transformed",
                        new Block()
                                .put("scale", back.scale())
                                .put("estimate", back.of(of.effect().estimate()))
                                .bounds("ci", back.of(of.effect().confidenceInterval(level)))));
        return block;
    }

    private static Block binomial(MetaModel analysis) {
        MetaInput input = analysis.input();
        int k = input.used().size();
        long[] events = new long[k];
        long[] trials = new long[k];
        for (int i = 0; i < k; i++) {
            var proportion = ((StudyData.Counted) input.used().get(i).data()).proportion();
            events[i] = whole(input, i, proportion.x());
            trials[i] = whole(input, i, proportion.n());
        }
        BinomialNormalFit fit = new BinomialNormalModel()
                .fit(events, trials, analysis.moderators().design().moderators());
        double level = analysis.model().level();
        List<Block> coefficients = new ArrayList<>();
        fit.coefficients().forEach(each -> coefficients.add(DependenceReport.coefficient(each, level)));
        Block block = new Block()
                .put("model", MetaMethod.GLMM.words())
                .put("k", k)
                .put("p", fit.coefficients().size())
                .put("coefficients", coefficients)
                .put("vcov", FitReport.matrix(fit.covariance()))
                .put("tau2", fit.tau2())
                .put("tau", Math.sqrt(fit.tau2()))
                .put("loglik", fit.logLikelihood())
                .put("loglik_tau2_0", fit.commonLogLikelihood())
                .put("LRT", fit.likelihoodRatio())
                // the variance lies at its bound under the hypothesis
                .put("LRTp", fit.likelihoodRatio() == 0 ? 1 : ChiSquared.upper(fit.likelihoodRatio(), 1) / 2)
                .put("converged", fit.converged());
        if (analysis.terms().isEmpty()) {
            block.put(
                    "transformed",
                    new Block()
                            .put("scale", "proportion")
                            .put("estimate", fit.proportion())
                            .bounds("ci", fit.interval(level))
                            .bounds("pi", fit.predictionInterval(level)));
        }
        return block;
    }

    private static long whole(MetaInput input, int used, double count) {
        if (count != Math.rint(count) || count > 1e15) {
            throw new BadInput(
                    input.table().place(input.used().get(used).row()),
                    "the count " + count,
                    "a whole number, since a binomial model counts",
                    "round the count, or use another --method");
        }
        return (long) count;
    }
}
