package org.metatrend.pipeline.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.metatrend.figures.draw.Drawing;
import org.metatrend.figures.draw.Format;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.ShareLine;
import org.metatrend.figures.layout.TopicFigure;
import org.metatrend.figures.layout.YearMark;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.PackageReader.ReadPackage;
import org.metatrend.ingest.spark.Spark;
import org.metatrend.ingest.study.Reading;
import org.metatrend.pipeline.output.Outputs;
import org.metatrend.pipeline.output.PlainJson;
import org.metatrend.pipeline.output.SafeCsv;
import org.slf4j.LoggerFactory;

/** The main job: packages to tables, results and figures, all written together at the end. */
public final class Run {
    /** Each row is drawn. */
    private static final int MOST_ROWS = 250_000;

    /** Each row is in memory in both readings, with its lines of the outputs. */
    private static final long BYTES_OF_A_ROW = 10 << 10;

    /** So many are no question of memory. */
    private static final int FEW_ROWS = 20_000;

    private final List<Path> folders;
    private final List<Reading> readings;
    private final Path out;
    private final Progress progress;

    /**
     * A run.
     *
     * @param folders the packages' folders
     * @param readings which readings to make
     * @param out where the outputs go
     * @param progress hears what is being done
     */
    public Run(List<Path> folders, List<Reading> readings, Path out, Progress progress) {
        this.folders = List.copyOf(folders);
        this.readings = List.copyOf(readings);
        this.out = out;
        this.progress = progress;
    }

    /**
     * Runs.
     *
     * @return the lines that say what was made
     * @throws BadInput if a package is not as it should be; nothing was written then
     */
    public List<String> run() {
        Outputs outputs = new Outputs(out);
        outputs.recover();
        progress.step("reading " + folders.size() + (folders.size() == 1 ? " package" : " packages"));
        Map<String, ReadPackage> packages = read();
        outputs.refuseForeign(packages.keySet());
        // one logging for all threads, before they ask for it at the same time
        LoggerFactory.getILoggerFactory();
        // the pens are sharpened while Spark starts
        CompletableFuture<Void> pens = CompletableFuture.runAsync(Run::warmUp);
        Map<String, PackageRun.Ingested> ingested = new TreeMap<>();
        try (Spark spark = Spark.start()) {
            packages.forEach((name, read) -> {
                progress.step("extracting " + name);
                ingested.put(name, new PackageRun(read, readings).ingest(spark.tables()));
            });
        }
        pens.join();
        progress.step("fitting and drawing");
        return write(outputs, ingested);
    }

    /** Loads fonts and drawing classes by drawing a figure that nobody sees. */
    private static void warmUp() {
        double[] two = {0, 1};
        Figure figure = TopicFigure.shares(
                "warm-up",
                List.of(new ShareLine("topic", "field", "label", two, two)),
                Optional.of(new YearMark(0, "mark")));
        Drawing drawing = Drawing.of(figure);
        for (Format format : Format.values()) {
            drawing.bytes(format);
        }
    }

    private Map<String, ReadPackage> read() {
        Map<String, ReadPackage> packages = new TreeMap<>();
        for (Path folder : folders) {
            ReadPackage read = PackageReader.read(folder);
            String name = read.manifest().name();
            refuseMore(folder, read);
            if (packages.putIfAbsent(name, read) != null) {
                throw new BadInput(
                        folder.toString(),
                        "the package name " + BadInput.quote(name) + " a second time",
                        "packages of different names, which name their output folders",
                        "rename one, or run them one after the other with different --out");
            }
        }
        return packages;
    }

    private static void refuseMore(Path folder, ReadPackage read) {
        long rows = read.tables().stream().mapToLong(t -> t.rows().size()).sum();
        long inMemory = Runtime.getRuntime().maxMemory() / BYTES_OF_A_ROW;
        long most = Math.min(MOST_ROWS, Math.max(FEW_ROWS, inMemory));
        if (rows > most) {
            throw new BadInput(
                    folder.toString(),
                    "tables of " + rows + " rows together",
                    "at most " + most + " rows in a package that is run"
                            + (most < MOST_ROWS ? " with this memory" : ", since each is drawn"),
                    (rows <= MOST_ROWS ? "give Java more memory, as with METATREND_OPTS=-Xmx4g, or " : "")
                            + "divide the package");
        }
    }

    /** The files of one figure, still being drawn. */
    private record Drawn(String path, CompletableFuture<byte[]> bytes) {}

