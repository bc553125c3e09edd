package org.metatrend.ingest.propose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.metatrend.ingest.extract.ColumnScale.Unit;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.manifest.DataPackage.Constraints;
import org.metatrend.ingest.manifest.DataPackage.Field;
import org.metatrend.ingest.manifest.DataPackage.License;
import org.metatrend.ingest.manifest.DataPackage.Schema;
import org.metatrend.ingest.manifest.DataPackage.Source;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan;
import org.metatrend.ingest.manifest.ResourcePlan.ColumnPlan;
import org.metatrend.ingest.manifest.ResourcePlan.LeakageColumn;
import org.metatrend.ingest.manifest.ResourcePlan.LeftOut;
import org.metatrend.ingest.manifest.ResourcePlan.Original;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.SizeColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.manifest.ResourcePlan.Take;
import org.metatrend.ingest.manifest.ResourcePlan.TaskColumn;
import org.metatrend.ingest.table.Layout;
import org.metatrend.ingest.table.TableFile;

/**
 * A review that is being added: from the agreed proposal to the manifest's entry.
 *
 * @param name the resource's name
 * @param review how figures call the review
 * @param citation the review's citation, or empty
 * @param doi its DOI as an address, or empty
 * @param licence the table's licence, or empty if it is not known
 */
public record AddedReview(String name, String review, String citation, String doi, String licence) {
    /** What the table says for "no value", in the transcription. */
    private static final List<String> MISSING = List.of(
            "", "-", "\u2013", "\u2014", "#", "?", "N/A", "n/a", "NA", "NR", "n/r", "N/M", "n.a.", "nan", "None");

    /** A file, without its bytes: it may be large, and is not needed once its tables have been found. */
    public record Origin(String fileName, long bytes, String sha256, String format) {
        /** The file as it was read. */
        public static Origin of(String fileName, TableFile file) {
            return new Origin(
                    fileName,
                    file.content().size(),
                    file.content().sha256(),
                    file.format().name().toLowerCase(Locale.ROOT));
        }
    }

    /** A file with a table, and where in it the table is. */
    public record From(Origin file, String where, Layout layout) {}

