package org.metatrend.ingest.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of one run; on a machine of its own unless spark-submit names a master. */
public final class Spark implements AutoCloseable {
    private final SparkSession session;

    private Spark(SparkSession session) {
        this.session = session;
    }

    /** Starts or joins Spark. */
    public static Spark start() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.app.name", "metatrend")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.sql.shuffle.partitions", "2")
                // study tables are a few hundred rows: planning and compiling queries costs more than running them
                .setIfMissing("spark.sql.adaptive.enabled", "false")
                .setIfMissing("spark.sql.codegen.wholeStage", "false")
                .setIfMissing("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .setIfMissing("spark.sql.catalogImplementation", "in-memory");
        if (conf.get("spark.master").startsWith("local")) {
            // nothing listens beyond this machine
            conf.setIfMissing("spark.driver.host", "127.0.0.1").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        return new Spark(SparkSession.builder().config(conf).getOrCreate());
    }

    SparkSession session() {
        return session;
    }

    /** The jobs over study tables. */
    public TableJobs tables() {
        return new TableJobs(session);
    }

    @Override
    public void close() {
        session.stop();
    }
}
