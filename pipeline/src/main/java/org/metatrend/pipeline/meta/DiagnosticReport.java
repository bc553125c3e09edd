package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metatrend.analysis.diagnostic.BinomialBivariateModel;
import org.metatrend.analysis.diagnostic.BivariateFit;
import org.metatrend.analysis.diagnostic.BivariateModel;
import org.metatrend.analysis.diagnostic.ContinuityCorrection;
import org.metatrend.analysis.diagnostic.DiagnosticRates;
import org.metatrend.analysis.diagnostic.DiagnosticStudy;
import org.metatrend.analysis.diagnostic.HierarchicalParameters;
import org.metatrend.analysis.diagnostic.MosesLittenberg;
import org.metatrend.analysis.diagnostic.PairCovariance;
import org.metatrend.analysis.diagnostic.PooledOddsRatio;
import org.metatrend.analysis.diagnostic.ProportionalHazards;
import org.metatrend.analysis.diagnostic.Region;
import org.metatrend.analysis.diagnostic.RueckerSchumacher;
import org.metatrend.analysis.diagnostic.SummaryCurve;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.ingest.BadInput;

/** Diagnostic accuracy: sensitivity and false positive rate together. */
final class DiagnosticReport {
    private static final int NODES = 15;
    private static final int OUTLINE = 72;
    private static final int POINTS = 100;

    private final DiagnosticInput input;
    private final MetaOptions.Model options;
    private final List<DiagnosticRates> rates;

    private DiagnosticReport(DiagnosticInput input, MetaOptions.Model options, List<DiagnosticRates> rates) {
        this.input = input;
        this.options = options;
        this.rates = rates;
    }

    /**
     * Reads and fits.
     *
     * @throws BadInput if the table or the options do not allow it
     */
    static Block of(MetaTable table, MetaOptions options) {
        DiagnosticInput input = DiagnosticInput.read(table, options);
        MetaMethod method = options.model().method();
        if (method != MetaMethod.ML && method != MetaMethod.REML && method != MetaMethod.GLMM) {
            throw new BadInput("--method " + method, "--diagnostic", "ML, REML or GLMM", "choose one of these methods");
        }
        ContinuityCorrection correction = correction(options.model().correction());
        return new DiagnosticReport(input, options.model(), correction.rates(input.studies())).root(correction);
    }

    private static ContinuityCorrection correction(org.metatrend.analysis.effect.ContinuityCorrection of) {
        boolean half = of.add() == 0.5;
        if (!half && of.to() != org.metatrend.analysis.effect.ContinuityCorrection.To.NONE) {
            throw new BadInput(
                    "--add", String.valueOf(of.add()), "0.5 with --diagnostic", "leave it out, or take --to none");
        }
        return switch (of.to()) {
            case ONLY0 -> ContinuityCorrection.ONLY_ZERO;
            case IF0ALL -> ContinuityCorrection.ALL_IF_ANY;
            case NONE -> ContinuityCorrection.NONE;
            case ALL ->
                throw new BadInput("--to", "all", "if0all, only0 or none with --diagnostic", "choose one of these");
        };
    }

    private Block root(ContinuityCorrection correction) {
        List<String> warnings = new ArrayList<>(input.warnings());
        Block root = new Block()
                .put(
                        "call",
                        new Block()
                                .put("measure", "diagnostic")
                                .put("method", options.method().name())
                                .put("level", options.level())
                                .put("to", options.correction().to().name().toLowerCase(Locale.ROOT)))
                .put("input", input.block())
                .put("studies", studies());
        BivariateFit fit = fit(correction);
        if (!fit.converged()) {
            warnings.add("The bivariate model is not at a maximum of the likelihood.");
        }
        root.put("bivariate", bivariate(fit));
        root.attempt("oddsRatio", () -> {
            PooledOddsRatio of = PooledOddsRatio.of(rates);
            return DependenceReport.coefficient(of.logOddsRatio(), options.level())
                    .put("tau2", of.tau2())
                    .put("QE", of.q())
                    .put("generalisedQ", of.generalisedQ())
                    .put("oddsRatio", Math.exp(of.logOddsRatio().estimate()));
        });
        root.attempt("mosesLittenberg", () -> {
            MosesLittenberg of = MosesLittenberg.of(rates);
            return new Block().put("A", of.intercept()).put("B", of.slope()).put("curve", curve(of.curve()));
        });
        root.attempt("rueckerSchumacher", () -> {
            double weight = RueckerSchumacher.weight(fit);
            return new Block()
                    .put("lambda", weight)
                    .put("curve", curve(RueckerSchumacher.of(rates, weight).curve()));
        });
        root.attempt("proportionalHazards", () -> {
            ProportionalHazards of = ProportionalHazards.of(rates);
            return new Block()
                    .put("theta", of.theta())
                    .put("tau2", of.tau2())
                    .put("AUC", of.area())
                    .put("loglik", of.logLikelihood())
                    .put("converged", of.converged());
        });
        return root.put("warnings", warnings);
    }

