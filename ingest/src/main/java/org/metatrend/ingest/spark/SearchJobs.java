package org.metatrend.ingest.spark;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.search.Bundles;
import org.metatrend.ingest.search.FileScan;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.PartFile;
import org.metatrend.ingest.search.SourceFile;

/** Lifts a search of bibliographies to Spark: files are scanned where they are read, then records meet by their keys. */
public final class SearchJobs {
    private final Spark spark;

    SearchJobs(Spark spark) {
        this.spark = spark;
    }

    /**
     * Parts on disk.
     *
     * @param work the folder they are in
     * @param parts how many
     * @param tallies of all files, in the order of sources and ranks
     */
    public record Scanned(String work, List<String> parts, List<FileTally> tallies) {
        public Scanned {
            parts = List.copyOf(parts);
            tallies = List.copyOf(tallies);
        }
    }

    /** Hears how far a scan is. */
    public interface ScanProgress {
        /** An earlier run has finished so many parts of so many. */
        void resumed(int parts, int of);

        /** So many bytes of so many are read. */
        void read(long bytes, long of);
    }

    /**
     * Scans files into parts, one task for a large file or several small ones. Parts that an earlier run of the same scan
     * has left are not made again.
     *
     * @param files of all sources
     * @param scan what to do with each
     * @param work a folder that all executors reach, for this scan alone
     * @param rejects hears of every record that cannot be read, one by one, in an order that the files decide
     * @throws BadInput if a file cannot be read, or the folder cannot be written or is not the same for all executors
     */
    public Scanned scan(
            List<SourceFile> files, FileScan scan, String work, ScanProgress progress, Consumer<Rejected> rejects) {
        List<ScanTask> tasks = new ArrayList<>();
        for (List<SourceFile> bundle : Bundles.of(files)) {
            tasks.add(new ScanTask(tasks.size(), bundle));
        }
        List<ScanTask> open = tasks.stream().filter(t -> !t.finished(work)).toList();
        if (open.size() < tasks.size()) {
            progress.resumed(tasks.size() - open.size(), tasks.size());
        }
        if (!open.isEmpty()) {
            scan(tasks, open, scan, work, progress);
        }
        List<FileTally> tallies = new ArrayList<>();
        tasks.forEach(t -> account(t, work, new Account(rejects, tallies::add)));
        tallies.sort(Comparator.comparingInt((FileTally t) -> t.file().source())
                .thenComparingInt(t -> t.file().rank()));
        return new Scanned(work, tasks.stream().map(t -> t.records(work)).toList(), tallies);
    }

    private void scan(List<ScanTask> tasks, List<ScanTask> open, FileScan scan, String work, ScanProgress progress) {
        Storage.HERE.write(ScanTask.sign(work), out -> {});
        long all = tasks.stream().mapToLong(ScanTask::bytes).sum();
        long before = all - open.stream().mapToLong(ScanTask::bytes).sum();
        TaskEnds ends = new TaskEnds(open, before, all, progress);
        List<Refusal> refusals = spark.localTasks() > 0
                ? LocalScan.run(open, scan, work, spark.localTasks(), ends)
                : onExecutors(open, scan, work, ends);
        if (!refusals.isEmpty()) {
            throw refusals.get(0).told();
        }
    }

    private List<Refusal> onExecutors(List<ScanTask> open, FileScan scan, String work, TaskEnds ends) {
        JavaSparkContext context = spark.context();
        context.sc().addSparkListener(ends);
        List<Refusal> refusals = context.parallelize(open, open.size())
                .flatMap(t -> t.run(scan, work).iterator())
                .collect();
        context.sc().removeSparkListener(ends);
        return refusals;
    }

    private static void account(ScanTask task, String work, Account account) {
        try (InputStream in = new BufferedInputStream(Storage.HERE.open(task.account(work)))) {
            PartFile.read(in, account);
        } catch (FileNotFoundException e) {
            throw new Refusal(Refusal.Fault.NOT_SHARED, work, "").told();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resolves versions and duplicates of what a scan found. Little of it is resolved without Spark, on one machine. */
    public Found resolve(Scanned scanned, boolean abstracts) {
        return spark.localTasks() > 0 && FoundHere.suits(scanned)
                ? FoundHere.of(scanned, abstracts)
                : resolveOnSpark(scanned, abstracts);
    }

    Found resolveOnSpark(Scanned scanned, boolean abstracts) {
        return FoundOnSpark.of(spark.context(), scanned, abstracts);
    }
}
