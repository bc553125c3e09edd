package org.metatrend.pipeline.topics;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.query.QueryFileReader;
import org.metatrend.ingest.query.TopicQueries;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.ingest.search.QueryScan;
import org.metatrend.ingest.search.SourceFile;
import org.metatrend.ingest.spark.Found;
import org.metatrend.ingest.spark.SearchJobs;
import org.metatrend.ingest.spark.SearchJobs.Scanned;
import org.metatrend.ingest.spark.Spark;
import org.metatrend.ingest.spark.Storage;

/** Counts topics in bibliographies: from files to shares, trends, figures and the account of every record. */
public final class TopicSearch {
    private static final long MEBIBYTE = 1 << 20;

    private final Path queryFile;
    private final List<From> sources;
    private final String out;
    private final Options options;
    private final Consumer<String> progress;

    /**
     * A source.
     *
     * @param name as reports call it; paths of one name are one source, in which later files count
     * @param path a file, folder or pattern wherever Hadoop's file systems reach
     */
    public record From(String name, String path) {}

    /**
     * How a search is done.
     *
     * @param grouping how counts are divided besides
     * @param keep whether the publications found are written
     * @param maxRejects the share of records that may be unreadable, from 0 to 1
     * @param resume whether finished parts of a stopped search are used
     * @param version of the program
     */
    public record Options(Grouping grouping, boolean keep, double maxRejects, boolean resume, String version) {}

    /** More records cannot be read than the user allows. */
    public static final class TooManyRejects extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRejects(String message) {
            super(message);
        }
    }

    /** A search. */
    public TopicSearch(Path queryFile, List<From> sources, String out, Options options, Consumer<String> progress) {
        this.queryFile = queryFile;
        this.sources = List.copyOf(sources);
        this.out = out;
        this.options = options;
        this.progress = progress;
    }

    /** What is searched, where the outputs and the parts go. */
    private record Plan(TopicQueries queries, String place, String work, WorkFolder folder, Listing listed) {}

    /**
     * Searches.
     *
     * @return the lines that say what was found
     * @throws BadInput if the queries or sources are not as they should be; nothing was changed then
     * @throws TooManyRejects if more records cannot be read than is allowed; the former outputs are whole
     */
    public List<String> run() {
        return Spark.guarded(() -> {
            Plan plan = plan();
            try (Spark spark = Spark.whenNeeded()) {
                return search(plan, spark.searches());
            }
        });
    }

    private Plan plan() {
        TopicQueries queries = QueryFileReader.read(queryFile);
        int counted =
                queries.file().denominators().size() + queries.file().shares().size();
        if (counted > Long.SIZE) {
            throw new BadInput(
                    queryFile.toString(),
                    counted + " denominators and shares",
                    "at most " + Long.SIZE + " together",
                    "divide the file");
        }
        String place = Storage.HERE.uri(out);
        WorkFolder folder = new WorkFolder(place);
        folder.recover();
        if (Storage.HERE.isFilled(place) && !Storage.HERE.exists(place + "/" + SearchOutputs.RUN)) {
            throw new BadInput(
                    out,
                    "a folder with something else in it",
                    "a folder that this command made, or none",
                    "give another --out, or remove what is there");
        }
        Listing listed = Listing.of(sources);
        String fingerprint = PackageReader.sha256((options.version() + "\n" + queries.file() + "\n" + listed.state())
                        .getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
        String work = folder.prepare(fingerprint, options.resume());
        if (options.resume() && !Storage.HERE.exists(work)) {
            progress.accept("found nothing of this search to go on from: starting anew");
        }
        return new Plan(queries, place, work, folder, listed);
    }

    private List<String> search(Plan plan, SearchJobs jobs) {
        Rejects rejects = new Rejects(plan.work());
        long bytes = plan.listed().files().stream().mapToLong(SourceFile::bytes).sum();
        progress.accept("scanning " + plan.listed().files().size() + " files, " + mebibytes(bytes));
        Scanned scanned =
                jobs.scan(plan.listed().files(), new QueryScan(plan.queries()), plan.work(), scanned(), rejects);
        rejects.close();
        refuseTooMany(scanned.tallies(), rejects);
        plan.listed().notes(scanned.tallies()).forEach(progress);
        progress.accept("resolving versions and duplicates of "
                + scanned.tallies().stream().mapToLong(FileTally::candidates).sum() + " records");
        try (Found found = jobs.resolve(scanned, options.keep())) {
            progress.accept("counting, fitting and drawing");
            SearchAccount account = SearchAccount.of(scanned.tallies(), found.outcomes());
            SearchOutputs outputs = new SearchOutputs(
                    plan.place(), plan.folder().made(), plan.queries().file(), options);
            List<String> lines = outputs.write(account, found, rejects, plan.listed());
            plan.folder().commit();
            return lines;
        }
    }

    private SearchJobs.ScanProgress scanned() {
        return new SearchJobs.ScanProgress() {
            @Override
            public void resumed(int parts, int of) {
                progress.accept("going on from a stopped run: " + parts + " of " + of + " parts are there already");
            }

            @Override
            public void read(long bytes, long of) {
                progress.accept("scanned " + mebibytes(bytes) + " of " + mebibytes(of)
                        + String.format(Locale.ROOT, " (%.0f%%)", of == 0 ? 100.0 : 100.0 * bytes / of));
            }
        };
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MiB", (double) bytes / MEBIBYTE);
    }

    private void refuseTooMany(List<FileTally> tallies, Rejects rejects) {
        long read = tallies.stream().mapToLong(FileTally::read).sum();
        long rejected = tallies.stream().mapToLong(FileTally::rejected).sum();
        if (rejected > options.maxRejects() * read) {
            throw new TooManyRejects(String.format(
                    Locale.ROOT,
                    "%s: found %,d of %,d records that cannot be read (%.2f%%), expected at most %.2f%%; the first: %s."
                            + " To mend: see %s, repair or leave out the files, or allow more with --max-rejects; with"
                            + " --resume the files already read are not read again.",
                    out,
                    rejected,
                    read,
                    100.0 * rejected / read,
                    100 * options.maxRejects(),
                    rejects.first().map(TopicSearch::words).orElse(""),
                    rejects.folder()));
        }
    }

    private static String words(Rejected rejected) {
        return rejected.origin().file() + ", " + rejected.origin().place() + ", " + rejected.reason();
    }
}
