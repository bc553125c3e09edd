package org.metatrend.ingest.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.Citation;
import org.metatrend.ingest.extract.ColumnScale;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.MissingWord;
import org.metatrend.ingest.extract.NumberStyle;
import org.metatrend.ingest.extract.PerformanceCell;
import org.metatrend.ingest.extract.SampleSizeCell;
import org.metatrend.ingest.extract.YearCell;
import org.metatrend.ingest.table.Headings;
import org.metatrend.ingest.table.Table;

/** What the name and the cells of one column say about each role. */
final class ColumnEvidence {
    private static final Pattern IDENTIFIER = Pattern.compile("\\b(doi|pmid|title)\\b");
    private static final Pattern NOT_SIZE = Pattern.compile(
            "\\b(features|channels|orig|folds?|time|type)\\b|(?<!(number|no\\.?|total|#)( of)? )\\bsamples\\b");
    /** "Cohort: Data set" names what was used, "Data set: Subjects" and "Size of data set" count. */
    private static final Pattern NAMES_DATA =
            Pattern.compile("(^|.*: )(names? of )?(the )?(data ?sets?|data ?bases?|data sources?)( names?)?( used)?");
    /** "BraTS 2015" is a data set of that year. */
    private static final Pattern NAMED_BY_YEAR =
            Pattern.compile("(?:\\p{L}[\\p{L}-]*+ (?:19|20)\\d\\d(?:[,;&+ ]++|$))++");

    private static final Pattern TASK = Pattern.compile(
            "\\b(task|disorder|disease|diagnosis|condition|classification|problem|predictand|target|classes|pathology|"
                    + "indication|(cancer|tumou?r|lesion) types?)\\b");
    /** "Roe et al.", "Roe (2019)", "Roe 2019", "Roe et al. [7]". */
    private static final Pattern CITED =
            Pattern.compile("(?i)\\bet al\\b|^\\p{L}[\\p{L}' .&,-]{1,40}[ ,(]+(19|20)\\d\\d[a-z]?\\)?(\\s*\\[\\d+])?$");

    private static final Pattern SHARE = Pattern.compile("0?[.,·]\\d{2,4}|\\d{2}([.,]\\d+)?\\s?%|1[.,]0+");
    /** So many rows tell what a column is. */
    private static final int LOOKED_AT = 2000;

    private static final int CHARACTERS_LOOKED_AT = 400_000;
    /** Of all columns together, where there are many. */
    private static final int ALL_CHARACTERS_LOOKED_AT = 32 << 20;

    private static final int LONGEST_DATE = 24;

    /** What reviews of trends do not reach back to. */
    private static final int YEAR_MIN = 1950;

    private final String column;
    private final String name;
    private final List<String> cells;
    /** With those that say that there is nothing: "none" and "no" are answers. */
    private final List<String> answers;

    private final NumberStyle style;

    ColumnEvidence(Table table, int at) {
        this.column = table.header().get(at);
        this.name = Headings.words(column);
        this.answers = lookedAt(table, at);
        this.cells =
                answers.stream().filter(c -> MissingWord.reason(c).isEmpty()).toList();
        this.style = NumberStyle.of(cells);
    }

    /** The first cells that are not blank: fewer where they are long, such as abstracts. */
    private static List<String> lookedAt(Table table, int at) {
        List<String> cells = new ArrayList<>();
        int characters = 0;
        int most = Math.min(
                CHARACTERS_LOOKED_AT, ALL_CHARACTERS_LOOKED_AT / table.header().size());
        for (int r = 0; r < Math.min(LOOKED_AT, table.rows().size()) && characters < most; r++) {
            String cell = table.rows().get(r).get(at).strip();
            characters += cell.length();
            if (!cell.isEmpty()) {
                cells.add(cell);
            }
        }
        return List.copyOf(cells);
    }

    ColumnScore score(Role role) {
        return switch (role) {
            case STUDY -> named(role, study(), ColumnEvidence::isReference, "look like a reference");
            case YEAR -> counted(role, Headings.isYear(name) ? 1 : 0, this::isYearOrDate, "parse as year", 0.5);
            case SAMPLE_SIZE ->
                counted(
                        role,
                        Headings.isSize(name)
                                        && !has(NOT_SIZE)
                                        && !NAMES_DATA.matcher(name).matches()
                                ? 1
                                : 0,
                        ColumnEvidence::isSize,
                        "parse as sample size",
                        0.6);
            case PERFORMANCE ->
                counted(
                        role,
                        Math.max(performance(), Measure.of(name).isPresent() ? 1 : 0),
                        this::isPerformance,
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

    /** The number style of the column. */
    NumberStyle style() {
        return style;
    }

    /** Whether most cells are addresses or DOIs. */
    boolean isIdentifier() {
        return share(c -> c.matches("(?i)(https?://|doi:|10\\.\\d{4,}/).*")) >= 0.6;
    }

    /** Whether bare numbers are percentages or fractions, decided from all of them. */
    ColumnScale scale() {
        return ColumnScale.of(cells, style);
    }

    /** Cells of a column, as many as a question shows. */
    List<String> examples(int most) {
        return cells.stream().distinct().limit(most).toList();
    }

    /** The cells that are not missing. */
    List<String> cells() {
        return cells;
    }

    /** By the heading; without one, numbers that look like shares say little. */
    private double performance() {
        if (Headings.isPerformance(name) || !Measure.in(name).isEmpty()) {
            return 1;
        }
        return cells.size() >= 3 && share(c -> SHARE.matcher(c).matches()) >= 0.8 ? 0.15 : 0;
    }

    private double study() {
        if (Headings.isStudy(name)) {
            return 1;
        }
        if (share(c -> CITED.matcher(c).find()) >= 0.6) {
            return 0.8;
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

    private boolean isYearOrDate(String cell) {
        return isYear(cell)
                || (Headings.isYear(name)
                        && cell.length() <= LONGEST_DATE
                        && Citation.parse(cell).year().isPresent());
    }

    private static boolean isSize(String cell) {
        // "900/100" is one, though it takes a rule to say how large
        return !NAMED_BY_YEAR.matcher(cell).matches()
                && SampleSizeCell.parse(cell, NumberStyle.ASSUMED, SampleSizeCell.Slash.SUM)
                                .size()
                                .total()
                                .orElse(0)
                        > 0;
    }

    private boolean isPerformance(String cell) {
        return PerformanceCell.parse(cell, style, ColumnScale.declared(false)).stream()
                .anyMatch(i -> i.value().isPresent() && i.value().getAsDouble() <= 100);
    }

    private static boolean isReference(String cell) {
        return cell.codePoints().filter(Character::isLetter).count() >= 3;
    }

    private static boolean isText(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }
}
