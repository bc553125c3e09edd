package org.metatrend.ingest.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReadRecord.Deleted;
import org.metatrend.ingest.bibliography.ReadRecord.Kept;
import org.metatrend.ingest.bibliography.ReadRecord.Rejected;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.file.BibliographyFormat;
import org.metatrend.ingest.query.Facets;
import org.metatrend.ingest.query.RecordHits;
import org.metatrend.ingest.query.TopicQueries;
import org.metatrend.ingest.query.TopicQueries.Counted;

/** Decides on the records of one file, one after another, and counts what becomes of them. */
final class RecordScan {
    static final String NO_MATCH = "matches no query";

    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})\\.(\\d{1,3})");
    private static final Pattern WORK = Pattern.compile("[Ww](\\d{1,18})");

    private final TopicQueries queries;
    private final SourceFile file;
    private final ScanSink sink;
    private final RecordHits hits;
    private final List<Long> years;
    private final Map<String, Long> excluded = new TreeMap<>();
    private BibliographyFormat format = BibliographyFormat.CSV;
    private long records;
    private long candidates;
    private long rejected;
    private long deletions;

    RecordScan(TopicQueries queries, SourceFile file, ScanSink sink) {
        this.queries = queries;
        this.file = file;
        this.sink = sink;
        this.hits = queries.set().newHits();
        this.years = queries.file().filters().years();
    }

    TopicQueries queries() {
        return queries;
    }

    void format(BibliographyFormat found) {
        format = found;
    }

    /** Whether the file's filters leave out everything of a year. */
    boolean isOutsideYears(int year) {
        return !years.isEmpty() && (year < years.get(0) || year > years.get(1));
    }

    /** Takes a work of OpenAlex of a year outside the filter. */
    void outsideYears(long number, int year) {
        excluded(number, queries.refusal(new Facets(year, "", "", List.of())).orElseThrow());
    }

    /** Takes a work of OpenAlex that is left out. */
    void excluded(long number, String reason) {
        sink.seen(new Sighting(nextKey(), number, 0));
        excluded.merge(reason, 1L, Long::sum);
    }

    /** Takes works that were merged into others, wherever they stand. */
    void merged(Collection<String> ids) {
        long last = RecordKey.of(file.source(), RecordKey.MOST_FILES - 1, 0xFFFF_FFFFL);
        for (String id : ids) {
            sink.deleted(Long.parseLong(id.substring(1)), last);
            deletions++;
        }
    }

    /** Takes a record. */
    void record(ReadRecord read) {
        if (read instanceof Kept kept) {
            reference(kept.reference());
        } else if (read instanceof Deleted deleted) {
            // an order stands where the next record would
            sink.deleted(Long.parseLong(deleted.pmid()), RecordKey.of(file.source(), file.rank(), records));
            deletions++;
        } else if (read instanceof Rejected reject) {
            records++;
            rejected++;
            sink.rejected(reject);
        }
    }

    private void reference(Reference reference) {
        Sighting sighting = sighting(reference, nextKey());
        if (sighting.id() != Sighting.NO_ID) {
            sink.seen(sighting);
        }
        Optional<String> refusal = queries.refusal(Facets.of(reference));
        Counted counted = refusal.isPresent() ? null : queries.count(hits, reference);
        if (counted == null || counted.isNowhere()) {
            excluded.merge(refusal.orElse(NO_MATCH), 1L, Long::sum);
        } else {
            candidates++;
            sink.candidate(new Candidate(
                    sighting, counted.bits(queries.file().denominators().size()), reference));
        }
    }

    private long nextKey() {
        return RecordKey.of(file.source(), file.rank(), records++);
    }

    /** Which record and version it is; only the two dumps hold several versions of a record. */
    private Sighting sighting(Reference reference, long key) {
        if (format == BibliographyFormat.MEDLINE) {
            Matcher version = VERSION.matcher(reference.ids().accession());
            if (version.matches()) {
                return new Sighting(
                        key, Long.parseLong(version.group(1)), Math.min(255, Integer.parseInt(version.group(2))));
            }
        } else if (format == BibliographyFormat.OPENALEX) {
            Matcher work = WORK.matcher(reference.ids().accession());
            if (work.matches()) {
                return new Sighting(key, Long.parseLong(work.group(1)), 0);
            }
        }
        return new Sighting(key, Sighting.NO_ID, 0);
    }

    FileTally tally(String sha256) {
        return new FileTally(file, format.label(), sha256, candidates, excluded, rejected, deletions);
    }
}
