package org.metatrend.pipeline.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.metatrend.analysis.consistency.Method;
import org.metatrend.analysis.consistency.MethodYears;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.ingest.study.Study;

/** The year of a study against the years in which the methods it names were made public. */
record MethodYearCheck(MethodYears methods) implements StudyCheck {
    private static final Pattern METHOD =
            Pattern.compile("method|model|classifier|algorithm|architecture", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Outcome> of(Study study) {
        Map<String, String> texts = methodTexts(study);
        if (texts.isEmpty()) {
            return List.of();
        }
        String all = String.join("\n", texts.values());
        if (study.year().isEmpty()) {
            return List.of(untested("no year"));
        }
        if (methods.in(all).isEmpty()) {
            return List.of(untested("names no method whose year is known here"));
        }
        int year = study.year().getAsInt();
        List<Finding> findings = new ArrayList<>();
        texts.forEach((column, text) -> {
            List<Method> late = methods.after(year, text);
            if (!late.isEmpty()) {
                findings.add(finding(study, year, column, text, late));
            }
        });
        return findings.isEmpty()
                ? List.of(Outcome.tested(Check.METHOD_YEAR, Outcome.WHOLE_STUDY, 0, Optional.empty()))
                // of a study with several such columns the first says enough
                : List.of(Outcome.tested(Check.METHOD_YEAR, Outcome.WHOLE_STUDY, 0, Optional.of(findings.get(0))));
    }

    /** Where a study names its methods: column and text. */
    private static Map<String, String> methodTexts(Study study) {
        Map<String, String> texts = new LinkedHashMap<>(study.context());
        texts.entrySet()
                .removeIf(e ->
                        e.getValue().isEmpty() || !METHOD.matcher(e.getKey()).find());
        String method = study.methodology().method();
        if (!method.isEmpty() && !texts.containsValue(method)) {
            texts.put("method", method);
        }
        return texts;
    }

    private static Outcome untested(String why) {
        return Outcome.untested(Check.METHOD_YEAR, Outcome.WHOLE_STUDY, why);
    }

    private static Finding finding(Study study, int year, String column, String text, List<Method> late) {
        return new Finding(
                Check.METHOD_YEAR,
                new Provenance(study.place().source(), study.place().row(), column),
                study.reference(),
                text,
                "published " + year,
                late.stream()
                        .map(m -> m.name() + " since " + m.year() + " (" + m.reference() + ")")
                        .collect(Collectors.joining(", ")),
                List.of(
                        "the year of a first version, of the data or of a conference",
                        "another method of the same name",
                        "a misprint"));
    }
}
