package org.metatrend.ingest.bibliography.openalex;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the values of one work, a JSON object in one line, that a query may ask for, without decoding anything. The
 * instance is used again for every line; what it found points into the bytes of the last.
 */
public final class WorkScanner {
    /** A value of the current work that is looked for: where it stands in the line. */
    public static final class Value {
        private final byte[] key;
        private int from = -1;
        private int to = -1;

        private Value(String key) {
            this.key = key.getBytes(StandardCharsets.US_ASCII);
        }

        /** Whether the work has the value, and not null. */
        public boolean present() {
            return from >= 0;
        }

        /** The first byte of the value: of a string its quote. */
        public int from() {
            return from;
        }

        /** Behind the last byte of the value. */
        public int to() {
            return to;
        }

        public String key() {
            return new String(key, StandardCharsets.US_ASCII);
        }
    }

    private final Value id = new Value("id");
    private final Value title = new Value("title");
    private final Value displayName = new Value("display_name");
    private final Value year = new Value("publication_year");
    private final Value date = new Value("publication_date");
    private final Value venue = new Value("primary_location");
    private final Value hostVenue = new Value("host_venue");
    private final Value keywords = new Value("keywords");
    private final Value mesh = new Value("mesh");
    private final Value text = new Value("abstract");
    private final Value invertedIndex = new Value("abstract_inverted_index");
    private final Value[] values = {
        id, title, displayName, year, date, venue, hostVenue, keywords, mesh, text, invertedIndex
    };
    private final Value[][] byLength = byLength(values);
    private final IndexScanner index;
    private byte[] bytes = new byte[0];
    private boolean ambiguous;
    /** Scans without a look at the words of abstracts. */
    public WorkScanner() {
        this(null);
    }

    /** @param filter for the words of abstracts; null if none is wanted */
    public WorkScanner(IndexScanner.Filter filter) {
        this.index = new IndexScanner(filter);
    }

    private static Value[][] byLength(Value[] values) {
        int longest = Arrays.stream(values).mapToInt(v -> v.key.length).max().orElseThrow();
        Value[][] byLength = new Value[longest + 1][0];
        for (Value value : values) {
            Value[] same = byLength[value.key.length];
            byLength[value.key.length] = Arrays.copyOf(same, same.length + 1);
            byLength[value.key.length][same.length] = value;
        }
        return byLength;
    }

    /** Everything that is looked for. */
    public List<Value> values() {
        return List.of(values);
    }

    /** What a work is called, by either of two keys. */
    public Value title() {
        return title.present() ? title : displayName;
    }

    /** Whether the work has a value twice, or two titles or years that differ: only decoding says which holds. */
    public boolean isAmbiguous() {
        return ambiguous
                || (date.present()
                        && year.present()
                        && !Arrays.equals(
                                bytes, year.from, year.to, bytes, date.from + 1, Math.min(date.to, date.from + 5)))
                || (title.present()
                        && displayName.present()
                        && !Arrays.equals(bytes, title.from, title.to, bytes, displayName.from, displayName.to));
    }

    /** What else of a work can be searched, but the abstract: its MeSH headings, keywords and venue. */
    public List<Value> descriptors() {
        return List.of(mesh, keywords, venue, hostVenue);
    }

    /** The abstract as text, which the snapshot does not have. */
    public Value text() {
        return text;
    }

    /**
     * Scans one line.
     *
     * @param line the bytes
     * @param start of the line
     * @param end behind its last byte
     * @return whether it is one JSON object, as far as that was looked at
     */
    public boolean scan(byte[] line, int start, int end) {
        bytes = line;
        ambiguous = false;
        index.forget();
        for (Value value : values) {
            value.from = -1;
            value.to = -1;
        }
        int at = JsonBytes.blank(line, start, end);
        if (at >= end || line[at] != '{') {
            return false;
        }
        at = JsonBytes.blank(line, at + 1, end);
        if (at < end && line[at] == '}') {
            return JsonBytes.blank(line, at + 1, end) == end;
        }
        while (true) {
            if (at >= end || line[at] != '"') {
                return false;
            }
            int key = at + 1;
            int quote = JsonBytes.closingQuote(line, key, end);
            if (quote == JsonBytes.BROKEN) {
                return false;
            }
            at = JsonBytes.blank(line, quote + 1, end);
            if (at >= end || line[at] != ':') {
                return false;
            }
            int value = JsonBytes.blank(line, at + 1, end);
            int behind =
                    isAbstract(key, quote, value) ? index.step(line, value, end) : JsonBytes.value(line, value, end);
            if (behind == JsonBytes.BROKEN) {
                return false;
            }
            keep(key, quote, value, behind);
            at = JsonBytes.blank(line, behind, end);
            if (at >= end) {
                return false;
            }
            if (line[at] == '}') {
                return JsonBytes.blank(line, at + 1, end) == end;
            }
            if (line[at] != ',') {
                return false;
            }
            at = JsonBytes.blank(line, at + 1, end);
        }
    }

    private boolean isAbstract(int key, int quote, int value) {
        return index.filters()
                && quote - key == invertedIndex.key.length
                && bytes[value] == '{'
                && Arrays.equals(invertedIndex.key, 0, quote - key, bytes, key, quote);
    }

    /** Whether there is no abstract, or one whose words have all been seen by the filter. */
    public boolean isFiltered() {
        return index.isFiltered() || !invertedIndex.present();
    }

    /** The words of the abstract that the filter has not passed over; only where {@link #isFiltered()}. */
    public IndexScanner index() {
        return index;
    }

    private void keep(int key, int quote, int value, int behind) {
        int length = quote - key;
        if (length >= byLength.length) {
            return;
        }
        for (Value wanted : byLength[length]) {
            if (wanted.key[0] == bytes[key] && Arrays.equals(wanted.key, 0, length, bytes, key, quote)) {
                ambiguous |= wanted.to >= 0;
                wanted.from = bytes[value] == 'n' ? -1 : value;
                wanted.to = behind;
            }
        }
    }

    /**
     * The work's number, of "https://openalex.org/W2741809807".
     *
     * @return the number, or -1 where the id is absent or of another shape
     */
    public long number() {
        if (!id.present() || bytes[id.from] != '"') {
            return -1;
        }
        int behind = id.to - 1;
        int digits = behind;
        while (digits > id.from && bytes[digits - 1] >= '0' && bytes[digits - 1] <= '9') {
            digits--;
        }
        return bytes[digits - 1] == 'W' ? JsonBytes.number(bytes, digits, behind) : -1;
    }

    /** The year of publication; 0 where it is absent, -1 where it is no year. */
    public int year() {
        if (!year.present()) {
            return 0;
        }
        long number = JsonBytes.number(bytes, year.from, year.to);
        return number < 0 || number > 9999 ? -1 : (int) number;
    }

    /**
     * Goes through the inverted index of the abstract.
     *
     * @return whether it is such an index; the sink may have heard of some words all the same
     */
    public boolean words(IndexScanner.Sink sink) {
        return !invertedIndex.present() || IndexScanner.words(bytes, invertedIndex.from, invertedIndex.to, sink);
    }
}
