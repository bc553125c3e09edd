package org.metatrend.pipeline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.metatrend.ingest.BadInput;
import org.metatrend.pipeline.command.AddCommand;
import org.metatrend.pipeline.command.CheckCommand;
import org.metatrend.pipeline.command.ExternalCommand;
import org.metatrend.pipeline.command.MetaCommand;
import org.metatrend.pipeline.command.RemoveCommand;
import org.metatrend.pipeline.command.RunCommand;
import org.metatrend.pipeline.command.TopicsCommand;
import org.metatrend.pipeline.command.TranscribeCommand;
import org.metatrend.pipeline.topics.TopicSearch;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code metatrend run|check|add|remove|topics|meta|transcribe}. */
@Command(
        name = "metatrend",
        description = {
            "Literature meta-analysis: study tables of systematic reviews to trends, fits and figures.",
            "",
            "Example: ./metatrend run alzheimers --reading corrected",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a defect of metatrend",
            "2:bad input or usage, nothing was changed",
            "3:more records cannot be read than allowed"
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            AddCommand.class,
            RemoveCommand.class,
            TopicsCommand.class,
            MetaCommand.class,
            ExternalCommand.class,
            TranscribeCommand.class
        })
public final class Metatrend implements Runnable {
    /** Set when the machine goes down under a command: by Ctrl-C, say. */
    private static volatile boolean interrupted;

    private static volatile boolean done;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Metatrend() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!done) {
                interrupted = true;
                err.println("metatrend: interrupted");
            }
        }));
        int code = execute(out, err, args);
        done = true;
        if (out.checkError() && code == 0) {
            err.println("metatrend: the output could not be written in full");
            code = 1;
        }
        err.flush();
        // threads of Spark may linger; the exit lets it clear away its temporary folders
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @return its exit code: 0 done, 1 a defect, 2 bad input or usage, 3 too much that cannot be read
     */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Metatrend())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((e, failing, parsed) -> failed(e, failing));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("metatrend: found more than fits into memory, expected study tables of a few thousand rows."
                    + " To mend: split the package, or give more memory with METATREND_OPTS=-Xmx4g.");
            return 2;
        }
    }

    private static int failed(Exception e, CommandLine line) {
        PrintWriter err = line.getErr();
        if (interrupted) {
            return 130;
        }
        if (e instanceof TopicSearch.TooManyRejects) {
            err.println("metatrend: " + e.getMessage());
            return 3;
        }
        if (e instanceof BadInput) {
            err.println("metatrend: " + e.getMessage());
            return 2;
        }
        err.println("metatrend: a defect, please report it with the lines below and the command you ran.");
        e.printStackTrace(err);
        return 1;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? For instance: ./metatrend run");
    }
}
