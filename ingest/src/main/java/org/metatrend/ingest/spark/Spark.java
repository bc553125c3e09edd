package org.metatrend.ingest.spark;

import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.metatrend.ingest.BadInput;

/** The Spark of one run; on a machine of its own unless spark-submit names a master. It starts when it is needed. */
public final class Spark implements AutoCloseable {
    private static final String MASTER = "spark.master";
    private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\d{1,4}|\\*).*)?");

    /** As Spark would have it, whose own settings take long to load. */
    private final String master = System.getProperty(MASTER, "local[*]");

    private JavaSparkContext context;

    private Spark() {}

    /** Something done with Spark. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @throws SparkException thrown by Spark wherever a job fails, declared there or not
         */
        T done() throws SparkException;
    }

    /**
     * Does something with Spark.
     *
     * @throws BadInput if a job fails for a reason that a user can mend, such as a full disk or executors that are lost
     */
    public static <T> T guarded(Work<T> work) {
        try {
            return work.done();
        } catch (SparkException e) {
            throw SparkFailure.told(e);
        } catch (UncheckedIOException e) {
            throw SparkFailure.told(e);
        }
    }

    /** Starts or joins Spark. */
    public static Spark start() {
        Spark spark = whenNeeded();
        spark.context();
        return spark;
    }

    /** A Spark that starts, or is joined, when a job needs it: small searches on one machine do not. */
    public static Spark whenNeeded() {
        return new Spark();
    }

    JavaSparkContext context() {
        if (context == null) {
            context = new JavaSparkContext(SparkContext.getOrCreate(settings()));
        }
        return context;
    }

    private SparkConf settings() {
        SparkConf settings = new SparkConf().setIfMissing(MASTER, master).setIfMissing("spark.app.name", "metatrend");
        if (localTasks() > 0) {
            settings.setIfMissing("spark.ui.enabled", "false");
            // nothing listens beyond this machine
            settings.setIfMissing("spark.driver.host", "127.0.0.1")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            // what does not leave the machine need not be compressed, nor a native library unpacked for it
            settings.setIfMissing("spark.broadcast.compress", "false");
        } else {
            // the search's own progress is not to drown
            settings.setIfMissing("spark.log.level", "WARN");
        }
        return settings;
    }

    /** How many tasks this process may do at once; 0 where executors of a cluster do them. */
    int localTasks() {
        Matcher local = LOCAL.matcher(master);
        if (!local.matches()) {
            return 0;
        }
        String tasks = local.group(1) == null ? "1" : local.group(1);
        return tasks.equals("*") ? Runtime.getRuntime().availableProcessors() : Math.max(1, Integer.parseInt(tasks));
    }

    /** The jobs of a search of bibliographies. */
    public SearchJobs searches() {
        return new SearchJobs(this);
    }

    /** The jobs over study tables. */
    public TableJobs tables() {
        return new TableJobs(context());
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
