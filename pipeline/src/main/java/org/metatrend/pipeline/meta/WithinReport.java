package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metatrend.analysis.decompose.Association;
import org.metatrend.analysis.decompose.Contextual;
import org.metatrend.analysis.decompose.Decomposition;
import org.metatrend.analysis.decompose.GroupAssociation;
import org.metatrend.analysis.decompose.WithinBetween;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.multilevel.RandomInterceptFit;
import org.metatrend.analysis.multilevel.RandomInterceptModel;
import org.metatrend.analysis.multilevel.Reference;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.HeteroscedasticityCorrection;
import org.metatrend.analysis.regress.LinearFit;
import org.metatrend.analysis.regress.OrdinaryLeastSquares;
import org.metatrend.analysis.regress.ResidualDiagnostics;
import org.metatrend.analysis.regress.RobustLeastSquares;
import org.metatrend.analysis.regress.Term;
import org.metatrend.ingest.BadInput;

/** Associations of moderators with the effect, taken apart into within and between groups. */
final class WithinReport {
    private WithinReport() {}

    /**
     * One block for each number among the moderators, and a mixed model of all of them.
     *
     * @throws BadInput if there is no such moderator, or what stands for the effect is no expression
     */
    static Block of(MetaModel analysis, int column) {
        MetaInput input = analysis.input();
        MetaTable table = input.table();
        List<ModeratorTerm.Numeric> numeric = analysis.terms().stream()
                .filter(ModeratorTerm.Numeric.class::isInstance)
                .map(ModeratorTerm.Numeric.class::cast)
                .toList();
        if (numeric.isEmpty()) {
            throw new BadInput(
                    "--within " + table.header().get(column),
                    "no moderator that is a number",
                    "what the effect may be associated with",
                    "name it with --mods, such as --mods \"ln(n)\"");
        }
        Optional<String> stated = analysis.options().columns().groupings().y();
        String name = stated.orElse("yi");
        double[] y = stated.map(text -> ModeratorValues.values(
                        input, text, ExpressionParser.parse(table, Optional.of(input.roles()), "--y", text)))
                .orElseGet(() -> input.effects().estimates());
        List<String> groups = input.texts(column);
        String group = table.header().get(column);
        double level = analysis.model().level();
        List<Block> blocks = new ArrayList<>();
        for (ModeratorTerm.Numeric each : numeric) {
            double[] x = ModeratorValues.values(input, each.name(), each.expression());
            Block block = new Block().put("x", each.name()).put("y", name).put("group", group);
            var taken = Block.attempted(() -> WithinBetween.of(x, y, groups));
            taken.value()
                    .ifPresentOrElse(
                            of -> decomposition(block, of, level, new String[] {each.name(), name, group}),
                            () -> block.missing("total", taken.reason()));
            blocks.add(block);
        }
        return new Block()
                .put("associations", blocks)
                .attempt("mixed", () -> mixed(analysis, y, groups, level))
                .attempt("ols", () -> leastSquares(analysis, y, level));
    }

    private static void decomposition(Block block, Decomposition of, double level, String[] names) {
        block.put("n", of.observations())
                .put("groups", of.groups().size())
                .put("total", association(of.total(), level))
                .put("within", of.within().map(each -> association(each, level)))
                .put("between", of.between().map(each -> association(each, level)))
                .put("betweenUnweighted", of.betweenUnweighted().map(each -> association(each, level)))
                .put("eta_x", of.etaX())
                .put("eta_y", of.etaY())
                .put(
                        "products",
                        new Block()
                                .put("total", of.products().total())
                                .put("within", of.products().within())
                                .put("between", of.products().between()))
                .put("contextual", contextual(of.contextual(), level))
                .put("comparison", of.comparison(level).name().toLowerCase(Locale.ROOT))
                .put("pooledAgainstWithin", of.pooledAgainstWithin())
                .put("words", of.words(names[0], names[1], names[2], level))
                .put(
                        "each",
                        of.groups().stream().map(each -> group(each, level)).toList());
    }

