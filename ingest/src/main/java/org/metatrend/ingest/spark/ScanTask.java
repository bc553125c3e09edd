package org.metatrend.ingest.spark;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.metatrend.ingest.search.FileScan;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.PartFile;
import org.metatrend.ingest.search.Sha256;
import org.metatrend.ingest.search.SourceFile;
import org.metatrend.ingest.search.SplitSink;

/**
 * Scans one bundle of files into a part of two files: its records and, last, the account of them, which makes it whole.
 *
 * @param number of the part
 * @param files what it holds
 */
record ScanTask(int number, List<SourceFile> files) implements Serializable {
    /** How often Spark tries a task on a cluster before it gives up. */
    private static final int TRIES = 4;

    /** A file of a source that cannot be read. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String uri;
        private final IOException why;

        Unreadable(String uri, IOException why) {
            super(uri, why);
            this.uri = uri;
            this.why = why;
        }
    }

    String records(String work) {
        return "%s/%06d.records".formatted(work, number);
    }

    String account(String work) {
        return "%s/%06d.account".formatted(work, number);
    }

    /** The file by which executors know that the folder they see is the driver's. */
    static String sign(String work) {
        return work + "/_SCAN";
    }

    long bytes() {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }

    /** Whether an earlier run has finished the part. */
    boolean finished(String work) {
        try {
            Optional<InputStream> account = Storage.HERE.openIfThere(account(work));
            if (account.isEmpty()) {
                return false;
            }
            try (InputStream in = new BufferedInputStream(account.get())) {
                PartFile.read(in, Account.IGNORED);
                return Storage.HERE.exists(records(work));
            }
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Scans the files. What may be a hiccup of the network is left to be tried again.
     *
     * @return why that is of no use; empty if all was read and written
     */
    List<Refusal> run(FileScan scan, String work) {
        try {
            if (!isThere(sign(work))) {
                return List.of(new Refusal(Refusal.Fault.NOT_SHARED, work, ""));
            }
            write(scan, work);
            return List.of();
        } catch (Unreadable e) {
            boolean plain = e.why instanceof FileNotFoundException || e.why instanceof AccessControlException;
            if (!plain && !isLastTry()) {
                throw e;
            }
            return List.of(new Refusal(Refusal.Fault.UNREADABLE, e.uri, Storage.firstLine(e.why)));
        } catch (IOException e) {
            return unwritable(work, e);
        } catch (UncheckedIOException e) {
            return unwritable(work, e.getCause());
        }
    }

    private static List<Refusal> unwritable(String work, IOException e) {
        if (!isLastTry()) {
            throw new UncheckedIOException(e);
        }
        return List.of(new Refusal(Refusal.Fault.UNWRITABLE, work, Storage.firstLine(e)));
    }

    private static boolean isThere(String uri) throws IOException {
        Optional<InputStream> in = Storage.HERE.openIfThere(uri);
        if (in.isPresent()) {
            in.get().close();
        }
        return in.isPresent();
    }

    private void write(FileScan scan, String work) throws IOException {
        String attempt = attempt();
        Storage.HERE.write(account(work), attempt, account -> {
            PartFile.Writer accounts = new PartFile.Writer(account);
            Storage.HERE.write(records(work), attempt, out -> {
                PartFile.Writer records = new PartFile.Writer(out);
                for (SourceFile file : files) {
                    read(scan, file, new SplitSink(records, accounts));
                }
                records.close();
            });
            accounts.close();
        });
    }

    private static void read(FileScan scan, SourceFile file, SplitSink sink) {
        try {
            if (ParquetLines.is(file.uri())) {
                parquet(scan, file, sink);
            } else {
                try (InputStream in = Storage.HERE.open(file.uri())) {
                    scan.scan(file, in, sink);
                }
            }
        } catch (IOException e) {
            throw new Unreadable(file.uri(), e);
        }
    }

    /** The checksum is that of the file, not of the lines that stand for it. */
    private static void parquet(FileScan scan, SourceFile file, SplitSink sink) throws IOException {
        String sha256;
        try (InputStream stored = Storage.HERE.open(file.uri())) {
            sha256 = Sha256.of(stored);
        }
        List<FileTally> tallies = new ArrayList<>();
        try (InputStream lines = new ParquetLines(file.uri())) {
            scan.scan(file, lines, new SplitSink(sink.records(), new Account(sink.account()::rejected, tallies::add)));
        }
        tallies.forEach(t -> sink.done(t.of("parquet", sha256)));
    }

    /** Tells this try from all others of this task, those of an earlier run too, whose executors may still be at it. */
    private static String attempt() {
        TaskContext task = TaskContext.get();
        return task == null ? "" : "-" + SparkEnv.get().conf().getAppId() + "-" + task.taskAttemptId();
    }

    private static boolean isLastTry() {
        TaskContext task = TaskContext.get();
        if (task == null || "driver".equals(SparkEnv.get().executorId())) {
            return true;
        }
        return task.attemptNumber() + 1 >= SparkEnv.get().conf().getInt("spark.task.maxFailures", TRIES);
    }
}
