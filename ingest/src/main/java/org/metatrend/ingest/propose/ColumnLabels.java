package org.metatrend.ingest.propose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.Measure;

/** What a heading says beside its role: "Participants: PD" the class, "Accuracy: AD vs HC" the task. */
final class ColumnLabels {
    private static final Pattern CLASS = Pattern.compile("\\b\\p{Ll}?\\p{Lu}[\\p{L}\\d]*\\p{Lu}[\\p{L}\\d]*\\b");
    private static final Pattern TASK = Pattern.compile(
            "(?i)([\\p{L}\\d/+-]+(?: [\\p{L}\\d/+-]+)?)\\s+(?:vs\\.?|versus)\\s+([\\p{L}\\d/+-]+(?: [\\p{L}\\d/+-]+)?)");

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)\\)");

    private ColumnLabels() {}

    /** The one abbreviation of a class in the last part of a heading; empty if there is not exactly one. */
    static String ofClass(String column) {
        Matcher label = CLASS.matcher(column.substring(column.lastIndexOf(':') + 1));
        if (!label.find()) {
            return "";
        }
        String found = label.group();
        return label.find() ? "" : found;
    }

    /** The task that a heading names with "vs"; null if it names none. */
    static String task(String column) {
        String last = column.substring(column.lastIndexOf(':') + 1).strip();
        Matcher bracket = BRACKET.matcher(last);
        while (bracket.find()) {
            if (TASK.matcher(bracket.group(1).strip()).matches()) {
                return bracket.group(1).strip();
            }
        }
        String bare = Measure.without(BRACKET.matcher(last).replaceAll("")).replaceAll("[%\\s]+$", "");
        return TASK.matcher(bare).matches() ? bare : null;
    }
}
