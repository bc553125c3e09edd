package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.metatrend.ingest.extract.PerformanceCell.Item;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.manifest.Quirk;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.ingest.study.Result;

/** The published reading: the quirks decide which values are lost and what their task is called. */
record PublishedResults(StudyColumns columns, Quirks quirks, TaskVocabulary vocabulary, MeasureVocabulary measures)
        implements ResultExtractor {

    @Override
    public List<Read> read(Row row, SampleSize size) {
        List<PerformanceColumn> from = quirks.first(Quirk.OtherColumns.class)
                .map(Quirk.OtherColumns::columns)
                .orElse(columns.performance());
        List<Read> read = new ArrayList<>();
        for (PerformanceColumn column : from) {
            String cell = row.text(column.column());
            if (!cell.isEmpty()) {
                PerformanceCell.parse(cell, row.style(column.column()), ColumnScale.declared(column))
                        .forEach(i -> read.add(read(row, size, column, i)));
            } else if (quirks.first(Quirk.KeepUnreported.class).isPresent()) {
                read.add(unreported(row, size, column));
            }
        }
        return read;
    }

    private Read read(Row row, SampleSize size, PerformanceColumn column, Item item) {
        Optional<String> lost = lost(item);
        if (lost.isPresent()) {
            return new Read(
                    Optional.empty(), row.entry(column.column(), Outcome.EXCLUDED, lost.get(), item.verbatim()));
        }
        // a package that declares no measures takes every value for an accuracy, as the published analysis did
        String measure = measures.isDeclared() ? measures.of(item, column, false) : Measure.ACCURACY.label();
        return kept(row, size, column, new Reported(item.value(), measure, item.label(), item.verbatim()), "");
    }

    private Read unreported(Row row, SampleSize size, PerformanceColumn column) {
        String reason = quirks.first(Quirk.KeepUnreported.class).orElseThrow().reason();
        String measure = measures.isDeclared()
                ? measures.name(column.measureOr(Measure.ACCURACY.label()))
                : Measure.ACCURACY.label();
        Reported none = new Reported(OptionalDouble.empty(), measure, "", row.verbatim(column.column()));
        return kept(row, size, column, none, reason);
    }

    /** What a cell reports, in its own words. */
    private record Reported(OptionalDouble value, String measure, String label, String verbatim) {}

    private Read kept(Row row, SampleSize size, PerformanceColumn column, Reported reported, String reason) {
        String task = task(row, column, reported.label());
        Result result = new Result(
                task,
                reported.measure(),
                reported.value(),
                subjects(task, size),
                List.of(),
                reported.verbatim(),
                new Provenance(row.source(), row.row(), column.column()));
        return new Read(Optional.of(result), row.entry(column.column(), Outcome.KEPT, reason, reported.verbatim()));
    }

    private OptionalInt subjects(String task, SampleSize size) {
        OptionalInt compared = quirks.first(Quirk.StudySize.class).isPresent()
                ? OptionalInt.empty()
                : vocabulary.subjects(vocabulary.task(task), size);
        return compared.isPresent() ? compared : size.total();
    }

    private Optional<String> lost(Item item) {
        if (item.value().isEmpty()) {
            return Optional.of(item.reason());
        }
        if (!item.isBareNumber()) {
            Optional<String> reason = quirks.first(Quirk.BareNumbersOnly.class).map(Quirk::reason);
            if (reason.isPresent()) {
                return reason;
            }
        }
        if (item.label().isEmpty()) {
            return quirks.first(Quirk.DropUnlabelled.class).map(Quirk::reason);
        }
        return item.spaced()
                ? Optional.empty()
                : quirks.first(Quirk.LabelNeedsSpace.class).map(Quirk::reason);
    }

    private String task(Row row, PerformanceColumn column, String label) {
        Optional<Quirk.OneTask> one = quirks.first(Quirk.OneTask.class);
        if (one.isPresent()) {
            return one.get().task();
        }
        if (column.task() != null) {
            return column.task();
        }
        if (!label.isEmpty()) {
            return quirks.first(Quirk.LiteralLabels.class)
                    .map(q -> label.replace(q.replace(), q.by()))
                    .orElse(label);
        }
        if (columns.task() == null) {
            return "";
        }
        String text = row.text(columns.task().column());
        return quirks.first(Quirk.LiteralTasks.class)
                .map(q -> q.map().getOrDefault(text, q.unlistedIsNoTask() ? "" : text))
                .orElseGet(() -> columns.task().map().getOrDefault(text, text));
    }
}
