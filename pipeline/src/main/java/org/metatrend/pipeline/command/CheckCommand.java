package org.metatrend.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.PackageReader.ReadPackage;
import org.metatrend.ingest.query.QueryFileReader;
import org.metatrend.pipeline.run.LinkCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks packages without running them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check packages: manifests, checksums, columns, cells, links, queries. Changes nothing.",
            "",
            "Example: ./metatrend check alzheimers",
            ""
        })
public final class CheckCommand implements Callable<Integer> {
    @Mixin
    private Packages packages;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int code = 0;
        for (Path folder : packages.folders()) {
            try {
                ReadPackage read = PackageReader.read(folder);
                LinkCheck.of(read);
                Path queries = folder.resolve("queries.json");
                if (Files.exists(queries)) {
                    QueryFileReader.read(queries);
                }
                int rows = read.tables().stream().mapToInt(t -> t.rows().size()).sum();
                out.println("good  " + folder + ": " + read.tables().size()
                        + (read.tables().size() == 1 ? " table, " : " tables, ") + rows + " rows");
            } catch (BadInput e) {
                err.println("metatrend: " + e.getMessage());
                code = 2;
            }
        }
        return code;
    }
}
