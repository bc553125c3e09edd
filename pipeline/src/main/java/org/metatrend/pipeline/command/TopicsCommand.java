package org.metatrend.pipeline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.search.Grouping;
import org.metatrend.pipeline.Version;
import org.metatrend.pipeline.topics.TopicSearch;
import org.metatrend.pipeline.topics.TopicSearch.From;
import org.metatrend.pipeline.topics.TopicSearch.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From bibliographies to the share of papers on each topic over time. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Count topics in bibliographies: shares by year with intervals, trends, figures, and the account of every",
            "record. Reads OpenAlex, MEDLINE, Crossref, RIS, BibTeX, nbib, ISI, EndNote, Ovid and CSV, each told by its",
            "contents, compressed with gzip or not. The outputs replace OUT, all together or not at all.",
            "",
            "Example: ./metatrend topics queries.json --from openalex:works/ --from pubmed:'baseline/*.gz' --out topics",
            ""
        })
public final class TopicsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUERIES", description = "The file of queries: see docs/queries.md.")
    private Path queries;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "NAME:PATH",
            description =
                    "A source: a name of your choice and a file, folder or pattern, here or on hdfs, s3a, gs. May be"
                            + " given several times; paths of one name are one source, in which later files count.")
    private List<String> from;

    @Option(names = "--out", required = true, paramLabel = "OUT", description = "The folder of the outputs.")
    private String out;

    @Option(
            names = "--by",
            paramLabel = "GROUP",
            defaultValue = "none",
            description = "Divide the counts by venue, field or country as well.")
    private Grouping by;

    @Option(
            names = "--keep",
            description = "Write the publications that count, each once: publications.csv and .parquet.")
    private boolean keep;

    @Option(
            names = "--max-rejects",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            description = "The share of records that may be unreadable; above it the exit code is 3. Default: 0.01.")
    private double maxRejects;

    @Option(names = "--resume", description = "Go on from the finished files of a stopped run of the same command.")
    private boolean resume;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(maxRejects >= 0 && maxRejects <= 1)) {
            throw new BadInput(
                    "--max-rejects", Double.toString(maxRejects), "a share from 0 to 1", "give one, such as 0.01");
        }
        PrintWriter err = spec.commandLine().getErr();
        Options options = new Options(by, keep, maxRejects, resume, Version.number());
        List<From> sources = from.stream().map(TopicsCommand::source).toList();
        TopicSearch search = new TopicSearch(queries, sources, out, options, what -> err.println("metatrend: " + what));
        search.run().forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private static From source(String given) {
        int colon = given.indexOf(':');
        if (colon <= 0 || colon == given.length() - 1) {
            throw new BadInput(
                    "--from " + given,
                    "no name and path with a colon between",
                    "such as openalex:works/",
                    "put a name of your choice and a colon before the path");
        }
        return new From(given.substring(0, colon), given.substring(colon + 1));
    }
}
