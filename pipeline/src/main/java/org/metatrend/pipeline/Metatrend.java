package org.metatrend.pipeline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.metatrend.ingest.BadInput;
import org.metatrend.pipeline.command.CheckCommand;
import org.metatrend.pipeline.command.RunCommand;
import org.metatrend.pipeline.command.TranscribeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code metatrend run|check|transcribe}. */
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
        exitCodeList = {"0:done", "1:a defect of metatrend", "2:bad input or usage, nothing was changed"},
        subcommands = {RunCommand.class, CheckCommand.class, TranscribeCommand.class})
public final class Metatrend implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Metatrend() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = execute(out, err, args);
        out.flush();
        err.flush();
        // threads of Spark may linger; the exit lets it clear away its temporary folders
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @return its exit code: 0 done, 1 a defect, 2 bad input or usage
     */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Metatrend())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((e, line, parsed) -> failed(e, line))
                .execute(args);
    }

    private static int failed(Exception e, CommandLine line) {
        PrintWriter err = line.getErr();
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
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command? For instance: ./metatrend run");
    }
}
