package org.metatrend.pipeline.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.metatrend.pipeline.add.Removal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a review out of a package. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "Take a review out of a package: its entry in the manifest and its table.",
            "",
            "Example: ./metatrend remove roe2023 --from data-manifests/alzheimers",
            ""
        })
public final class RemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The resource's name.")
    private String name;

    @Option(names = "--from", required = true, paramLabel = "FOLDER", description = "The package's folder.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Removal.of(folder, name);
        spec.commandLine().getOut().println("Removed " + name + " from " + folder);
        return 0;
    }
}