    private BivariateFit fit(ContinuityCorrection correction) {
        try {
            return switch (options.method()) {
                case GLMM -> new BinomialBivariateModel(NODES).fit(input.studies());
                case ML -> new BivariateModel(Method.ML, correction).fit(input.studies());
                default -> new BivariateModel(Method.REML, correction).fit(input.studies());
            };
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    input.table().source(),
                    "counts of which " + e.getMessage(),
                    "counts that the bivariate model can fit",
                    "leave --to as it is, or correct the counts",
                    e);
        }
    }

    private List<Block> studies() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            DiagnosticStudy study = input.studies().get(i);
            DiagnosticRates of = rates.get(i);
            String none = "a count is 0";
            Block block = new Block()
                    .put("line", input.line(i))
                    .put("study", input.names().get(i))
                    .put("tp", study.truePositives())
                    .put("fn", study.falseNegatives())
                    .put("fp", study.falsePositives())
                    .put("tn", study.trueNegatives())
                    .put("sens", of.sensitivity())
                    .bounds("sens", of.sensitivityInterval(BinomialInterval.WILSON, options.level()))
                    .put("spec", of.specificity())
                    .bounds("spec", of.specificityInterval(BinomialInterval.WILSON, options.level()))
                    .put("fpr", of.falsePositiveRate())
                    .put("DOR", of.oddsRatio(), none);
            var interval = Block.attempted(() -> of.oddsRatioInterval(options.level()));
            block.put("DOR_lb", bound(interval.value().map(each -> each.lower())), none)
                    .put("DOR_ub", bound(interval.value().map(each -> each.upper())), none)
                    .put("posLR", of.positiveLikelihoodRatio(), none)
                    .put("negLR", of.negativeLikelihoodRatio(), none);
            blocks.add(block);
        }
        return blocks;
    }

    private static OptionalDouble bound(Optional<Double> bound) {
        return bound.filter(Double::isFinite).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private Block bivariate(BivariateFit fit) {
        Block block = new Block()
                .put("k", fit.studies())
                .put(
                        "coefficients",
                        List.of(
                                DependenceReport.coefficient(fit.logitSensitivity(), options.level()),
                                DependenceReport.coefficient(fit.logitFalsePositiveRate(), options.level())))
                .put("vcov", covariance(fit.meanCovariance()))
                .put("Psi", covariance(fit.between()))
                .put("rho", fit.between().correlation())
                .put("sens", fit.summary().sensitivity())
                .bounds("sens", fit.sensitivityInterval(options.level()))
                .put("spec", 1 - fit.summary().falsePositiveRate())
                .put("fpr", fit.summary().falsePositiveRate())
                .bounds("fpr", fit.falsePositiveRateInterval(options.level()))
                .put("loglik", fit.logLikelihood())
                .put("converged", fit.converged());
        String none = "a variance between studies is 0";
        fit.hierarchical()
                .ifPresentOrElse(of -> block.put("HSROC", hierarchical(of)), () -> block.missing("HSROC", none));
        fit.summaryCurve().ifPresentOrElse(of -> block.put("sroc", curve(of)), () -> block.missing("sroc", none));
        fit.regressionCurve()
                .ifPresentOrElse(
                        of -> block.put("regression", curve(of)),
                        () -> block.missing("regression", "the false positive rate does not vary between studies"));
        return block.put("confidenceRegion", outline(fit.confidenceRegion()))
                .put("predictionRegion", outline(fit.predictionRegion()));
    }

    private static List<List<Double>> covariance(PairCovariance of) {
        return List.of(List.of(of.sensitivity(), of.covariance()), List.of(of.covariance(), of.falsePositiveRate()));
    }

    private static Block hierarchical(HierarchicalParameters of) {
        return new Block()
                .put("Theta", of.cutpoint())
                .put("Lambda", of.accuracy())
                .put("beta", of.shape())
                .put("sigma2theta", of.cutpointVariance())
                .put("sigma2alpha", of.accuracyVariance());
    }

    /** A curve with its area, and its mean sensitivity over the false positive rates that were observed. */
    private Block curve(SummaryCurve of) {
        double from = rates.stream()
                .mapToDouble(DiagnosticRates::falsePositiveRate)
                .min()
                .orElseThrow();
        double to = rates.stream()
                .mapToDouble(DiagnosticRates::falsePositiveRate)
                .max()
                .orElseThrow();
        Block block = new Block()
                .put("intercept", of.intercept())
                .put("slope", of.slope())
                .put("AUC", of.area());
        var partial = Block.attempted(() -> of.partialArea(from, to));
        block.put("pAUC", partial.value().map(OptionalDouble::of).orElse(OptionalDouble.empty()), partial.reason());
        List<List<Double>> points = new ArrayList<>();
        for (int i = 1; i < POINTS; i++) {
            double fpr = (double) i / POINTS;
            points.add(List.of(fpr, of.sensitivity(fpr)));
        }
        return block.put("points", points);
    }

    private List<List<Double>> outline(Region region) {
        return region.outline(options.level(), Region.Quantile.CHI_SQUARED, OUTLINE).stream()
                .map(point -> List.of(point.falsePositiveRate(), point.sensitivity()))
                .toList();
    }
}
