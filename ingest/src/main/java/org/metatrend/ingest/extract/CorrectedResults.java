package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metatrend.ingest.extract.PerformanceCell.Item;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.manifest.ResourcePlan.LeakageColumn;
import org.metatrend.ingest.manifest.ResourcePlan.NameRule;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.Answer;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Task;

/** The corrected reading: tasks by the package's vocabulary, sizes by class, suspicious values flagged. */
record CorrectedResults(StudyColumns columns, TaskVocabulary vocabulary, MeasureVocabulary measures)
        implements ResultExtractor {

    @Override
    public List<Read> read(Row row, SampleSize size) {
        List<Read> read = new ArrayList<>();
        for (PerformanceColumn column : columns.performance()) {
            String cell = row.text(column.column());
            if (!cell.isEmpty()) {
                List<Measure> measures = column.measures().stream()
                        .flatMap(m -> Measure.of(m).stream())
                        .toList();
                PerformanceCell.parse(cell, row.style(column.column()), ColumnScale.declared(column), measures)
                        .forEach(i -> read.add(read(row, size, column, i)));
            }
        }
        return read;
    }

    private Read read(Row row, SampleSize size, PerformanceColumn column, Item item) {
        if (item.value().isEmpty()) {
            return new Read(
                    Optional.empty(), row.entry(column.column(), Outcome.EXCLUDED, item.reason(), item.verbatim()));
        }
        List<Flag> flags = new ArrayList<>();
        Task task = task(row, size, column, item, flags);
        String measure = measures.of(item, column, namesTask(item, column) || column.names() == NameRule.PART);
        double value = item.value().getAsDouble();
        measures.look(measure, value, task).ifPresent(flags::add);
        if (value > 1) {
            flags.add(Flag.ABOVE_ONE);
        }
        if (leaked(row)) {
            flags.add(Flag.DATA_LEAKAGE);
        }
        OptionalInt subjects = vocabulary.subjects(task, size);
        if (subjects.isEmpty() && size.total().isPresent()) {
            subjects = size.total();
            flags.add(Flag.STUDY_SIZE);
        } else if (subjects.isPresent() && vocabulary.countsSubtypes(task, size)) {
            flags.add(Flag.SIZE_FROM_SUBTYPES);
        }
        Result result = new Result(
                task.name(),
                measure,
                item.value(),
                subjects,
                flags,
                item.verbatim(),
                new Provenance(row.source(), row.row(), column.column()),
                item.exactDecimals());
        String remark = item.quantity().map(q -> q.qualifier().remark()).orElse("");
        String look = Stream.concat(flags.stream().map(Flag::words), Stream.of(remark))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("; "));
        return new Read(Optional.of(result), row.entry(column.column(), Outcome.KEPT, look, item.verbatim()));
    }

    private boolean leaked(Row row) {
        LeakageColumn leakage = columns.leakage();
        if (leakage == null) {
            return false;
        }
        String cell = row.verbatim(leakage.column());
        return leakage.prefix() == null
                ? AnswerCell.parse(cell).answer() == Answer.YES
                : cell.startsWith(leakage.prefix());
    }

    /** Whether the name before the value, "Arousal: 0.8", is a task: the package declares it, or the column says so. */
    private boolean namesTask(Item item, PerformanceColumn column) {
        return !item.unknownMeasure().isEmpty()
                && (column.names() == NameRule.TASK || vocabulary.declares(item.unknownMeasure()));
    }

    private Task task(Row row, SampleSize size, PerformanceColumn column, Item item, List<Flag> flags) {
        if (column.task() != null) {
            return vocabulary.task(column.task());
        }
        if (!item.label().isEmpty()) {
            return vocabulary.task(item.label());
        }
        if (namesTask(item, column)) {
            return vocabulary.task(item.unknownMeasure());
        }
        if (columns.task() != null) {
            String text = row.text(columns.task().column());
            if (columns.task().map().containsKey(text)) {
                flags.add(Flag.TASK_INFERRED);
                return vocabulary.task(columns.task().map().get(text));
            }
            return text.isEmpty() ? Task.NONE : vocabulary.task(text);
        }
        Optional<Task> ofClasses = vocabulary.taskOfClasses(size.classes().keySet());
        if (ofClasses.isPresent()) {
            flags.add(Flag.TASK_INFERRED);
        }
        return ofClasses.orElse(Task.NONE);
    }
}