    private static Block association(Association of, double level) {
        return new Block()
                .put("correlation", of.correlation())
                .bounds("correlation", of.correlationInterval(level))
                .put("slope", of.slope())
                .put("slope_se", of.slopeStandardError())
                .bounds("slope", of.slopeInterval(level))
                .put("statistic", of.statistic(), "infinite: the correlation is 1 or -1")
                .put("df", of.degreesOfFreedom())
                .put("pval", of.p());
    }

    /** Ordinary least squares with errors that hold whatever the variances. */
    private static Block leastSquares(MetaModel analysis, double[] y, double level) {
        var moderators = analysis.moderators().design().moderators();
        LinearFit fit = new OrdinaryLeastSquares().fit(y, moderators);
        List<Block> robust = new ArrayList<>();
        for (HeteroscedasticityCorrection correction : HeteroscedasticityCorrection.values()) {
            Block block = new Block().put("correction", correction.name());
            var of = Block.attempted(() -> RobustLeastSquares.of(fit, moderators, correction));
            of.value()
                    .ifPresentOrElse(
                            each -> block.put("coefficients", terms(each.terms(), level)),
                            () -> block.missing("coefficients", of.reason()));
            robust.add(block);
        }
        return new Block()
                .put("coefficients", terms(fit.terms(), level))
                .put("robust", robust)
                .attempt("diagnostics", () -> diagnostics(ResidualDiagnostics.of(fit, moderators)));
    }

    private static Block diagnostics(ResidualDiagnostics of) {
        return new Block()
                .put("durbinWatson", of.durbinWatson())
                .put("skewness", of.skewness())
                .put("kurtosis", of.kurtosis())
                .put("jarqueBera", of.jarqueBera().statistic())
                .put("jarqueBera_p", of.jarqueBera().p())
                .put("breuschPagan", of.breuschPagan().statistic())
                .put("breuschPagan_p", of.breuschPagan().p())
                .put("breuschPaganF", of.breuschPaganF().statistic())
                .put("breuschPaganF_p", of.breuschPaganF().p())
                .put("conditionNumber", of.conditionNumber());
    }

    private static List<Block> terms(List<Term> terms, double level) {
        return terms.stream()
                .map(each -> term(new Block().put("term", each.name()), each, level))
                .toList();
    }

    private static Block term(Block block, Term term, double level) {
        return block.put("estimate", term.estimate())
                .put("se", term.standardError())
                .put("statistic", term.t(), "infinite: the standard error is 0")
                .put("df", term.degreesOfFreedom())
                .put("pval", term.p(), "the standard error is 0")
                .bounds("ci", term.confidenceInterval(level));
    }

    private static Estimated<Block> contextual(Estimated<Contextual> contextual, double level) {
        return contextual.map(of -> {
            Block block = new Block();
            for (Term term : List.of(of.intercept(), of.within(), of.between(), of.difference())) {
                block.put(term.name(), term(new Block(), term, level));
            }
            return block;
        });
    }

    private static Block group(GroupAssociation of, double level) {
        return new Block()
                .put("name", of.name())
                .put("n", of.size())
                .put("mean_x", of.meanX())
                .put("mean_y", of.meanY())
                .put("association", of.association().map(each -> association(each, level)));
    }

    private static Block mixed(MetaModel analysis, double[] y, List<String> groups, double level) {
        RandomInterceptFit fit = new RandomInterceptModel(Method.REML, Reference.T_CONTAINMENT)
                .fit(y, groups, analysis.moderators().design().moderators());
        return new Block()
                .put(
                        "coefficients",
                        fit.coefficients().stream()
                                .map(each -> DependenceReport.coefficient(each, level))
                                .toList())
                .put("groups", fit.groups())
                .put("groupVariance", fit.groupVariance())
                .put("residualVariance", fit.residualVariance())
                .put("ICC", fit.intraclassCorrelation())
                .put("loglik", fit.logLikelihood())
                .put("converged", fit.converged());
    }
}
