package org.metatrend.pipeline.add;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.MeasureVocabulary;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.table.Table;

/** A table with the plan by which it is read. */
final class ReadReview {
    private final Resource entry;
    private final PackagePlan plan;
    private final Table table;
    private Counted counted;

    ReadReview(Resource entry, PackagePlan plan, Table table) {
        this.entry = entry;
        this.plan = plan;
        this.table = table;
    }

    Resource entry() {
        return entry;
    }

    PackagePlan plan() {
        return plan;
    }

    Table table() {
        return table;
    }

    /** What it comes to; counted once. */
    Counted counted() {
        if (counted == null) {
            counted = Counted.of(entry, plan, table);
        }
        return counted;
    }

    /** The same with all rows of the table, where it has the first ones only. */
    ReadReview of(Table whole) {
        return whole.rows().size() == table.rows().size() ? this : new ReadReview(entry, plan, whole);
    }

    /** The same with the words of its results in the plan: measures, classes, tasks, one after the other. */
    ReadReview withWords(String task) {
        ReadReview read = with(ProposedPlan.withMeasures(plan, counted().measures()));
        if (!task.isEmpty()) {
            read = read.stating(task);
        }
        Labels labels = read.counted().countingTasks();
        read = read.with(ProposedPlan.withClasses(read.plan, read.entry, table, labels));
        PackagePlan tasks = ProposedPlan.withTasks(read.plan, read.counted().countingTasks());
        if (tasks.tasks().isEmpty()) {
            read = read.withTask(ProposedPlan.NO_TASK);
            tasks = ProposedPlan.withTasks(read.plan, read.counted().countingTasks());
        }
        return read.with(tasks);
    }

    /** The same with a task for values that state none: the one that the user names, else the package's only one. */
    ReadReview withTaskOf(String task) {
        if (!task.isEmpty()) {
            return stating(task);
        }
        return plan.tasks().size() == 1 && namesNoTask()
                ? withTask(plan.tasks().get(0).name())
                : this;
    }

    /** The same with a plan that also shows the review's measures, and the most frequent of its tasks. */
    ReadReview declaring() {
        MeasureVocabulary known = new MeasureVocabulary(plan);
        List<MeasureTerm> measures = new ArrayList<>(known.terms());
        counted().measures().names().stream()
                .filter(m -> Measure.of(m).isPresent() && known.term(m).isEmpty())
                .map(MeasureTerm::drawn)
                .forEach(measures::add);
        boolean any = measures.size() > known.terms().size();
        ReadReview read = any ? with(plan.with(plan.classes(), plan.tasks(), measures)) : this;
        Set<String> names = plan.tasks().stream().map(TaskTerm::name).collect(Collectors.toSet());
        List<TaskTerm> tasks = new ArrayList<>(plan.tasks());
        ProposedPlan.withTasks(
                        read.plan.with(plan.classes(), List.of(), read.plan.measures()),
                        read.counted().countingTasks())
                .tasks()
                .stream()
                .filter(t -> !names.contains(t.name()))
                .forEach(tasks::add);
        return read.with(plan.with(plan.classes(), tasks, read.plan.measures()));
    }

    private ReadReview stating(String task) {
        if (!namesNoTask()) {
            throw new BadInput(
                    "--task",
                    BadInput.quote(task) + ", but the table names the tasks of its values",
                    "a table that names none",
                    "leave it out, or say with --map \"task=\" that no column names the task");
        }
        return withTask(task);
    }

    private boolean namesNoTask() {
        return counted().namesNoTask();
    }

    private ReadReview withTask(String task) {
        return new ReadReview(entry.with(entry.metatrend().withTask(task)), plan, table);
    }

    private ReadReview with(PackagePlan other) {
        return other.equals(plan) ? this : new ReadReview(entry, other, table);
    }
}
