package org.metatrend.pipeline.multiverse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.pipeline.multiverse.SpecifiedSlope.Change;
import org.metatrend.pipeline.output.SafeCsv;
import org.metatrend.pipeline.pooled.Fields;

/** The multiverse as results.json and multiverse.csv have it. */
public final class MultiverseReport {
    private MultiverseReport() {}

    /** What all say together, and what those say that share a choice. */
    public static Map<String, Object> json(Multiverse multiverse) {
        Map<String, Map<String, List<SpecifiedSlope>>> byChoice = new LinkedHashMap<>();
        for (SpecifiedSlope slope : multiverse.slopes()) {
            slope.specification()
                    .choices()
                    .forEach((choice, option) -> byChoice.computeIfAbsent(choice, c -> new LinkedHashMap<>())
                            .computeIfAbsent(option, o -> new ArrayList<>())
                            .add(slope));
        }
        Map<String, Object> choices = new LinkedHashMap<>();
        byChoice.forEach((choice, options) -> {
            Map<String, Object> of = new LinkedHashMap<>();
            options.forEach(
                    (option, slopes) -> of.put(option, Verdict.of(slopes).json()));
            choices.put(choice, of);
        });
        Verdict verdict = Verdict.of(multiverse.slopes());
        return new Fields()
                .with("claim", "larger studies report lower accuracy")
                .with("unit", "change of accuracy in percentage points for ten times as many subjects")
                .number("from", multiverse.from())
                .number("to", multiverse.to())
                .with("words", verdict.sentence())
                .with("all", verdict.json())
                .with("byChoice", choices)
                .map();
    }

    /** A line for each specification. */
    public static byte[] csv(Multiverse multiverse) {
        List<String> header = new ArrayList<>(
                List.of("reading", "tasks", "size", "measure", "estimator", "weights", "cluster", "form", "adjusted"));
        header.addAll(List.of("results", "change", "ci_lb", "ci_ub", "pval", "note"));
        SafeCsv csv = new SafeCsv(header);
        for (SpecifiedSlope slope : multiverse.slopes()) {
            List<Object> cells = new ArrayList<>(slope.specification().choices().values());
            cells.add(slope.k());
            if (slope.slope().value().isPresent()) {
                Change change = slope.slope().value().get();
                cells.addAll(List.of(change.estimate(), change.lower(), change.upper(), change.p(), ""));
            } else {
                cells.addAll(List.of("", "", "", "", slope.slope().reason()));
            }
            csv.row(cells.toArray());
        }
        return csv.bytes();
    }

    /** What all say together, in a sentence. */
    public static String words(Multiverse multiverse) {
        return Verdict.of(multiverse.slopes()).sentence();
    }
}
