package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.SpecificationCurve;
import org.metatrend.figures.pooled.Specifications;
import org.metatrend.pipeline.multiverse.Multiverse;
import org.metatrend.pipeline.multiverse.MultiverseReport;
import org.metatrend.pipeline.multiverse.SpecifiedSlope;
import org.metatrend.pipeline.multiverse.SpecifiedSlope.Change;

/** The specification curve of the multiverse. */
final class MultiverseFigure {
    /** What readers call the choices; weights go with the estimator and have no rows of their own. */
    private static final Map<String, String> CHOICES = choices();

    private static final double LEVEL = 0.05;

    private MultiverseFigure() {}

    private static Map<String, String> choices() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("reading", "Reading");
        words.put("tasks", "Results");
        words.put("size", "Subjects of");
        words.put("measure", "Effect measure");
        words.put("estimator", "Estimator");
        words.put("cluster", "Clustered by");
        words.put("form", "Size as");
        words.put("adjusted", "Adjusted for");
        return words;
    }

    static Figure of(String id, Multiverse multiverse) {
        List<SpecifiedSlope> fitted = multiverse.slopes().stream()
                .filter(s -> s.slope().value().isPresent())
                .toList();
        List<Specifications.Choice> choices = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        CHOICES.forEach((name, words) -> {
            Set<String> taken = new LinkedHashSet<>();
            fitted.forEach(s -> taken.add(s.specification().choices().get(name)));
            // where there is but one option there is no choice
            if (taken.size() > 1) {
                options.put(name, List.copyOf(taken));
                choices.add(new Specifications.Choice(words, List.copyOf(taken)));
            }
        });
        List<Specifications.Result> results =
                fitted.stream().map(s -> result(s, options)).toList();
        return SpecificationCurve.of(
                id,
                new Specifications(
                        "Change per tenfold n (points)", choices, results, LEVEL, MultiverseReport.words(multiverse)));
    }

    private static Specifications.Result result(SpecifiedSlope slope, Map<String, List<String>> options) {
        Change change = slope.slope().value().orElseThrow();
        Map<String, String> chosen = slope.specification().choices();
        return new Specifications.Result(
                change.estimate(),
                change.lower(),
                change.upper(),
                change.p(),
                options.entrySet().stream()
                        .map(o -> o.getValue().indexOf(chosen.get(o.getKey())))
                        .toList());
    }
}
