package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.run.Difference.Change;

/** Sets the two readings of one study table side by side, row by row and value by value. */
final class StudyDifferences {
    private final String source;
    /** The ledgers' lines by row: a table may have very many. */
    private final Map<Integer, List<Entry>> publishedLines;

    private final Map<Integer, List<Entry>> correctedLines;
    private final List<Difference> differences = new ArrayList<>();

    private StudyDifferences(StudyTable published, StudyTable corrected) {
        this.source = published.source();
        this.publishedLines = lines(published);
        this.correctedLines = lines(corrected);
    }

    static List<Difference> between(StudyTable published, StudyTable corrected) {
        StudyDifferences side = new StudyDifferences(published, corrected);
        Map<Integer, Study> before = byRow(published);
        Map<Integer, Study> after = byRow(corrected);
        TreeMap<Integer, Study> rows = new TreeMap<>(before);
        rows.putAll(after);
        rows.forEach((row, study) -> side.row(row, before.get(row), after.get(row), study.reference()));
        return side.differences;
    }

    private void row(int row, Study before, Study after, String what) {
        if (before == null) {
            add(row, what, Change.ROW_ONLY_CORRECTED, "", sizeOf(after), rowReason(publishedLines, row));
        } else if (after == null) {
            add(row, what, Change.ROW_ONLY_PUBLISHED, sizeOf(before), "", rowReason(correctedLines, row));
        }
        List<Result> unmatched = new ArrayList<>(after == null ? List.of() : after.results());
        for (Result one : before == null ? List.<Result>of() : before.results()) {
            // an accuracy may have the same value as a sensitivity beside it
            Optional<Result> match = unmatched.stream()
                    .filter(r -> r.value().equals(one.value()))
                    .min(Comparator.comparing(r -> !r.measure().equals(one.measure())));
            if (match.isPresent()) {
                unmatched.remove(match.get());
                changed(row, what, one, match.get());
            } else {
                String reason = after == null
                        ? rowReason(correctedLines, row)
                        : one.value().isEmpty() ? "no accuracy is reported" : mergedReason(row, one);
                add(row, what, Change.RESULT_ONLY_PUBLISHED, words(one), "", reason);
            }
        }
        for (Result one : unmatched) {
            String reason = before == null ? rowReason(publishedLines, row) : valueReason(row, one);
            add(row, what, Change.RESULT_ONLY_CORRECTED, "", words(one), reason);
            // of another measure, which the line before says, nothing else is to be told
            boolean onlyOtherMeasure =
                    one.flags().stream().filter(Flag::setsAside).allMatch(Flag.NOT_ACCURACY::equals);
            if (one.setAside() && !onlyOtherMeasure) {
                add(row, what, Change.SET_ASIDE, "", words(one), flags(one));
            }
        }
    }

    private void changed(int row, String what, Result before, Result after) {
        if (!before.task().equals(after.task())) {
            String reason = before.task().isEmpty()
                    ? "the published analysis gives it no task"
                    : after.flags().contains(Flag.TASK_INFERRED)
                            ? "the task is inferred, the value does not state it"
                            : "one task for every spelling and order of its classes";
            add(row, what, Change.TASK, before.task(), after.task(), reason);
        }
        if (!before.sampleSize().equals(after.sampleSize())) {
            add(
                    row,
                    what,
                    Change.SAMPLE_SIZE,
                    text(before.sampleSize()),
                    text(after.sampleSize()),
                    "the subjects of the classes compared: " + after.task());
        }
        if (after.setAside()) {
            add(row, what, Change.SET_ASIDE, words(before), words(after), flags(after));
        }
    }

    private String valueReason(int row, Result result) {
        return publishedLines.getOrDefault(row, List.of()).stream()
                .filter(e -> e.stage() == Stage.RESULTS && e.outcome() == Outcome.EXCLUDED)
                .filter(e ->
                        result.verbatim().contains(e.verbatim()) || e.verbatim().contains(result.verbatim()))
                .map(Entry::reason)
                .findFirst()
                .orElse("the published analysis reads other columns");
    }

    /** The result of a study that another review cites too counts there. */
    private String mergedReason(int row, Result result) {
        return correctedLines.getOrDefault(row, List.of()).stream()
                .filter(e -> e.stage() == Stage.RESULTS && e.outcome() == Outcome.MERGED)
                .filter(e ->
                        result.verbatim().contains(e.verbatim()) || e.verbatim().contains(result.verbatim()))
                .map(Entry::reason)
                .findFirst()
                .orElse("the corrected reading does not have it");
    }

    private static String rowReason(Map<Integer, List<Entry>> lines, int row) {
        return lines.getOrDefault(row, List.of()).stream()
                .filter(e -> e.stage() != Stage.RESULTS && e.outcome() != Outcome.KEPT)
                .map(Entry::reason)
                .findFirst()
                .orElseThrow();
    }

    private void add(int row, String what, Change change, String before, String after, String reason) {
        differences.add(new Difference(source, row, what, change, before, after, reason));
    }

    private static Map<Integer, List<Entry>> lines(StudyTable table) {
        return table.ledger().entries().stream().collect(Collectors.groupingBy(Entry::row));
    }

    private static Map<Integer, Study> byRow(StudyTable table) {
        Map<Integer, Study> rows = new HashMap<>();
        table.studies().forEach(s -> rows.put(s.place().row(), s));
        return rows;
    }

    private static String flags(Result result) {
        return String.join(
                "; ",
                result.flags().stream().filter(Flag::setsAside).map(Flag::words).toList());
    }

    private static String sizeOf(Study study) {
        return study.sampleSize().isPresent()
                ? "sample size " + study.sampleSize().getAsInt()
                : "no sample size";
    }

    private static String words(Result result) {
        String value =
                result.value().isPresent() ? Double.toString(result.value().getAsDouble()) : "no value";
        String measure = result.flags().contains(Flag.NOT_ACCURACY) ? result.measure() + " " : "";
        return measure + value + (result.task().isEmpty() ? "" : " (" + result.task() + ")");
    }

    private static String text(OptionalInt size) {
        return size.isPresent() ? Integer.toString(size.getAsInt()) : "";
    }
}
