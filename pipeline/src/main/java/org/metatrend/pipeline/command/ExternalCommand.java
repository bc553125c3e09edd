package org.metatrend.pipeline.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.metatrend.ingest.table.TableChoice;
import org.metatrend.pipeline.meta.ExternalReport;
import org.metatrend.pipeline.meta.MetaTable;
import org.metatrend.pipeline.output.PlainJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What models lose from internal to external validation. */
@Command(
        name = "external",
        mixinStandardHelpOptions = true,
        description = {
            "Internal against external validation: what models of a table lose on data from elsewhere.",
            "The table has a row for each model and columns internal_accuracy, internal_n, external_accuracy and",
            "external_n (accuracies as fractions), and may have a column model.",
            "",
            "Example: ./metatrend external models.csv",
            ""
        })
public final class ExternalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", description = "CSV, TSV, XLSX or another format of tables.")
    private Path file;

    @Option(names = "--json", description = "Print everything as JSON, at full precision.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ExternalReport report = ExternalReport.of(MetaTable.read(file, TableChoice.BEST));
        spec.commandLine()
                .getOut()
                .print(json ? new String(PlainJson.bytes(report.json()), StandardCharsets.UTF_8) : report.text());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
