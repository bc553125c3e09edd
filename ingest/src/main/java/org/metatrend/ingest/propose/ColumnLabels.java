package org.metatrend.ingest.propose;

import java.util.List;
import java.util.regex.MatchResult;
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

    /** The one abbreviation of a class in the last part of a heading; if there is not exactly one, that part. */
    static String ofClass(String column) {
        String last = column.substring(column.lastIndexOf(':') + 1).strip();
        List<String> labels =
                CLASS.matcher(last).results().map(MatchResult::group).toList();
        return labels.size() == 1 ? labels.get(0) : last.isEmpty() ? column : last;
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
