package org.metatrend.ingest.spark;

import java.io.UncheckedIOException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.metatrend.ingest.BadInput;

/** The Spark of one run; on a machine of its own unless spark-submit names a master. */
public final class Spark implements AutoCloseable {
    private final JavaSparkContext context;

    private Spark(JavaSparkContext context) {
        this.context = context;
    }

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
        SparkConf conf =
                new SparkConf().setIfMissing("spark.master", "local[*]").setIfMissing("spark.app.name", "metatrend");
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.ui.enabled", "false");
            // nothing listens beyond this machine
            conf.setIfMissing("spark.driver.host", "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            // what does not leave the machine need not be compressed, nor a native library unpacked for it
            conf.setIfMissing("spark.broadcast.compress", "false");
        } else {
            // the search's own progress is not to drown
            conf.setIfMissing("spark.log.level", "WARN");
        }
        return new Spark(new JavaSparkContext(SparkContext.getOrCreate(conf)));
    }

    /** The jobs of a search of bibliographies. */
    public SearchJobs searches() {
        return new SearchJobs(context);
    }

    /** The jobs over study tables. */
    public TableJobs tables() {
        return new TableJobs(context);
    }

    @Override
    public void close() {
        context.close();
    }
}
