package org.metatrend.ingest.propose;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.Citation;
import org.metatrend.ingest.extract.ColumnScale;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.MissingWord;
import org.metatrend.ingest.extract.NumberStyle;
import org.metatrend.ingest.extract.PerformanceCell;
import org.metatrend.ingest.extract.SampleSize;
import org.metatrend.ingest.extract.YearCell;
import org.metatrend.ingest.table.Headings;
import org.metatrend.ingest.table.Table;

/** What the name and the cells of one column say about each role. */
final class ColumnEvidence {
    private static final Pattern IDENTIFIER = Pattern.compile("\\b(doi|pmid|title)\\b");
    private static final Pattern NOT_SIZE = Pattern.compile("\\b(features|channels|orig|folds?|time|type|samples)\\b");
    private static final Pattern TASK = Pattern.compile(
            "\\b(task|disorder|disease|diagnosis|condition|classification|problem|predictand|target|classes)\\b");

    /** What reviews of trends do not reach back to. */
    private static final int YEAR_MIN = 1950;

    private final String column;
    private final String name;
    private final List<String> cells;
    /** With those that say that there is nothing: "none" and "no" are answers. */
    private final List<String> answers;

    ColumnEvidence(Table table, int at) {
        this.column = table.header().get(at);
        this.name = column.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        this.cells = table.rows().stream()
                .map(r -> r.get(at).strip())
                .filter(c -> MissingWord.reason(c).isEmpty())
                .toList();
        this.answers = table.rows().stream()
                .map(r -> r.get(at).strip())
                .filter(c -> !c.isEmpty())
                .toList();
    }

    ColumnScore score(Role role) {
        return switch (role) {
            case STUDY -> named(role, study(), ColumnEvidence::isReference, "look like a reference");
            case YEAR -> counted(role, Headings.isYear(name) ? 1 : 0, ColumnEvidence::isYear, "parse as year", 0.5);
            case SAMPLE_SIZE ->
                counted(
                        role,
                        Headings.isSize(name) && !has(NOT_SIZE) ? 1 : 0,
                        ColumnEvidence::isSize,
                        "parse as sample size",
                        0.6);
            case PERFORMANCE ->
                counted(
                        role,
                        Headings.isPerformance(name) || Measure.of(name).isPresent() ? 1 : 0,
                        ColumnEvidence::isPerformance,
                        "parse as performance",
                        0.5);
            case TASK -> named(role, has(TASK) ? 1 : 0, ColumnEvidence::isText, "are texts");
            case METHOD, VALIDATION, DATASET, CODE, DATA, LEAKAGE, EXTERNAL ->
                new MethodologyEvidence(column, name, cells, answers).score(role);
        };
    }

    /** Whether most cells carry the year within other text. */
    boolean holdsYears() {
        return share(c -> Citation.parse(c).year().isPresent()) >= 0.6;
    }

    /** Whether most cells are addresses or DOIs. */
    boolean isIdentifier() {
        return share(c -> c.matches("(?i)(https?://|doi:|10\\.\\d{4,}/).*")) >= 0.6;
    }

    /** Whether bare numbers are percentages or fractions, decided from all of them. */
    ColumnScale scale() {
        return ColumnScale.of(cells, NumberStyle.of(cells));
    }

    private double study() {
        if (Headings.isStudy(name)) {
            return 1;
        }
        return has(IDENTIFIER) ? 0.5 : 0;
    }

    /** A role that the name decides and the cells may only refute. */
    private ColumnScore named(Role role, double byName, Predicate<String> fits, String words) {
        double share = share(fits);
        double score = cells.isEmpty() ? 0 : byName * (0.3 + 0.7 * share);
        return new ColumnScore(role, column, score, reason(byName, fits, words));
    }

    /** A role that name and cells decide together; below the least share of fitting cells the name does not count. */
    private ColumnScore counted(Role role, double byName, Predicate<String> fits, String words, double least) {
        double share = share(fits);
        double score =
                cells.isEmpty() || share < least * 0.5 ? 0 : (0.6 * byName + 0.4 * share) * (share < least ? 0.6 : 1);
        return new ColumnScore(role, column, score, reason(byName, fits, words));
    }

    private String reason(double byName, Predicate<String> fits, String words) {
        long fitting = cells.stream().filter(fits).count();
        String of = fitting + " of " + cells.size() + " cells " + words;
        return byName > 0 ? "its name says so, and " + of : of;
    }

    private double share(Predicate<String> fits) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(fits).count() / cells.size();
    }

    private boolean has(Pattern pattern) {
        return pattern.matcher(name).find();
    }

    private static boolean isYear(String cell) {
        YearCell year = YearCell.parse(cell);
        return year.year().orElse(0) >= YEAR_MIN && year.isDate();
    }

    private static boolean isSize(String cell) {
        return SampleSize.parse(cell).total().orElse(0) > 0;
    }

    private static boolean isPerformance(String cell) {
        return PerformanceCell.parse(cell, false).stream()
                .anyMatch(i -> i.value().isPresent() && i.value().getAsDouble() <= 100);
    }

    private static boolean isReference(String cell) {
        return cell.codePoints().filter(Character::isLetter).count() >= 3;
    }

    private static boolean isText(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }
}
