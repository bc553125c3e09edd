package org.metatrend.ingest.spark;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts the bytes of the scan tasks that have ended, for the progress that a user sees. */
final class TaskEnds extends SparkListener {
    private final List<ScanTask> tasks;
    private final LongConsumer read;
    private final AtomicLong bytes = new AtomicLong();

    TaskEnds(List<ScanTask> tasks, LongConsumer read) {
        this.tasks = tasks;
        this.read = read;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        int index = end.taskInfo().index();
        if (end.taskInfo().successful() && index < tasks.size()) {
            read.accept(bytes.addAndGet(tasks.get(index).bytes()));
        }
    }
}
