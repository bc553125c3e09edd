package org.metatrend.pipeline.pooled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metatrend.analysis.decompose.Association;
import org.metatrend.analysis.decompose.Decomposition;
import org.metatrend.analysis.decompose.GroupAssociation;
import org.metatrend.analysis.decompose.WithinBetween;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.multilevel.RandomInterceptFit;
import org.metatrend.analysis.multilevel.RandomInterceptModel;
import org.metatrend.analysis.multilevel.Reference;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Moderator;
import org.metatrend.analysis.regress.Term;

/**
 * The association of sample size and year with accuracy, taken apart into what lies within groups and what lies between them.
 *
 * @param scope what the results are of, such as "all tasks"
 * @param moderator "ln(n)" or "year"
 * @param group what the groups are: "review" or "task"
 * @param parts the association and its parts, or why there are none
 */
public record Associations(String scope, String moderator, String group, Estimated<Decomposition> parts) {
    /** The scope of all results together. */
    public static final String ALL = "all tasks";

    private static final double LEVEL = PooledModel.LEVEL;

    /** Of all results, by review and by task, and of each task by review. */
    static List<Associations> of(List<AccuracyResult> all, List<TaskResults> tasks) {
        List<Associations> associations = new ArrayList<>();
        both(associations, ALL, all, "review");
        both(associations, ALL, all, "task");
        tasks.forEach(task -> both(associations, task.task(), task.results(), "review"));
        return associations;
    }

    private static void both(List<Associations> to, String scope, List<AccuracyResult> results, String group) {
        to.add(of(scope, MetaRegressions.SIZE, group, results));
        to.add(of(
                scope,
                MetaRegressions.YEAR,
                group,
                results.stream().filter(r -> !Double.isNaN(r.year())).toList()));
    }

    private static Associations of(String scope, String moderator, String group, List<AccuracyResult> results) {
        boolean size = moderator.equals(MetaRegressions.SIZE);
        double[] x = results.stream()
                .mapToDouble(r -> size ? r.logSubjects() : r.year())
                .toArray();
        double[] y = results.stream().mapToDouble(AccuracyResult::accuracy).toArray();
        List<String> groups = results.stream()
                .map(r -> group.equals("review") ? r.review() : r.task())
                .toList();
        return new Associations(scope, moderator, group, Attempt.at(() -> WithinBetween.of(x, y, groups)));
    }

    /** What the parts say, in plain words. */
    public Estimated<String> words() {
        return parts.map(p -> p.words(words(moderator), "accuracy", group, LEVEL));
    }

    private static String words(String moderator) {
        return moderator.equals(MetaRegressions.SIZE) ? "sample size" : "year";
    }

    Map<String, Object> json() {
        return new Fields()
                .with("of", scope)
                .with("moderator", moderator)
                .with("by", group)
                .estimated("parts", parts.map(this::json))
                .map();
    }

    private Map<String, Object> json(Decomposition of) {
        Map<String, Object> groups = new LinkedHashMap<>();
        for (GroupAssociation each : of.groups()) {
            groups.put(
                    each.name(),
                    new Fields()
                            .with("n", each.size())
                            .number("meanX", each.meanX())
                            .number("meanY", each.meanY())
                            .estimated("association", each.association().map(Associations::json))
                            .map());
        }
        return new Fields()
                .with("words", words().value().orElseThrow())
                .with("comparison", of.comparison(LEVEL).name().toLowerCase(Locale.ROOT))
                .with("n", of.observations())
                .with("total", json(of.total()))
                .estimated("within", of.within().map(Associations::json))
                .estimated("between", of.between().map(Associations::json))
                .estimated("betweenUnweighted", of.betweenUnweighted().map(Associations::json))
                .number("etaX", of.etaX())
                .number("etaY", of.etaY())
                .estimated(
                        "contextual",
                        of.contextual()
                                .map(c -> new Fields()
                                        .with("within", term(c.within()))
                                        .with("between", term(c.between()))
                                        .with("difference", term(c.difference()))
                                        .map()))
                .with("groups", groups)
                .map();
    }

    private static Map<String, Object> json(Association of) {
        return new Fields()
                .number("correlation", of.correlation())
                .bounds("correlation_ci", of.correlationInterval(LEVEL))
                .number("slope", of.slope())
                .bounds("slope_ci", of.slopeInterval(LEVEL))
                .number("statistic", of.statistic())
                .with("df", of.degreesOfFreedom())
                .number("p", of.p())
                .map();
    }

    private static Map<String, Object> term(Term of) {
        return new Fields()
                .number("estimate", of.estimate())
                .number("se", of.standardError())
                .number("p", of.p())
                .map();
    }

    /** accuracy ~ ln(n) + year + (1 | review), of the results with a year. */
    static Estimated<Map<String, Object>> mixed(List<AccuracyResult> results) {
        List<AccuracyResult> dated =
                results.stream().filter(r -> !Double.isNaN(r.year())).toList();
        double[] y = dated.stream().mapToDouble(AccuracyResult::accuracy).toArray();
        List<String> reviews = dated.stream().map(AccuracyResult::review).toList();
        return Attempt.at(() -> {
            RandomInterceptFit fit = new RandomInterceptModel(Method.REML, Reference.T_CONTAINMENT)
                    .fit(
                            y,
                            reviews,
                            List.of(
                                    new Moderator(
                                            MetaRegressions.SIZE,
                                            dated.stream()
                                                    .mapToDouble(AccuracyResult::logSubjects)
                                                    .toArray()),
                                    new Moderator(
                                            MetaRegressions.YEAR,
                                            dated.stream()
                                                    .mapToDouble(AccuracyResult::year)
                                                    .toArray())));
            Map<String, Object> terms = new LinkedHashMap<>();
            fit.coefficients().forEach(b -> {
                Fields fields = new Fields();
                PooledModel.coefficient(fields, PoolingModels.plain(b));
                terms.put(b.name(), fields.map());
            });
            return new Fields()
                    .with("formula", "accuracy ~ ln(n) + year + (1 | review)")
                    .with("k", dated.size())
                    .with("groups", fit.groups())
                    .with("terms", terms)
                    .number("groupVariance", fit.groupVariance())
                    .number("residualVariance", fit.residualVariance())
                    .number("intraclassCorrelation", fit.intraclassCorrelation())
                    .number("logLikelihood", fit.logLikelihood())
                    .with("converged", fit.converged())
                    .map();
        });
    }
}
