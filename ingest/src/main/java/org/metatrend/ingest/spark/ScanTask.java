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

    String records(String work) {
        return "%s/%06d.records".formatted(work, number);
    }

    String account(String work) {
        return "%s/%06d.account".formatted(work, number);
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
                return true;
            }
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Scans the files.
     *
     * @return why a file cannot be read; empty if all could
     */
    String run(FileScan scan, String work) {
        TaskContext task = TaskContext.get();
        String attempt = Long.toString(task == null ? 0 : task.taskAttemptId());
        boolean last = task == null
                || task.attemptNumber() + 1 >= TRIES
                || "driver".equals(org.apache.spark.SparkEnv.get().executorId());
        StringBuilder unreadable = new StringBuilder();
        try {
            Storage.HERE.write(account(work), attempt, account -> {
                PartFile.Writer accounts = new PartFile.Writer(account);
                Storage.HERE.write(records(work), attempt, out -> {
                    PartFile.Writer records = new PartFile.Writer(out);
                    for (SourceFile file : files) {
                        read(scan, file, new SplitSink(records, accounts), last, unreadable);
                    }
                    records.close();
                });
                accounts.close();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unreadable.toString();
    }

    private static void read(FileScan scan, SourceFile file, SplitSink sink, boolean last, StringBuilder unreadable) {
        if (!unreadable.isEmpty()) {
            return;
        }
        try {
            if (ParquetLines.is(file.uri())) {
                parquet(scan, file, sink);
            } else {
                try (InputStream in = Storage.HERE.open(file.uri())) {
                    scan.scan(file, in, sink);
                }
            }
        } catch (IOException e) {
            // what may be a hiccup of the network is tried again, what is plainly not there is not
            if (!last && !(e instanceof FileNotFoundException) && !(e instanceof AccessControlException)) {
                throw new UncheckedIOException(e);
            }
            unreadable
                    .append(file.uri())
                    .append(" (")
                    .append(Storage.firstLine(e))
                    .append(')');
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
}