    private List<String> write(Outputs outputs, Map<String, PackageRun.Ingested> ingested) {
        Map<String, List<CompletableFuture<ReadingOutput>>> fits = new TreeMap<>();
        ingested.forEach((name, in) -> fits.put(
                name,
                readings.stream()
                        .map(r -> CompletableFuture.supplyAsync(() -> in.fit().apply(r)))
                        .toList()));
        Map<String, Map<String, byte[]>> files = new TreeMap<>();
        Map<String, List<Drawn>> drawn = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        fits.forEach((name, list) -> {
            Map<String, byte[]> of = files.computeIfAbsent(name, n -> new TreeMap<>());
            for (CompletableFuture<ReadingOutput> future : list) {
                ReadingOutput output = joined(future);
                String folder = output.reading().label() + "/";
                of.put(folder + output.table().getKey(), output.table().getValue());
                output.furtherTables().forEach((table, bytes) -> of.put(folder + table, bytes));
                of.put(folder + "ledger.csv", ledger(output.ledger()));
                of.put(folder + "results.json", results(name, output));
                lines.add(name + ", " + output.reading().label() + ": " + summary(output.ledger()));
                List<Drawn> to = drawn.computeIfAbsent(name, n -> new ArrayList<>());
                output.figures().forEach(figure -> to.addAll(draw(folder, figure)));
                output.books().forEach(book -> to.addAll(draw(folder, book)));
                lines.addAll(lines(out.resolve(name), folder, output));
            }
            ingested.get(name).checks().ifPresent(checks -> {
                of.put("checks.csv", checks.csv());
                lines.add("  " + out.resolve(name).resolve("checks.csv") + ": " + checks.sentence());
            });
            ingested.get(name).linked().ifPresent(linked -> {
                of.put("links.csv", LinkCsv.of(linked.links()));
                of.put("conflicts.csv", Conflict.csv(linked.conflicts()));
                lines.add(name + ": " + linked.summary());
                lines.add("  " + out.resolve(name).resolve("links.csv") + " (and conflicts.csv)");
            });
            if (readings.size() == Reading.values().length) {
                of.put("differences.csv", Difference.csv(ingested.get(name).differences()));
                lines.add("  " + out.resolve(name).resolve("differences.csv") + ": "
                        + ingested.get(name).differences().size() + " differences between the readings");
            }
        });
        drawn.forEach((name, list) ->
                list.forEach(d -> files.get(name).put(d.path(), d.bytes().join())));
        progress.step("writing " + out);
        outputs.replace(files);
        return lines;
    }

    /** The figures in the order of their names' beginnings: those of several pages among the others. */
    private static List<String> lines(Path out, String folder, ReadingOutput output) {
        List<String> lines = new ArrayList<>();
        List<ReadingOutput.Book> books = new ArrayList<>(output.books());
        for (Figure figure : output.figures()) {
            while (!books.isEmpty() && books.get(0).id().compareTo(figure.id()) < 0) {
                lines.add(line(out, folder, books.remove(0)));
            }
            lines.add("  " + out.resolve(folder + figure.id() + ".png") + " (and .svg, .pdf)");
        }
        books.forEach(book -> lines.add(line(out, folder, book)));
        return lines;
    }

    private static String line(Path out, String folder, ReadingOutput.Book book) {
        int pages = book.pages().size();
        return "  " + out.resolve(folder + book.id() + ".pdf") + " (" + pages + (pages == 1 ? " page" : " pages")
                + "; each also as .png and .svg)";
    }

    /** The result of work on another thread; bad input that shows only there is let through as what it is. */
    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BadInput bad) {
                throw bad;
            }
            throw e;
        }
    }

    private static List<Drawn> draw(String folder, Figure figure) {
        CompletableFuture<Drawing> drawing = CompletableFuture.supplyAsync(() -> Drawing.of(figure));
        List<Drawn> files = new ArrayList<>();
        for (Format format : Format.values()) {
            String path = folder + figure.id() + "." + format.name().toLowerCase(Locale.ROOT);
            files.add(new Drawn(path, drawing.thenApplyAsync(d -> d.bytes(format))));
        }
        return files;
    }

    private static List<Drawn> draw(String folder, ReadingOutput.Book book) {
        List<Drawn> files = new ArrayList<>();
        List<CompletableFuture<Drawing>> pages = new ArrayList<>();
        for (Figure page : book.pages()) {
            CompletableFuture<Drawing> drawing = CompletableFuture.supplyAsync(() -> Drawing.of(page));
            pages.add(drawing);
            for (Format format : List.of(Format.PNG, Format.SVG)) {
                String path = folder + page.id() + "." + format.name().toLowerCase(Locale.ROOT);
                files.add(new Drawn(path, drawing.thenApplyAsync(d -> d.bytes(format))));
            }
        }
        files.add(new Drawn(
                folder + book.id() + ".pdf",
                CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
                        .thenApplyAsync(all -> Drawing.pdf(
                                book.id(),
                                pages.stream().map(CompletableFuture::join).toList()))));
        return files;
    }

    private static String summary(Ledger ledger) {
        Ledger.Totals results = ledger.totals(Entry.Stage.RESULTS);
        String rows = "rows: " + ledger.totals(Entry.Stage.ROWS).sentence();
        return results.read() == 0 ? rows : rows + "; results: " + results.sentence();
    }

    private static byte[] ledger(Ledger ledger) {
        SafeCsv csv = new SafeCsv(List.of("source", "row", "column", "stage", "outcome", "reason", "verbatim"));
        for (Entry e : ledger.entries()) {
            csv.row(
                    e.source(),
                    e.row(),
                    e.column(),
                    e.stage().name().toLowerCase(Locale.ROOT),
                    e.outcome().name().toLowerCase(Locale.ROOT),
                    e.reason(),
                    e.verbatim());
        }
        return csv.bytes();
    }

    private static byte[] results(String name, ReadingOutput output) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("package", name);
        json.put("reading", output.reading().label());
        Map<String, Object> totals = new LinkedHashMap<>();
        for (Entry.Stage stage : List.of(Entry.Stage.ROWS, Entry.Stage.RESULTS)) {
            Ledger.Totals of = output.ledger().totals(stage);
            Map<String, Integer> counts = new LinkedHashMap<>();
            counts.put("read", of.read());
            counts.put("kept", of.kept());
            counts.put("merged", of.merged());
            counts.put("excluded", of.excluded());
            totals.put(stage.name().toLowerCase(Locale.ROOT), counts);
        }
        json.put("ledger", totals);
        json.putAll(output.accounts());
        json.put("figures", output.results());
        return PlainJson.bytes(json);
    }
}
