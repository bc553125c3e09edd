package org.metatrend.ingest.spark;

import java.io.BufferedInputStream;
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
import org.metatrend.ingest.search.SourceFile;

/** Lifts a search of bibliographies to Spark: files are scanned where they are read, then records meet by their keys. */
public final class SearchJobs {
    private final JavaSparkContext context;

    SearchJobs(JavaSparkContext context) {
        this.context = context;
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
    @FunctionalInterface
    public interface ScanProgress {
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
     * @param rejects hears of every record that cannot be read, in the order of the files
     * @throws BadInput if a file cannot be read
     */
    public Scanned scan(
            List<SourceFile> files, FileScan scan, String work, ScanProgress progress, Consumer<Rejected> rejects) {
        List<ScanTask> tasks = new ArrayList<>();
        for (List<SourceFile> bundle : Bundles.of(files)) {
            tasks.add(new ScanTask(tasks.size(), bundle));
        }
        List<ScanTask> open = tasks.stream().filter(t -> !t.finished(work)).toList();
        long all = tasks.stream().mapToLong(ScanTask::bytes).sum();
        long left = open.stream().mapToLong(ScanTask::bytes).sum();
        progress.read(all - left, all);
        if (!open.isEmpty()) {
            TaskEnds ends = new TaskEnds(open, read -> progress.read(all - left + read, all));
            context.sc().addSparkListener(ends);
            List<String> unreadable = context.parallelize(open, open.size())
                    .map(t -> t.run(scan, work))
                    .filter(u -> !u.isEmpty())
                    .collect();
            context.sc().removeSparkListener(ends);
            if (!unreadable.isEmpty()) {
                throw new BadInput(
                        unreadable.get(0),
                        "a file that cannot be read where the work is done",
                        "files that every executor reaches under the same name",
                        "put them on a shared file system (hdfs, s3a, gs or a mount), or mend their permissions");
            }
        }
        List<FileTally> tallies = new ArrayList<>();
        List<Rejected> all2 = new ArrayList<>();
        tasks.forEach(t -> account(t, work, new Account(all2::add, tallies::add)));
        tallies.sort(Comparator.comparingInt((FileTally t) -> t.file().source())
                .thenComparingInt(t -> t.file().rank()));
        all2.forEach(rejects);
        return new Scanned(work, tasks.stream().map(t -> t.records(work)).toList(), tallies);
    }

    private static void account(ScanTask task, String work, Account account) {
        try (InputStream in = new BufferedInputStream(Storage.HERE.open(task.account(work)))) {
            org.metatrend.ingest.search.PartFile.read(in, account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resolves versions and duplicates of what a scan found. */
    public Found resolve(Scanned scanned, boolean abstracts) {
        return Found.of(context, scanned, abstracts);
    }
}
