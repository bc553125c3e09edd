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

    /** A heading of one measure over several columns, such as "Dice: Whole tumour" and "Dice: Core". */
    private static final Pattern GROUP = Pattern.compile("(.+): ([^:]+)");
    /** What stands below a measure and is no task: which part of the data, or how the value was summed up. */
    private static final Pattern NO_TASK = Pattern.compile(
            "(?i)\\b(train\\w*|test\\w*|val|valid\\w*|dev\\w*|intern\\w*|extern\\w*|best|worst|max\\w*|min\\w*|mean|"
                    + "average\\w*|median|sd|std|range|ci|overall|all|total|fold\\w*|values?|results?)\\b|[%\\d]");

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

    /** What each of several columns below one measure is about: its own heading; null if that is no task. */
    static String taskBelow(String column, List<String> columns) {
        Matcher group = GROUP.matcher(column);
        if (!group.matches() || Measure.in(group.group(1)).size() != 1) {
            return null;
        }
        String prefix = group.group(1) + ": ";
        List<String> labels = columns.stream()
                .filter(c -> c.startsWith(prefix))
                .map(c -> c.substring(prefix.length()))
                .toList();
        boolean tasks = labels.size() > 1
                && labels.stream()
                        .allMatch(l ->
                                Measure.in(l).isEmpty() && !NO_TASK.matcher(l).find());
        return tasks ? group.group(2).strip() : null;
    }
}
