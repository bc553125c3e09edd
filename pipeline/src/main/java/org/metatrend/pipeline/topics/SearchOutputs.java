package org.metatrend.pipeline.topics;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.metatrend.figures.draw.Drawing;
import org.metatrend.figures.draw.Format;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.ShareLine;
import org.metatrend.figures.layout.TopicFigure;
import org.metatrend.figures.layout.YearMark;
import org.metatrend.ingest.query.QueryFile;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.ingest.search.LedgerLine;
import org.metatrend.ingest.search.Occurrence;
import org.metatrend.ingest.search.Survivor;
import org.metatrend.ingest.spark.Found;
import org.metatrend.ingest.spark.PublicationParquet;
import org.metatrend.ingest.spark.Storage;
import org.metatrend.pipeline.output.PlainJson;
import org.metatrend.pipeline.output.SafeCsv;

/** Writes what a search found into a new folder that then takes the place of the former one. */
final class SearchOutputs {
    /** What the run was; a folder with it is one of this command's. */
    static final String RUN = "run.json";

    /** As many small panels as a page holds. */
    private static final int PANELS = 8;

    private final String place;
    private final String made;
    private final QueryFile queries;
    private final TopicSearch.Options options;
    private final List<String> lines = new ArrayList<>();

    /** @param made the folder to write in, which comes to be the place in the end */
    SearchOutputs(String place, String made, QueryFile queries, TopicSearch.Options options) {
        this.place = place;
        this.made = made;
        this.queries = queries;
        this.options = options;
    }

