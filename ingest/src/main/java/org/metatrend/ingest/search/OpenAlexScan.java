package org.metatrend.ingest.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.PlainText;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.input.LineReader;
import org.metatrend.ingest.bibliography.openalex.OpenAlexReader;
import org.metatrend.ingest.bibliography.openalex.WorkScanner;
import org.metatrend.ingest.bibliography.openalex.WorkScanner.Value;
import org.metatrend.ingest.query.NeededWords;
import org.metatrend.ingest.query.QuerySet;
import org.metatrend.ingest.query.RecordHits;
import org.metatrend.ingest.query.SearchField;

/**
 * Scans OpenAlex's lines as bytes: a work that cannot match is passed over, and only one that may is decoded. What the
 * bytes leave in doubt, such as markup in the abstract or a line that is no plain object, is decoded as well, so that the
 * outcome is that of reading every work.
 */
final class OpenAlexScan {
    private static final int MOST_WORDS = 1 << 20;

    private final RecordScan scan;
    private final Origin origin;
    private final RecordHits hits;
    private final WorkScanner work;
    /** Null where a record may match without any certain word. */
    private final NeededWords needed;
    /** Whether queries search more than titles and abstracts. */
    private final boolean describes;

    private boolean doubtful;
    private int count;
    private int furthest;

    OpenAlexScan(RecordScan scan, Origin origin) {
        this.scan = scan;
        this.origin = origin;
        QuerySet set = scan.queries().set();
        this.hits = set.newHits();
        this.needed = set.isSelective() ? set.newNeededWords() : null;
        this.describes =
                set.searches(SearchField.MESH) || set.searches(SearchField.KEYWORD) || set.searches(SearchField.VENUE);
        this.work = needed == null || describes ? new WorkScanner() : new WorkScanner(needed::closingQuote);
    }

    void read(InputStream in) throws IOException {
        LineReader lines = new LineReader(in, false);
        while (lines.next()) {
            if (lines.cut()) {
                scan.record(ReferenceDraft.rejected(
                        origin.atLine(lines.number()),
                        "found a line of more than " + LineReader.LONGEST + " bytes",
                        lines.text()));
            } else if (!lines.isBlank()) {
                line(lines);
            }
        }
    }

    private void line(LineReader lines) {
        byte[] bytes = lines.buffer();
        int from = lines.start();
        int to = from + lines.length();
        if (work.scan(bytes, from, to) && !work.isAmbiguous()) {
            long number = work.number();
            int year = work.year();
            if (number >= 0 && year > 0) {
                if (scan.isOutsideYears(year)) {
                    scan.outsideYears(number, year);
                    return;
                }
                if (cannotMatch(bytes)) {
                    scan.excluded(number, RecordScan.NO_MATCH);
                    return;
                }
            }
        }
        scan.record(OpenAlexReader.work(bytes, from, to - from, origin.atLine(lines.number())));
    }

    /** Whether the work matches no query, for certain. */
    private boolean cannotMatch(byte[] bytes) {
        return needed != null && (lacksNeeded(bytes) || failsQueries(bytes));
    }

    /** Whether neither title nor abstract has any of the words that a match needs: so it is with most works. */
    private boolean lacksNeeded(byte[] bytes) {
        if (describes || work.text().present()) {
            return false;
        }
        if (!titleLacksNeeded(bytes)) {
            hits.reset();
            if (!title(bytes) || hits.neededSeen()) {
                return false;
            }
        }
        for (int i = 0; i < work.index().wordsLeft(); i++) {
            if (isNeeded(bytes, work.index().wordFrom(i), work.index().wordTo(i))) {
                return false;
            }
        }
        return work.isFiltered();
    }

    private boolean titleLacksNeeded(byte[] bytes) {
        Value title = work.title();
        return !title.present()
                || (bytes[title.from()] == '"' && needed.closingQuote(bytes, title.from() + 1, title.to()) >= 0);
    }

    private boolean isNeeded(byte[] bytes, int from, int to) {
        boolean known = isPlain(bytes, from, to) ? hits.key(bytes, from, to) : unescaped(bytes, from, to);
        return known && hits.isNeeded();
    }

