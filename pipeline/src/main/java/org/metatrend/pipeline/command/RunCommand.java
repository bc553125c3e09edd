package org.metatrend.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.metatrend.ingest.study.Reading;
import org.metatrend.pipeline.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: packages to tables, results and figures. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Read packages, fit and draw: studies.csv, ledger.csv, results.json, differences.csv, checks.csv and figures.",
            "The outputs of a package replace OUT/PACKAGE, all together or not at all.",
            "",
            "Example: ./metatrend run alzheimers --reading corrected --out out",
            ""
        })
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private Packages packages;

    @Option(
            names = "--reading",
            paramLabel = "READING",
            defaultValue = "both",
            description = "published: row for row as the published analysis; corrected: as a careful analyst; or both "
                    + "(default).")
    private Choice reading;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "out",
            description = "Where the outputs go. Default: out.")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** Which readings. */
    enum Choice {
        PUBLISHED(Reading.PUBLISHED),
        CORRECTED(Reading.CORRECTED),
        BOTH(null);

        private final Reading one;

        Choice(Reading one) {
            this.one = one;
        }

        List<Reading> readings() {
            return one == null ? List.of(Reading.values()) : List.of(one);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<String> lines =
                new Run(packages.folders(), reading.readings(), out, what -> err.println("metatrend: " + what)).run();
        lines.forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