    List<String> write(SearchAccount account, Found found, Rejects rejects, Listing listing) {
        Storage.HERE.delete(made);
        Map<Occurrence, Long> occurrences = found.counts(Grouping.NONE);
        SearchCounts counts = SearchCounts.of(queries, occurrences);
        account.sources().forEach((name, source) -> lines.add(name + ": " + source.sentence()));
        lines.add(account.included() + " publications count"
                + (counts.noYear() > 0 ? ", " + counts.noYear() + " of them state no year" : ""));
        OptionalInt interruption = queries.interruption() == null
                ? queries.marks().isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.toIntExact(queries.marks().get(0).year()))
                : OptionalInt.of(queries.interruption().intValue());
        TopicTrends trends = TopicTrends.of(counts.lines(), interruption);
        bytes("shares.csv", ShareCsv.of(counts.lines()));
        bytes("trends.csv", trends.csv());
        bytes("prisma.csv", AccountCsv.prisma(account));
        bytes("files.csv", AccountCsv.files(account));
        ledger(account, found.ledger());
        if (options.grouping() != Grouping.NONE) {
            byGroup(found.counts(options.grouping()));
        }
        if (options.keep()) {
            keep(found);
        }
        draw(figure(counts), trends.figure("figure-2b-topic-trends"));
        bytes("results.json", PlainJson.bytes(results(account, counts, trends)));
        if (!rejects.isEmpty()) {
            Storage.HERE.move(rejects.folder(), made);
        }
        bytes(RUN, PlainJson.bytes(run(account, listing)));
        lines.add(show("shares.csv") + " (and trends.csv, prisma.csv, files.csv, ledger.csv, results.json)");
        return lines;
    }

    private String show(String name) {
        return "  " + place.replaceFirst("^file:/+", "/") + "/" + name;
    }

    private void bytes(String name, byte[] content) {
        Storage.HERE.write(made + "/" + name, out -> out.write(content));
    }

    private interface Rows {
        void to(SafeCsv csv);
    }

    private void table(String name, List<String> header, Rows rows) {
        Storage.HERE.write(made + "/" + name, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            rows.to(new SafeCsv(header, writer));
            writer.flush();
        });
    }

    private void byGroup(Map<Occurrence, Long> occurrences) {
        String by = options.grouping().label();
        Map<String, Map<Occurrence, Long>> groups = SearchCounts.byGroup(occurrences);
        table(
                "shares-by-" + by + ".csv",
                ShareCsv.header(by),
                csv -> groups.forEach((group, of) ->
                        ShareCsv.rows(SearchCounts.of(queries, of).lines(), group, csv)));
        lines.add(show("shares-by-" + by + ".csv"));
        Map<String, List<ShareLine>> panels = new LinkedHashMap<>();
        groups.entrySet().stream()
                .filter(g -> !g.getKey().equals(Grouping.NOT_STATED))
                .limit(PANELS)
                .forEach(g -> panels.put(g.getKey(), drawn(SearchCounts.of(queries, g.getValue()))));
        draw(TopicFigure.multiples("figure-2c-topic-shares-by-" + by, panels));
    }

    private void ledger(SearchAccount account, Iterator<LedgerLine> ledger) {
        Places places = new Places(account.files());
        List<String> header = List.of("source", "file", "place", "id", "title", "outcome", "reason", "into");
        table(
                "ledger.csv",
                header,
                csv -> ledger.forEachRemaining(l -> csv.row(
                        l.source(),
                        l.file(),
                        l.place(),
                        l.id(),
                        l.title(),
                        l.outcome(),
                        l.reason(),
                        l.into() < 0 ? "" : places.of(l.into()))));
    }

    private void keep(Found found) {
        Iterator<Survivor> kept = found.kept();
        List<String> header = new ArrayList<>(List.of(
                "source",
                "file",
                "place",
                "doi",
                "pmid",
                "accession",
                "title",
                "abstract",
                "year",
                "authors",
                "venue",
                "type",
                "language"));
        List<String> counted = new ArrayList<>();
        queries.denominators().forEach(d -> counted.add("in " + d.name()));
        queries.shares().forEach(s -> counted.add("in " + s.label()));
        header.addAll(counted);
        table(
                "publications.csv",
                header,
                csv -> kept.forEachRemaining(s -> {
                    var r = s.reference();
                    List<Object> cells = new ArrayList<>(List.of(
                            r.origin().source(),
                            r.origin().file(),
                            r.origin().place(),
                            r.ids().doi(),
                            r.ids().pmid(),
                            r.ids().accession(),
                            r.title(),
                            r.summary(),
                            r.year() == 0 ? OptionalInt.empty() : OptionalInt.of(r.year()),
                            String.join("; ", r.authors()),
                            r.venue().name(),
                            r.descriptors().type(),
                            r.descriptors().language()));
                    IntStream.range(0, header.size() - cells.size())
                            .forEach(i -> cells.add((s.matches() >>> i & 1) == 1 ? 1 : 0));
                    csv.row(cells.toArray());
                }));
        PublicationParquet.write(made + "/publications.parquet", found.kept(), counted);
        lines.add(show("publications.csv") + " (and .parquet)");
    }

    /** Years whose denominator is empty have no point, and lines without any share no line. */
    private static List<ShareLine> drawn(SearchCounts counts) {
        List<ShareLine> drawn = new ArrayList<>();
        for (TopicLine line : counts.lines()) {
            List<YearIntervals.Year> years = YearIntervals.of(line).years();
            if (years.stream().anyMatch(y -> y.percent() > 0)) {
                drawn.add(new ShareLine(
                        line.topic(),
                        line.denominator(),
                        line.label(),
                        years.stream().mapToDouble(YearIntervals.Year::year).toArray(),
                        years.stream().mapToDouble(YearIntervals.Year::percent).toArray()));
            }
        }
        return drawn;
    }

    private Figure figure(SearchCounts counts) {
        Optional<YearMark> mark =
                queries.marks().stream().findFirst().map(m -> new YearMark(Math.toIntExact(m.year()), m.label()));
        return TopicFigure.shares("figure-2-topic-shares", drawn(counts), mark);
    }

    private void draw(Figure... figures) {
        List<Map<Format, byte[]>> drawn =
                Arrays.stream(figures).parallel().map(SearchOutputs::drawn).toList();
        for (int i = 0; i < figures.length; i++) {
            String id = figures[i].id();
            drawn.get(i).forEach((format, bytes) -> bytes(id + "." + format.extension(), bytes));
            lines.add(show(id + ".png") + " (and .svg, .pdf)");
        }
    }

    private static Map<Format, byte[]> drawn(Figure figure) {
        Drawing drawing = Drawing.of(figure);
        Map<Format, byte[]> bytes = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            bytes.put(format, drawing.bytes(format));
        }
        return bytes;
    }

    private Map<String, Object> results(SearchAccount account, SearchCounts counts, TopicTrends trends) {
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("title", queries.title());
        results.put("notes", queries.notes());
        results.put("sources", account.sources());
        results.put("publications", account.included());
        results.put("withoutYear", counts.noYear());
        results.put("trends", trends.numbers());
        return results;
    }

    private Map<String, Object> run(SearchAccount account, Listing listing) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("metatrend", options.version());
        run.put("queries", queries);
        run.put("by", options.grouping().label());
        run.put("keep", options.keep());
        run.put("maxRejects", options.maxRejects());
        run.put(
                "inputs",
                account.files().stream()
                        .map(t -> {
                            Map<String, Object> input = new LinkedHashMap<>();
                            input.put("source", t.file().name());
                            input.put("file", t.file().path());
                            input.put("bytes", t.file().bytes());
                            input.put("sha256", t.sha256());
                            return input;
                        })
                        .toList());
        run.put("passedOver", listing.passedOver());
        if (!listing.manifests().isEmpty()) {
            run.put("manifests", listing.notes(account.files()));
        }
        return run;
    }
}