    /** Whether the work matches no query, as all its words tell. */
    private boolean failsQueries(byte[] bytes) {
        hits.reset();
        doubtful = false;
        descriptors(bytes);
        boolean plain = title(bytes) && !work.text().present() && work.words(this::word);
        if (!plain || (doubtful && hits.neededSeen())) {
            return false;
        }
        return !hits.neededSeen()
                || (isWithoutGaps() && !doubtful && !scan.queries().set().evaluate(hits));
    }

    /** Takes the title; whether it is a text, or there is none. */
    private boolean title(byte[] bytes) {
        Value title = work.title();
        if (!title.present()) {
            return true;
        }
        if (bytes[title.from()] != '"') {
            return false;
        }
        int from = title.from() + 1;
        int to = title.to() - 1;
        if (isPlain(bytes, from, to)) {
            hits.text(SearchField.TITLE, 0, bytes, from, to);
        } else {
            partly(bytes, List.of(title)).ifKept(r -> hits.items(SearchField.TITLE, List.of(r.title())));
        }
        return true;
    }

    private void descriptors(byte[] bytes) {
        if (describes) {
            partly(bytes, work.descriptors()).ifKept(r -> {
                hits.items(SearchField.MESH, r.descriptors().headings());
                hits.items(SearchField.KEYWORD, r.descriptors().keywords());
                hits.items(SearchField.VENUE, List.of(r.venue().name()));
            });
        }
    }

    private record Part(ReadRecord read) {
        void ifKept(java.util.function.Consumer<Reference> use) {
            if (read instanceof ReadRecord.Kept kept) {
                use.accept(kept.reference());
            }
        }
    }

    /** The work as if it had no more than these values and an id, without which what states nothing else is rejected. */
    private Part partly(byte[] bytes, List<Value> values) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes("{\"id\":\"W0\"".getBytes(StandardCharsets.UTF_8));
        for (Value value : values) {
            if (value.present()) {
                part.writeBytes((",\"" + value.key() + "\":").getBytes(StandardCharsets.UTF_8));
                part.write(bytes, value.from(), value.to() - value.from());
            }
        }
        part.write('}');
        return new Part(OpenAlexReader.work(part.toByteArray(), 0, part.size(), origin));
    }

    private void word(byte[] bytes, int from, int to, int first, int behind) {
        if (hits.isForeign(bytes, from, to)) {
            return;
        }
        boolean known = isPlain(bytes, from, to) ? hits.key(bytes, from, to) : unescaped(bytes, from, to);
        if (known) {
            positions(bytes, first, behind, position -> hits.at(SearchField.ABSTRACT, position));
        }
    }

    /** Takes a word with escapes, and whether that leaves in doubt where the words behind it stand. */
    private boolean unescaped(byte[] bytes, int from, int to) {
        String stored = JsonText.unescaped(bytes, from, to);
        String plain = PlainText.of(stored);
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        // blanks or markup within a word move the words behind it
        doubtful |= plain.isEmpty()
                || !plain.equals(stored)
                || plain.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        return hits.key(text, 0, text.length);
    }

    private void positions(byte[] bytes, int first, int behind, IntConsumer each) {
        int position = -1;
        for (int at = first; at <= behind; at++) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                position = 10 * Math.max(position, 0) + b - '0';
                // no abstract is so long, and no number may overflow
                if (position > MOST_WORDS) {
                    doubtful = true;
                    return;
                }
            } else if (position >= 0) {
                each.accept(position);
                position = -1;
            }
        }
    }

    /** Whether the positions of the abstract are 0, 1, 2 and so on; else the text, joined, has others. */
    private boolean isWithoutGaps() {
        count = 0;
        furthest = -1;
        work.words((bytes, from, to, first, behind) -> positions(bytes, first, behind, position -> {
            count++;
            furthest = Math.max(furthest, position);
        }));
        return count == furthest + 1;
    }

    /** Letters, digits and punctuation that are the same in JSON, in markup and in a text. */
    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b < ' ' || b == '\\' || b == '&' || b == 0x7F || (b == '<' && i + 1 < to && isMarkup(bytes[i + 1]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarkup(byte next) {
        return next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }
}
