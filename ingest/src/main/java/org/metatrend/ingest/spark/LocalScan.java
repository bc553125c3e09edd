package org.metatrend.ingest.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.metatrend.ingest.search.FileScan;

/** Runs the tasks of a scan in this process: where there is no cluster, Spark would only take its time to start. */
final class LocalScan {
    private LocalScan() {}

    /**
     * Runs all of them, the first ones first.
     *
     * @param threads how many at once
     * @param ends hears of each that is done
     * @return why some cannot be done, in the order of the tasks
     */
    static List<Refusal> run(List<ScanTask> tasks, FileScan scan, String work, int threads, TaskEnds ends) {
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, tasks.size()));
        try {
            List<Future<List<Refusal>>> running = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                int index = i;
                running.add(executor.submit(() -> {
                    List<Refusal> refusals = tasks.get(index).run(scan, work);
                    ends.ended(index);
                    return refusals;
                }));
            }
            List<Refusal> refusals = new ArrayList<>();
            for (Future<List<Refusal>> task : running) {
                refusals.addAll(task.get());
            }
            return refusals;
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while scanning", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
