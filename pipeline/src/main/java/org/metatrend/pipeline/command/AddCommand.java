package org.metatrend.pipeline.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.propose.AddedReview;
import org.metatrend.ingest.propose.Role;
import org.metatrend.ingest.table.FoundTable;
import org.metatrend.ingest.table.TableChoice;
import org.metatrend.ingest.table.TableFile;
import org.metatrend.ingest.transcribe.OriginalTable;
import org.metatrend.pipeline.add.Addition;
import org.metatrend.pipeline.add.Addition.Wishes;
import org.metatrend.pipeline.add.Questions;
import org.metatrend.pipeline.add.Report;
import org.metatrend.pipeline.add.Steps;
import org.metatrend.pipeline.add.Understanding;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a systematic review's study table to a package. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Add a review's study table to a package: proposes what each column means, shows what would be read,",
            "and on agreement writes the transcription and the manifest's entry.",
            "",
            "Example: ./metatrend add table.xlsx --to data-manifests/alzheimers --review \"Roe et al. 2023\"",
            ""
        })
public final class AddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV, TSV, XLSX, HTML, Markdown, JSON, DOCX, JATS or PDF.")
    private Path file;

    @ArgGroup(multiplicity = "1")
    private Target target;

    /** Where the review goes. */
    private static final class Target {
        @Option(names = "--to", paramLabel = "FOLDER", description = "The package's folder.")
        private Path existing;

        @Option(names = "--new", paramLabel = "FOLDER", description = "The folder of a new package.")
        private Path fresh;
    }

    @Option(names = "--sheet", paramLabel = "NAME", defaultValue = "", description = "Which sheet of a workbook.")
    private String sheet;

    @Option(names = "--table", paramLabel = "NUMBER", defaultValue = "", description = "Which table of the file.")
    private String table;

    @Option(names = "--page", paramLabel = "NUMBER", defaultValue = "", description = "Which page of a PDF.")
    private String page;

    @Option(
            names = "--map",
            paramLabel = "ROLE=COLUMN",
            description =
                    "What a column means: study, year, sample size, performance, task, method, leakage, code, data, "
                            + "external, validation or dataset. "
                            + "An empty COLUMN: none has the role.")
    private List<String> map = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "The resource's name. Default: from the file's.")
    private String name;

    @Option(names = "--review", paramLabel = "TEXT", description = "How figures call the review.")
    private String review;

    @Option(names = "--citation", paramLabel = "TEXT", defaultValue = "", description = "The review's citation.")
    private String citation;

    @Option(names = "--doi", paramLabel = "DOI", defaultValue = "", description = "The review's DOI.")
    private String doi;

    @Option(names = "--licence", paramLabel = "NAME", defaultValue = "", description = "The table's licence, if known.")
    private String licence;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "The title of a new package.")
    private String title;

    @Option(
            names = "--task",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "The task of the values, where the table names none.")
    private String task;

    @Option(
            names = "--declare",
            description = "Have the package's figures show the review's measures and tasks that it does not declare.")
    private boolean declare;

    @Option(names = "--yes", description = "Agree to the proposal.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show what would be read and write nothing.")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Steps steps = new Steps(spec.commandLine().getErr());
        Report report = new Report(out, steps);
        Path folder = folder();
        Opened opened = opened(steps);
        List<FoundTable> tables = opened.tables();
        TableChoice choice = new TableChoice(sheet, table, page);
        FoundTable chosen = choice.of(file.toString(), tables);
        report.tables(tables, chosen);
        Questions questions =
                new Questions(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())), out);
        boolean asks = !yes && !dryRun;
        if (asks && choice.rivals(file.toString(), tables).size() > 1) {
            chosen = questions.table(tables, chosen);
        }
        Map<Role, List<String>> stated = stated();
        Understanding understood = Understanding.of(file.toString(), chosen, stated, report);
        if (asks) {
            understood = understood.asked(stated, questions, report);
            askForTheSource(questions);
        }
        boolean taskAsked = false;
        while (true) {
            Addition addition = addition(folder, opened.origin(), understood, steps);
            if (asks && !taskAsked && addition.leavesTaskOpen()) {
                task = questions.task(addition.manifest().metatrend());
                taskAsked = true;
                continue;
            }
            report.reading(addition);
            char answer = yes && !dryRun ? 'y' : dryRun ? 'n' : agreed(questions, tables.size() > 1, addition);
            switch (answer) {
                case 'y' -> {
                    addition.write();
                    out.println("Added " + addition.resource().name() + " to " + folder + ". Next: ./metatrend run "
                            + folder);
                    return 0;
                }
                case 'd' -> declare = true;
                case 'c' -> understood = understood.corrected(stated, questions, report);
                case 't' -> {
                    stated = stated();
                    understood = Understanding.of(
                                    file.toString(), questions.table(tables, understood.found()), stated, report)
                            .asked(stated, questions, report);
                }
                default -> {
                    out.println("Nothing was written.");
                    return dryRun ? 0 : 2;
                }
            }
        }
    }

    private static char agreed(Questions questions, boolean otherTables, Addition addition) {
        String letters = "ync";
        String others = "";
        if (otherTables) {
            letters += "t";
            others += ", t to read another table";
        }
        if (addition.mayDeclare()) {
            letters += "d";
            others += ", d to have the figures show all its measures and tasks";
        }
        return questions.letter("Add this? [y/N, c to change what a column means" + others + "]", letters, 'n');
    }

    /** The tables of a file, whose bytes are not kept. */
    private record Opened(List<FoundTable> tables, AddedReview.Origin origin) {}

    private Opened opened(Steps steps) {
        TableFile read = TableFile.read(file, steps::watched);
        steps.step("reading " + file);
        return new Opened(
                OriginalTable.all(read),
                AddedReview.Origin.of(file.getFileName().toString(), read));
    }

    private Addition addition(Path folder, AddedReview.Origin origin, Understanding understood, Steps steps) {
        Resource entry = added(origin.fileName())
                .resource(
                        new AddedReview.From(
                                origin,
                                understood.found().where(),
                                understood.structured().layout()),
                        understood.proposal(),
                        understood.meanings());
        return Addition.prepare(
                folder,
                new Wishes(title, task, declare),
                entry,
                understood.structured().table(),
                steps);
    }

    private Path folder() {
        if (target.existing != null) {
            if (!Files.isRegularFile(target.existing.resolve("datapackage.json"))) {
                throw new BadInput(
                        target.existing.toString(),
                        "no datapackage.json",
                        "the folder of a package",
                        "name one, or make a new package with --new");
            }
            return target.existing;
        }
        if (Files.exists(target.fresh)) {
            throw new BadInput(
                    target.fresh.toString(),
                    "something of that name",
                    "a folder that is not there yet",
                    "name another, or add to the package with --to");
        }
        return target.fresh;
    }

    private AddedReview added(String fileName) {
        String stem = fileName.replaceFirst("\\.[^.]*$", "");
        String called = name == null ? AddedReview.slug(stem) : name;
        String address = doi.isEmpty() || doi.startsWith("http") ? doi : "https://doi.org/" + doi;
        return new AddedReview(called, review == null ? stem : review, citation, address, licence);
    }

    private Map<Role, List<String>> stated() {
        Map<Role, List<String>> stated = new EnumMap<>(Role.class);
        for (String one : map) {
            int equals = one.indexOf('=');
            if (equals < 0) {
                throw new BadInput(
                        "--map", BadInput.quote(one), "ROLE=COLUMN", "write for instance \"year=Published\"");
            }
            List<String> columns = stated.computeIfAbsent(Role.of(one.substring(0, equals)), r -> new ArrayList<>());
            String column = one.substring(equals + 1).strip();
            if (!column.isEmpty()) {
                columns.add(column);
            }
        }
        return stated;
    }

    private void askForTheSource(Questions questions) {
        if (review == null) {
            String answer = questions.text("What do figures call the review, such as \"Roe et al. 2023\"?");
            review = answer.isEmpty() ? null : answer;
        }
        if (citation.isEmpty()) {
            citation = questions.text("Its citation, as a list of references has it (Enter if it is not known):");
        }
        if (doi.isEmpty()) {
            doi = questions.text("Its DOI (Enter if there is none):");
        }
        if (licence.isEmpty()) {
            licence = questions.text("The licence of its table (Enter if it is not known):");
        }
    }
}
