package org.metatrend.pipeline.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.metatrend.analysis.bias.SelectionModel.Alternative;
import org.metatrend.analysis.effect.ContinuityCorrection.To;
import org.metatrend.analysis.pool.PredictionDistribution;
import org.metatrend.ingest.table.TableChoice;
import org.metatrend.pipeline.meta.MetaChoices;
import org.metatrend.pipeline.meta.MetaFolder;
import org.metatrend.pipeline.meta.MetaOptions;
import org.metatrend.pipeline.meta.MetaReport;
import org.metatrend.pipeline.meta.MetaTable;
import org.metatrend.pipeline.meta.MetaText;
import org.metatrend.pipeline.meta.TestKind;
import org.metatrend.pipeline.output.PlainJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Meta-analyses any table. */
@Command(
        name = "meta",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Meta-analysis of a table: effect sizes from columns, pooled models, meta-regression, bias, sensitivity.",
            "",
            "Example: ./metatrend meta studies.csv --measure PLO --mods \"ln(n), year\" --cluster study",
            ""
        })
public final class MetaCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", description = "CSV, TSV, XLSX or another format of tables.")
    private Path file;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "PR, PLN, PLO, PAS, PFT; RR, OR, RD, AS, PETO; MD, SMD, ROM; COR, ZCOR; AUC, LAUC; GEN (default):"
                            + " effect sizes yi with vi or sei.")
    private String measure;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "REML",
            description = "EE (FE), DL, HE, HS, SJ, ML, REML (default), PM, PMM, EB; MH, PETO; GLMM.")
    private String method;

    @Option(
            names = "--test",
            paramLabel = "NAME",
            defaultValue = "Z",
            description = "z (default), t, knha; contain with --levels.")
    private TestKind test;

    @Option(names = "--level", paramLabel = "PERCENT", defaultValue = "95", description = "Of intervals. Default: 95.")
    private double level;

    @Option(
            names = "--mods",
            paramLabel = "TERMS",
            defaultValue = "",
            description = "Moderators, such as \"ln(n), year, factor(task, ref=A)\". Columns of words are categories.")
    private String mods;

    @Option(
            names = "--predict",
            paramLabel = "COLUMN=VALUE,...",
            description = "Predict at values of the moderators' columns, such as n=100,year=2020. Repeatable.")
    private List<String> predict = new ArrayList<>();

    @Option(
            names = "--prediction",
            paramLabel = "KIND",
            defaultValue = "",
            description = "The prediction interval: normal, t or hts (t(k-p-1)). Default: by the test.")
    private String prediction;

    @Option(names = "--cluster", paramLabel = "COLUMN", description = "Cluster-robust tests.")
    private String cluster;

    @Option(
            names = "--levels",
            paramLabel = "COLUMNS",
            description =
                    "Three-level model: inner,outer such as study,review; or outer/inner; or the outer one alone.")
    private String levels;

    @Option(names = "--subgroup", paramLabel = "COLUMN", description = "Pool each group by itself and compare.")
    private String subgroup;

    @Option(
            names = "--within",
            paramLabel = "COLUMN",
            description = "Take the association of each moderator with the effect apart: within and between groups.")
    private String within;

    @Option(names = "--y", paramLabel = "EXPRESSION", description = "What --within takes for the effect. Default: yi.")
    private String y;

    @Option(names = "--diagnostic", description = "Sensitivity and specificity together, from tp, fn, fp, tn.")
    private boolean diagnostic;

    @Option(
            names = "--columns",
            paramLabel = "ROLE=COLUMN",
            split = ",",
            description = "Which column is what, such as xi=correct,ni=subjects.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--study", paramLabel = "COLUMN", description = "Labels of rows. Default: study, trial, author ...")
    private String study;

    @Option(names = "--year", paramLabel = "COLUMN", description = "The order of cumulative pooling. Default: year.")
    private String year;

    @Option(
            names = "--where",
            paramLabel = "COLUMN=TEXT",
            description = "Only rows with that text; of several for one column any will do. Repeatable.")
    private List<String> where = new ArrayList<>();

    @Option(
            names = "--missing",
            paramLabel = "stop|drop",
            defaultValue = "stop",
            description = "What to do where a moderator or group is missing. Default: stop.")
    private MetaChoices.Missing missing;

    @Option(
            names = "--add",
            paramLabel = "NUMBER",
            defaultValue = "0.5",
            description = "Added to empty cells. Default: 0.5.")
    private double add;

    @Option(
            names = "--to",
            paramLabel = "WHICH",
            description = "only0 (default), if0all (default of --diagnostic), all, none.")
    private To to;

    @Option(
            names = "--permutations",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Permutation test of moderators.")
    private int permutations;

    @Option(
            names = "--gosh",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Pool all subsets (up to 15 studies), or that many drawn ones.")
    private int gosh;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Of permutations and draws. Default: 1.")
    private long seed;

    @Option(
            names = "--alternative",
            paramLabel = "less|greater",
            description = "The direction of selection. Default: that of the pooled effect.")
    private Alternative alternative;

    @Option(
            names = "--cut",
            paramLabel = "P,...",
            split = ",",
            defaultValue = "0.025",
            description = "One-sided p-values of selection. Default: 0.025.")
    private List<Double> cuts;

    @Option(
            names = "--chance",
            paramLabel = "P|COLUMN",
            description = "What guessing reaches: which proportions are beyond it by more than noise.")
    private String chance;

    @Option(names = "--thorough", description = "Bias and sensitivity also of more than 500 studies.")
    private boolean thorough;

    @Option(names = "--sheet", paramLabel = "NAME", defaultValue = "", description = "Which sheet of a workbook.")
    private String sheet;

    @Option(names = "--table", paramLabel = "NUMBER", defaultValue = "", description = "Which table of the file.")
    private String table;

    @Option(names = "--json", description = "Everything, at full precision, as JSON.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write the report and its figures there: forest, funnel, bubble and other plots.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        MetaOptions options = options();
        Optional<MetaFolder> folder = Optional.ofNullable(out).map(MetaFolder::new);
        MetaTable read = MetaTable.read(file, new TableChoice(sheet, table, ""));
        MetaReport report = MetaReport.of(read, options);
        byte[] tree = PlainJson.bytes(report.json());
        String text = MetaText.of(report);
        PrintWriter print = spec.commandLine().getOut();
        folder.ifPresent(to -> {
            Map<String, byte[]> texts = new LinkedHashMap<>();
            texts.put("report.txt", text.getBytes(StandardCharsets.UTF_8));
            texts.put("report.json", tree);
            int files = to.write(texts, report.figures()).size();
            spec.commandLine().getErr().println("metatrend: wrote " + files + " files to " + out);
        });
        print.print(json ? new String(tree, StandardCharsets.UTF_8) : text);
        print.flush();
        return 0;
    }

    private MetaOptions options() {
        Map<String, String> roles = new LinkedHashMap<>();
        columns.forEach(text -> MetaChoices.role(text, roles));
        return new MetaOptions(
                new MetaOptions.Model(
                        MetaChoices.measure(measure),
                        diagnostic,
                        MetaChoices.method(method),
                        test,
                        MetaChoices.level(level),
                        MetaChoices.correction(add, to != null ? to : diagnostic ? To.IF0ALL : To.ONLY0),
                        prediction.isEmpty()
                                ? Optional.<PredictionDistribution>empty()
                                : Optional.of(MetaChoices.prediction(prediction))),
                new MetaOptions.Columns(
                        MetaChoices.roles(roles),
                        mods,
                        predict,
                        new MetaOptions.Groupings(
                                Optional.ofNullable(study),
                                Optional.ofNullable(year),
                                Optional.ofNullable(cluster),
                                Optional.ofNullable(levels),
                                Optional.ofNullable(subgroup),
                                Optional.ofNullable(within),
                                Optional.ofNullable(y)),
                        where,
                        missing == MetaChoices.Missing.DROP),
                new MetaOptions.Extras(
                        MetaChoices.count(permutations, "--permutations"),
                        MetaChoices.count(gosh, "--gosh"),
                        seed,
                        thorough,
                        Optional.ofNullable(alternative),
                        MetaChoices.cuts(cuts),
                        Optional.ofNullable(chance)));
    }
}
