package org.metatrend.ingest.spark;

import java.util.List;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts the bytes of the scan tasks that have ended, for the progress that a user sees: a line a percent at most. */
final class TaskEnds extends SparkListener {
    private final List<ScanTask> tasks;
    private final long all;
    private final SearchJobs.ScanProgress progress;
    private long read;
    private long told;

    /**
     * @param tasks of the scan, by index
     * @param before bytes that an earlier run has read
     * @param all bytes
     */
    TaskEnds(List<ScanTask> tasks, long before, long all, SearchJobs.ScanProgress progress) {
        this.tasks = tasks;
        this.all = all;
        this.progress = progress;
        this.read = before;
        this.told = before;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskInfo().successful()) {
            ended(end.taskInfo().index());
        }
    }

    /** Notes that a task has ended. */
    synchronized void ended(int index) {
        if (index < tasks.size()) {
            read += tasks.get(index).bytes();
            if (read - told >= Math.max(1, all / 100) || read == all) {
                told = read;
                progress.read(read, all);
            }
        }
    }
}
