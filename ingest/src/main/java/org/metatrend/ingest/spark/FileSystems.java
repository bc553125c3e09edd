package org.metatrend.ingest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Hadoop's file systems with the settings of the Spark at hand, and that of this machine without any. */
final class FileSystems {
    /** Spark hands settings of this name on to Hadoop. */
    private static final String FOR_HADOOP = "spark.hadoop.";

    private static volatile Known last;

    private FileSystems() {}

    /** The settings under a Spark, or without one. */
    private record Known(SparkEnv environment, Configuration configuration) {}

    /** The file system that a path is on. */
    static FileSystem of(Path path) throws IOException {
        if (isOfThisMachine(path)) {
            return ThisMachine.SYSTEM;
        }
        FileSystem system = path.getFileSystem(configuration());
        // the checksum files beside those of this machine would be nobody's
        return system instanceof LocalFileSystem local ? local.getRaw() : system;
    }

    /** What Hadoop would take for a file of this machine; a plain path is one unless Hadoop has been told otherwise. */
    private static boolean isOfThisMachine(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme == null ? ThisMachine.IS_DEFAULT : scheme.equals("file");
    }

    /** This machine's file system without Hadoop's settings, users and catalogue of systems, which take long to load. */
    private static final class ThisMachine {
        static final boolean IS_DEFAULT = FileSystems.class.getClassLoader().getResource("core-site.xml") == null
                && System.getProperty(FOR_HADOOP + "fs.defaultFS") == null;
        static final FileSystem SYSTEM = system();

        private static FileSystem system() {
            try {
                RawLocalFileSystem system = new RawLocalFileSystem();
                system.initialize(URI.create("file:///"), new Configuration(false));
                return system;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Configuration configuration() {
        SparkEnv environment = SparkEnv.get();
        Known known = last;
        if (known == null || known.environment() != environment) {
            // each of its kind is many files read and hundreds of settings
            known = new Known(
                    environment,
                    environment == null
                            ? ownConfiguration()
                            : SparkHadoopUtil.get().newConfiguration(environment.conf()));
            last = known;
        }
        return known.configuration();
    }

    /** As Spark would have it, before it starts. */
    private static Configuration ownConfiguration() {
        Configuration configuration = new Configuration();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(FOR_HADOOP)) {
                configuration.set(name.substring(FOR_HADOOP.length()), System.getProperty(name));
            }
        }
        return configuration;
    }
}