    /** The entry of the manifest; its table's size and checksum are still to be filled in. */
    public Resource resource(From from, Proposal proposal, Map<String, CellMeaning> meanings) {
        List<ColumnPlan> columns = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("row", "integer", null, "Row of the table as it was read, from 1", required(), null));
        String study = proposal.column(Role.STUDY);
        String year = proposal.column(Role.YEAR);
        boolean noYear = year.isEmpty() && (study.isEmpty() || proposal.isIdentifier(study));
        if (study.isEmpty()) {
            study = year.isEmpty() ? proposal.table().header().get(0) : year;
        }
        boolean yearInside = year.equals(study);
        take(
                columns,
                fields,
                "study",
                // an address names the study as it is; anything else is a reference
                proposal.isIdentifier(study) ? null : Take.STUDY,
                yearInside || year.isEmpty() ? List.of(study) : List.of(study, year));
        if (noYear) {
            columns.add(new ColumnPlan("year", null, Take.CONSTANT, ""));
            fields.add(new Field("year", "string", null, "The table gives no year", null, null));
        } else {
            // a column of its own is kept as printed: the ledger then says what is no year, and why
            take(
                    columns,
                    fields,
                    "year",
                    yearInside || year.isEmpty() ? Take.YEAR : null,
                    List.of(year.isEmpty() ? study : year));
        }
        // tells rows that are equal in every column from rows that only look so without the columns left out
        columns.add(new ColumnPlan("same_as", proposal.table().header(), Take.FIRST_ROW, null));
        fields.add(new Field("same_as", "integer", null, "First row with the same cells", required(), null));
        List<SizeColumn> sizes = sizes(columns, fields, proposal, meanings);
        List<PerformanceColumn> performance = performance(columns, fields, proposal, meanings);
        Optional<String> task = plain(columns, fields, proposal, Role.TASK, "task");
        Function<Role, String> methodology =
                role -> plain(columns, fields, proposal, role, role.label()).orElse(null);
        String leakage = methodology.apply(Role.LEAKAGE);
        StudyColumns roles = new StudyColumns(
                review,
                "study",
                null,
                "year",
                sizes,
                performance,
                task.map(c -> new TaskColumn(c, null, "the column names the task"))
                        .orElse(null),
                leakage == null ? null : new LeakageColumn(leakage, null),
                null,
                methodology.apply(Role.METHOD),
                methodology.apply(Role.VALIDATION),
                methodology.apply(Role.EXTERNAL),
                methodology.apply(Role.DATASET),
                methodology.apply(Role.CODE),
                methodology.apply(Role.DATA));
        Original original = new Original(
                null,
                null,
                from.file().fileName(),
                from.file().bytes(),
                from.file().sha256(),
                from.file().format(),
                from.where(),
                from.layout(),
                columns);
        ResourcePlan plan = new ResourcePlan(
                List.of(original),
                new LeftOut(leftOut(proposal), "Not needed for the figures."),
                roles,
                null,
                null,
                false);
        return new Resource(
                "tabular-data-resource",
                name,
                name + ".csv",
                review,
                licence.isEmpty() ? "Licence of the original: unknown" : null,
                "csv",
                "text/csv",
                "utf-8",
                0L,
                "",
                List.of(new Source(citation.isEmpty() ? review : citation, doi.isEmpty() ? null : doi, null)),
                licence.isEmpty() ? List.of() : List.of(new License(licence, null, null)),
                new Schema(fields, MISSING),
                plan);
    }

    private static List<SizeColumn> sizes(
            List<ColumnPlan> columns, List<Field> fields, Proposal proposal, Map<String, CellMeaning> meanings) {
        List<SizeColumn> sizes = new ArrayList<>();
        List<String> from = proposal.columns().get(Role.SAMPLE_SIZE);
        for (int i = 0; i < from.size(); i++) {
            CellMeaning meaning = meanings.getOrDefault(from.get(i), CellMeaning.OPEN);
            String to = from.size() == 1 ? "sample_size" : unused(slug("n_" + from.get(i)), fields);
            take(columns, fields, to, null, List.of(from.get(i)));
            sizes.add(new SizeColumn(
                    to, from.size() == 1 ? null : ColumnLabels.ofClass(from.get(i)), meaning.slash(), meaning.unit()));
        }
        return sizes;
    }

    private static List<PerformanceColumn> performance(
            List<ColumnPlan> columns, List<Field> fields, Proposal proposal, Map<String, CellMeaning> meanings) {
        List<PerformanceColumn> performance = new ArrayList<>();
        List<String> from = proposal.columns().get(Role.PERFORMANCE);
        for (String column : from) {
            String to = unused(from.size() == 1 ? "performance" : slug(column), fields);
            take(columns, fields, to, null, List.of(column));
            CellMeaning meaning = meanings.getOrDefault(column, CellMeaning.OPEN);
            Unit unit = meaning.scale() == null ? proposal.scale(column).unit() : meaning.scale();
            List<String> measures =
                    Measure.in(column).stream().map(Measure::label).distinct().toList();
            String task = ColumnLabels.task(column);
            boolean below = task == null && proposal.column(Role.TASK).isEmpty();
            performance.add(new PerformanceColumn(
                    to,
                    below ? ColumnLabels.taskBelow(column, from) : task,
                    unit == Unit.PERCENT,
                    unit == Unit.FRACTION_UP_TO_ONE,
                    measures.isEmpty() ? meaning.measure() : measure(measures),
                    measures.size() > 1 ? measures : null,
                    meaning.names()));
        }
        return performance;
    }

    private static String unused(String name, List<Field> fields) {
        List<String> taken = fields.stream().map(Field::name).toList();
        String unused = name;
        while (taken.contains(unused)) {
            unused = unused + "_";
        }
        return unused;
    }

    /** What a column measures by its name; null where it says accuracy, or several things. */
    private static String measure(List<String> named) {
        return named.size() == 1 && !named.get(0).equals(Measure.ACCURACY.label()) ? named.get(0) : null;
    }

    private static Optional<String> plain(
            List<ColumnPlan> columns, List<Field> fields, Proposal proposal, Role role, String to) {
        String column = proposal.column(role);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        take(columns, fields, to, null, List.of(column));
        return Optional.of(to);
    }

    private static void take(List<ColumnPlan> columns, List<Field> fields, String to, Take take, List<String> from) {
        columns.add(new ColumnPlan(to, from, take, null));
        fields.add(new Field(to, "string", null, String.join(", ", from) + ", as printed", null, null));
    }

    private static List<String> leftOut(Proposal proposal) {
        Set<String> used = new LinkedHashSet<>();
        proposal.columns().values().forEach(used::addAll);
        return proposal.table().header().stream().filter(c -> !used.contains(c)).toList();
    }

    private static Constraints required() {
        return new Constraints(true, null, java.math.BigDecimal.ONE, null, null);
    }

    /** A name of lower-case letters, digits and underscores. */
    public static String slug(String text) {
        String slug = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return slug.isEmpty() ? "column" : slug.substring(0, Math.min(60, slug.length()));
    }
}
