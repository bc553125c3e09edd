package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metatrend.analysis.numeric.ChiSquared;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.FitStatistics;
import org.metatrend.analysis.pool.Heterogeneity;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.Omnibus;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.analysis.pool.TauSquaredInterval;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;

/** A fitted model as blocks of results. Names are metafor's where it has one; docs/statistics.md lists them. */
final class FitReport {
    static final String NORMAL = "infinite: the normal distribution";

    private FitReport() {}

    /** A coefficient with its test and interval. */
    static Block coefficient(Coefficient of, double level) {
        Block block = new Block().put("term", of.name());
        return judged(block, of, level);
    }

    /** The same without its name. */
    static Block judged(Block block, Coefficient of, double level) {
        return block.put("estimate", of.estimate())
                .put("se", of.standardError())
                .put("statistic", of.statistic(), "infinite: the standard error is 0")
                .put("df", of.degreesOfFreedom(), NORMAL)
                .put("pval", of.p())
                .bounds("ci", of.confidenceInterval(level));
    }

    static Block omnibus(Block block, Omnibus of) {
        return block.put("QM", of.statistic(), "infinite: the standard errors are 0")
                .put("QMdf1", of.df1())
                .put("QMdf2", of.df2(), "infinite: chi-squared")
                .put("QMp", of.p());
    }

    /** The model as a whole. */
    static Block fit(PooledModel model, List<ModeratorValues.Category> categories) {
        MetaFit fit = model.fit();
        boolean random = fit.model().method().isRandom();
        Block block = new Block()
                .put("model", MetaMethod.valueOf(fit.model().method().name()).words())
                .put("k", fit.studies())
                .put("p", fit.design().coefficients())
                .put("coefficients", coefficients(model))
                .put("vcov", matrix(fit.covariance()))
                .put("tau2", fit.tauSquared())
                .put("tau", Math.sqrt(fit.tauSquared()));
        if (random) {
            block.put("se_tau2", fit.tauSquaredStandardError(), "the formula of the estimator gives none here");
        } else {
            block.missing("se_tau2", "tau2 is 0 by assumption");
        }
        block.put("s2w", fit.scale());
        heterogeneity(block, fit.heterogeneity()).put("vt", fit.heterogeneity().typicalVariance());
        block.attempt("tau2_qprofile", () -> interval(model.qProfile()));
        block.put("tau2_profile", model.profileLikelihood().map(FitReport::interval));
        omnibus(block, model.omnibus());
        block.put(
                "R2",
                fit.explained(),
                fit.design().coefficients() == 1 ? "no moderators" : "without moderators there is nothing to explain");
        if (!categories.isEmpty()) {
            block.put(
                    "terms",
                    categories.stream()
                            .map(each -> omnibus(
                                    new Block().put("term", each.term()).put("reference", each.reference()),
                                    model.omnibus(each.coefficients())))
                            .toList());
        }
        if (fit.design().coefficients() > 1) {
            likelihoodRatio(block, model);
        }
        return statistics(block, fit.statistics());
    }

    /** Twice the gain over the model without moderators, by ML. */
    private static void likelihoodRatio(Block block, PooledModel model) {
        if (model.fit().model().method() == PoolingMethod.ML) {
            double ratio = 2
                    * (model.fit().statistics().logLikelihood()
                            - model.withoutModerators().fit().statistics().logLikelihood());
            block.put("LRT", ratio)
                    .put(
                            "LRTp",
                            ChiSquared.upper(
                                    Math.max(0, ratio), model.fit().design().coefficients() - 1));
        }
    }

    private static List<Block> coefficients(PooledModel model) {
        double[] inflation = model.fit().varianceInflation();
        List<Block> blocks = new ArrayList<>();
        List<Coefficient> coefficients = model.coefficients();
        for (int j = 0; j < coefficients.size(); j++) {
            Block block = coefficient(coefficients.get(j), model.level());
            if (j > 0) {
                block.put("vif", inflation[j - 1]);
            }
            blocks.add(block);
        }
        return blocks;
    }

    static List<List<Double>> matrix(double[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    static Block heterogeneity(Block block, Heterogeneity of) {
        return block.put("QE", of.q())
                .put("QEdf", of.df())
                .put("QEp", of.df() > 0 ? of.p() : Double.NaN, "no degrees of freedom")
                .put("I2", of.iSquared())
                .put("H2", of.hSquared());
    }

    private static Block statistics(Block block, FitStatistics of) {
        return block.put("loglik", of.logLikelihood())
                .put("deviance", of.deviance())
                .put("AIC", of.aic())
                .put("BIC", of.bic())
                .put("AICc", of.aicc());
    }

    private static Block interval(TauSquaredInterval of) {
        return new Block()
                .bounds("tau2", of.tauSquared())
                .put("tau_lb", Math.sqrt(of.tauSquared().lower()))
                .put("tau_ub", Math.sqrt(of.tauSquared().upper()))
                .bounds("I2", of.iSquared())
                .bounds("H2", of.hSquared());
    }

    /** The name of a kind of prediction interval. */
    static String kind(PredictionDistribution distribution) {
        return switch (distribution) {
            case NORMAL -> "normal";
            case T_K_MINUS_P -> "t(k-p)";
            case T_K_MINUS_P_MINUS_1 -> "t(k-p-1)";
        };
    }

    /**
     * The expected effect at values of the moderators with its prediction intervals of all kinds.
     *
     * @param usual the kind that stands as pi_lb and pi_ub
     */
    static Block expected(
            PooledModel model, Optional<Transformation> back, PredictionDistribution usual, double... moderators) {
        Coefficient effect = model.expected(moderators);
        Block block = judged(new Block(), effect, model.level());
        List<Block> kinds = new ArrayList<>();
        for (PredictionDistribution distribution : PredictionDistribution.values()) {
            kinds.add(prediction(model, distribution, moderators));
        }
        Estimated<Interval> chosen = model.predictionInterval(usual, moderators);
        block.put("pi_kind", kind(usual));
        bounds(block, chosen);
        block.put("predictions", kinds);
        back.ifPresent(transformation -> {
            Interval ci = effect.confidenceInterval(model.level());
            Block plain = new Block()
                    .put("scale", transformation.scale())
                    .put("estimate", transformation.of(effect.estimate()))
                    .bounds("ci", transformation.of(ci));
            bounds(plain, chosen.map(transformation::of));
            block.put("transformed", plain);
        });
        return block;
    }

    private static void bounds(Block block, Estimated<Interval> interval) {
        if (interval.value().isPresent()) {
            block.bounds("pi", interval.value().get());
        } else {
            block.missing("pi_lb", interval.reason()).missing("pi_ub", interval.reason());
        }
    }

    private static Block prediction(PooledModel model, PredictionDistribution distribution, double... moderators) {
        int k = model.fit().studies();
        int p = model.fit().design().coefficients();
        double df = switch (distribution) {
            case NORMAL -> Double.POSITIVE_INFINITY;
            case T_K_MINUS_P -> k - p;
            case T_K_MINUS_P_MINUS_1 -> k - p - 1;
        };
        Block block = new Block().put("kind", kind(distribution)).put("pi_df", df, NORMAL);
        bounds(block, model.predictionInterval(distribution, moderators));
        return block;
    }

    /** A warning as a sentence. */
    static String sentence(String words) {
        String text = words.strip();
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
