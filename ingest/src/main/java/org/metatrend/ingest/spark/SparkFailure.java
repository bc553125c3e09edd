package org.metatrend.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.SparkException;
import org.metatrend.ingest.BadInput;

/** Tells what a user can mend, a full disk or lost executors, from defects. */
final class SparkFailure {
    private SparkFailure() {}

    /** A message for the failure of a job; throws on what is a defect. */
    static BadInput told(SparkException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof IOException io) {
            return told(io);
        }
        if (cause != e && !(cause instanceof SparkException)) {
            throw new IllegalStateException(e);
        }
        return new BadInput(
                "the cluster",
                "work that failed for good: " + Storage.firstLine(cause),
                "executors that stay up and have the memory they need",
                "see the executors' logs, and go on with --resume",
                e);
    }

    /** A message for a failure of files between the stages. */
    static BadInput told(UncheckedIOException e) {
        return told(e.getCause());
    }

    private static BadInput told(IOException e) {
        return new BadInput(
                "the search",
                "files between its stages that cannot be read or written: " + Storage.firstLine(e),
                "room in the folder beside --out and in Spark's own (SPARK_LOCAL_DIRS), which every executor reaches",
                "free some room or mend the permissions, and go on with --resume",
                e);
    }
}
