package org.metatrend.ingest.extract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.Quirk;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan.SizeColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.ClassSizes;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.table.FirstRows;
import org.metatrend.ingest.table.Table;

/** Reads a review's study table in one of the two readings: rows to studies with their results, each accounted for. */
public final class StudyExtractor implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Why the published reading has no row of a table that the published analysis did not have. */
    private static final String ADDED_LATER = "added after the published analysis";

    private final String source;
    private final Reading reading;
    private final boolean outside;
    private final StudyColumns columns;
    private final ArrayList<String> missing;
    private final Quirks quirks;
    private final ResultExtractor results;
    private final MethodologyReader methodology;
    private final boolean ofAccuracy;

    /**
     * An extractor of one resource.
     *
     * @param resource with its study columns and quirks
     * @param plan the package's vocabulary
     * @param reading which of the two
     */
    public StudyExtractor(Resource resource, PackagePlan plan, Reading reading) {
        this.source = resource.name();
        this.reading = reading;
        this.outside = reading == Reading.PUBLISHED && resource.metatrend().addedLater();
        this.columns = resource.metatrend().study();
        this.missing = new ArrayList<>(resource.schema().missingValues());
        this.quirks =
                new Quirks(reading == Reading.PUBLISHED ? resource.metatrend().published() : List.of());
        this.methodology = new MethodologyReader(columns);
        TaskVocabulary vocabulary = new TaskVocabulary(plan);
        MeasureVocabulary measures = new MeasureVocabulary(plan);
        this.ofAccuracy = !measures.isDeclared();
        this.results = reading == Reading.PUBLISHED
                ? new PublishedResults(columns, quirks, vocabulary, measures)
                : new CorrectedResults(columns, vocabulary, measures);
    }

    /** What hears of each row as it is read: of a large table nothing else is kept. */
    public interface Sink {
        /** A row or value and what became of it. */
        void entry(Entry entry);

        /** A row that was kept, after what became of it and of its values. */
        void study(Study study);
    }

    /** Reads every row. */
    public StudyTable extract(Table table) {
        List<Study> studies = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Totals totals = extract(table, new Sink() {
            @Override
            public void entry(Entry entry) {
                entries.add(entry);
            }

            @Override
            public void study(Study study) {
                studies.add(study);
            }
        });
        Ledger ledger = new Ledger(entries)
                .balance(Stage.OUTSIDE, outside ? table.rows().size() : 0, 0)
                .balance(Stage.ROWS, outside ? 0 : table.rows().size(), studies.size())
                .balance(Stage.RESULTS, totals.values(), totals.kept());
        return new StudyTable(source, reading, studies, ledger);
    }

    /** How many values were read, and kept. */
    public record Totals(int values, int kept) {}

    /** Reads every row and keeps none. */
    public Totals extract(Table table, Sink sink) {
        FirstRows seen = new FirstRows();
        Map<String, NumberStyle> styles = styles(table);
        int values = 0;
        int kept = 0;
        for (int row = 1; row <= table.rows().size(); row++) {
            Row cells = new Row(source, table, row, missing, styles);
            if (outside) {
                sink.entry(cells.outside(ADDED_LATER));
                continue;
            }
            Optional<String> excluded = quirks.dropped(cells);
            if (excluded.isPresent()) {
                sink.entry(cells.entry(Outcome.EXCLUDED, excluded.get()));
                continue;
            }
            int first = reading == Reading.CORRECTED ? seen.of(cells.withoutRowNumber(), row) : row;
            if (first != row) {
                sink.entry(cells.entry(Outcome.MERGED, "repeats row " + first));
                continue;
            }
            SampleSize size = size(cells);
            List<ResultExtractor.Read> read = results.read(cells, size);
            List<Result> of = new ArrayList<>();
            read.forEach(r -> r.result().ifPresent(of::add));
            sink.entry(cells.entry(Outcome.KEPT, remarks(cells, size, read.isEmpty())));
            read.forEach(r -> sink.entry(r.entry()));
            values += read.size();
            kept += of.size();
            sink.study(study(cells, size, of));
        }
        return new Totals(values, kept);
    }

    /** How the columns with numbers print them, by all their cells. */
    private Map<String, NumberStyle> styles(Table table) {
        Map<String, NumberStyle.Count> counts = new HashMap<>();
        columns.sampleSize().forEach(c -> counts.put(c.column(), new NumberStyle.Count()));
        columns.performance().forEach(c -> counts.put(c.column(), new NumberStyle.Count()));
        for (List<String> row : table.rows()) {
            counts.forEach((column, count) -> count.add(row.get(table.column(column))));
        }
        Map<String, NumberStyle> styles = new HashMap<>();
        counts.forEach((column, count) -> styles.put(column, count.style()));
        return styles;
    }

    /** What deserves a look in a row that was kept. */
    private String remarks(Row cells, SampleSize size, boolean noResult) {
        List<String> remarks = new ArrayList<>();
        if (noResult) {
            remarks.add(ofAccuracy ? "no accuracy reported" : "no performance reported");
        }
        String printed = sizeVerbatim(cells);
        if (!printed.isEmpty() && size.total().isEmpty()) {
            remarks.add("sample size not understood or not complete: " + BadInput.quote(printed));
        }
        columns.sampleSize().stream()
                .map(c -> cell(cells, c).reason())
                .filter(r -> !printed.isEmpty() && !r.isEmpty())
                .forEach(remarks::add);
        String printedYear = cells.text(yearColumn());
        YearCell year = YearCell.parse(printedYear);
        if (!printedYear.isEmpty() && year.year().isEmpty()) {
            remarks.add("year not understood: " + BadInput.quote(printedYear) + "; " + year.reason());
        }
        if (reading == Reading.CORRECTED) {
            remarks.addAll(methodology.remarks(cells));
        }
        return String.join("; ", remarks);
    }

    private Study study(Row cells, SampleSize size, List<Result> of) {
        String reference = cells.text(columns.reference());
        String identity = columns.identity() == null ? "" : cells.text(columns.identity());
        Map<String, String> context = new LinkedHashMap<>();
        columns.context().forEach(c -> context.put(c, cells.text(c)));
        columns.methodology().values().forEach(c -> context.put(c, cells.text(c)));
        return new Study(
                source + ":" + (identity.isEmpty() ? reference : identity),
                columns.review(),
                reference,
                YearCell.parse(cells.text(yearColumn())).year(),
                size.total(),
                sizeVerbatim(cells),
                context,
                of,
                new Provenance(source, cells.row(), columns.reference()),
                classSizes(cells, size),
                reading == Reading.CORRECTED ? methodology.read(cells) : Methodology.NOT_STATED);
    }

    private ClassSizes classSizes(Row cells, SampleSize size) {
        Map<String, Integer> classes = size.classes();
        if (classes.isEmpty()) {
            return ClassSizes.NONE;
        }
        // a number without a name stands outside the brackets that name the classes
        boolean total = columns.sampleSize().size() == 1
                && cell(cells, columns.sampleSize().get(0)).counts().stream()
                        .anyMatch(c -> c.of().isEmpty() || c.of().equalsIgnoreCase("total"));
        return new ClassSizes(classes, total);
    }

    private String yearColumn() {
        return quirks.first(Quirk.YearFrom.class).map(Quirk.YearFrom::column).orElse(columns.year());
    }

    /** The study's sample size; a size of no subjects is none. */
    private SampleSize size(Row cells) {
        SampleSize size = anySize(cells);
        return size.total().orElse(0) == 0 ? SampleSize.NONE : size;
    }

    private SampleSize anySize(Row cells) {
        if (columns.sampleSize().size() == 1 && columns.sampleSize().get(0).ofClass() == null) {
            return cell(cells, columns.sampleSize().get(0)).size();
        }
        Map<String, Integer> classes = new LinkedHashMap<>();
        int sum = 0;
        for (SizeColumn column : columns.sampleSize()) {
            OptionalInt n = cell(cells, column).size().total();
            if (n.isEmpty()) {
                return SampleSize.NONE;
            }
            classes.merge(column.ofClass(), n.getAsInt(), Integer::sum);
            sum += n.getAsInt();
        }
        return classes.isEmpty()
                ? SampleSize.NONE
                : new SampleSize(OptionalInt.of(sum), LabelledCounts.isPartition(classes) ? Map.of() : classes);
    }

    private static SampleSizeCell cell(Row cells, SizeColumn column) {
        String name = column.column();
        String unit = column.unit() == null ? "" : column.unit();
        return SampleSizeCell.parse(cells.text(name), cells.style(name), SampleSizeCell.Slash.of(column.slash()), unit);
    }

    private String sizeVerbatim(Row cells) {
        return String.join(
                " + ",
                columns.sampleSize().stream()
                        .map(c -> cells.text(c.column()))
                        .filter(t -> !t.isEmpty())
                        .toList());
    }
}
