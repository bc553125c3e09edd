package org.metatrend.ingest.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;

/** The Spark of one run; on a machine of its own unless spark-submit names a master. */
public final class Spark implements AutoCloseable {
    private final JavaSparkContext context;

    private Spark(JavaSparkContext context) {
        this.context = context;
    }

    /** Starts or joins Spark. */
    public static Spark start() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.app.name", "metatrend")
                .setIfMissing("spark.ui.enabled", "false");
        if (conf.get("spark.master").startsWith("local")) {
            // nothing listens beyond this machine
            conf.setIfMissing("spark.driver.host", "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            // what does not leave the machine need not be compressed, nor a native library unpacked for it
            conf.setIfMissing("spark.broadcast.compress", "false");
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
