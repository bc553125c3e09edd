package org.metatrend.ingest.propose;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.table.Headings;

/** Which columns give the sample size together: "Participants: PD" and "Participants: HC", or patients and controls. */
final class SizeParts {
    private static final Pattern GROUP = Pattern.compile("(.+): ([^:]+)");
    private static final Pattern TOTAL = Pattern.compile("\\b(total|all|overall|n|sum|both)\\b");
    private static final Pattern NOT_A_CLASS = Pattern.compile(
            "\\b(age|years?|sex|males?|females?|men|women|mean|sd|range|%|ratio|drop-?outs?|sites?|cent(er|re)s?)\\b|[%♀♂]");
    private static final Pattern CONTROLS = Pattern.compile("\\b(controls?|healthy|normals?|hc|nc|cn|tc|hs)\\b");
    private static final Pattern PATIENTS = Pattern.compile("\\b(patients?|pts|cases)\\b");

    private SizeParts() {}

    /** The best column alone, or it and the others that count further parts of the sample. */
    static List<ColumnScore> of(List<ColumnScore> fitting) {
        ColumnScore best = fitting.get(0);
        List<ColumnScore> near =
                fitting.stream().filter(s -> s.score() > best.score() - 0.15).toList();
        Matcher group = GROUP.matcher(best.column());
        if (group.matches()) {
            String prefix = group.group(1) + ": ";
            List<ColumnScore> same =
                    near.stream().filter(s -> s.column().startsWith(prefix)).toList();
            List<ColumnScore> totals = same.stream()
                    .filter(s -> TOTAL.matcher(label(s.column())).find())
                    .toList();
            if (!totals.isEmpty()) {
                return List.of(totals.get(0));
            }
            boolean parts = same.stream()
                    .map(s -> label(s.column()))
                    .noneMatch(l -> NOT_A_CLASS.matcher(l).find()
                            || (Headings.isSize(l)
                                    && !CONTROLS.matcher(l).find()
                                    && !PATIENTS.matcher(l).find()));
            return parts ? same : List.of(best);
        }
        List<ColumnScore> controls = near.stream()
                .filter(s -> CONTROLS.matcher(name(s.column())).find())
                .toList();
        List<ColumnScore> patients = near.stream()
                .filter(s -> PATIENTS.matcher(name(s.column())).find() && !controls.contains(s))
                .toList();
        boolean both = controls.size() == 1
                && patients.size() == 1
                && near.stream()
                        .noneMatch(s -> TOTAL.matcher(name(s.column()).replaceAll("\\(n\\)|^n ", ""))
                                .find());
        return both
                ? near.stream()
                        .filter(s -> controls.contains(s) || patients.contains(s))
                        .toList()
                : List.of(best);
    }

    private static String label(String column) {
        return name(column.substring(column.lastIndexOf(": ") + 2));
    }

    private static String name(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
