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

    /** Passes over words of which it is certain that they matter to nobody. */
    @FunctionalInterface
    public interface WordFilter {
        /**
         * Reads a JSON string.
         *
         * @param bytes the line
         * @param from behind the opening quote
         * @param end behind the last byte that may be read
         * @return the index of the closing quote, or -1 where the string may matter
         */
        int closingQuote(byte[] bytes, int from, int end);
    }

    /** Hears the words of an abstract in the order of the index, which is not that of the text. */
    @FunctionalInterface
    public interface IndexSink {
        /**
         * One word at one position.
         *
         * @param bytes the line
         * @param from the first byte of the word, JSON escapes not resolved
         * @param to behind its last byte
         * @param positions the first byte of its positions, behind the bracket
         * @param behind the closing bracket
         */
        void word(byte[] bytes, int from, int to, int positions, int behind);
    }

    /** Every number of so many digits is an int. */
    private static final int MOST_DIGITS = 9;

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
    private final WordFilter filter;
    private byte[] bytes = new byte[0];
    private boolean ambiguous;
    /** Beginnings and ends of the abstract's words that the filter has not passed over. */
    private int[] left = new int[64];

    private int leftSize;
    private boolean filtered;

    /** Scans without a look at the words of abstracts. */
    public WorkScanner() {
        this(null);
    }

    /** @param filter for the words of abstracts; null if none is wanted */
    public WorkScanner(WordFilter filter) {
        this.filter = filter;
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
        filtered = false;
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
            int behind = isAbstract(key, quote, value) ? index(value, end) : JsonBytes.value(line, value, end);
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
        return filter != null
                && quote - key == invertedIndex.key.length
                && bytes[value] == '{'
                && Arrays.equals(invertedIndex.key, 0, quote - key, bytes, key, quote);
    }

    /** Steps over the inverted index, as over any value, and filters its words. */
    private int index(int from, int end) {
        leftSize = 0;
        int at = JsonBytes.blank(bytes, from + 1, end);
        while (at < end && bytes[at] == '"') {
            int word = at + 1;
            int quote = filter.closingQuote(bytes, word, end);
            if (quote < 0) {
                quote = JsonBytes.closingQuote(bytes, word, end);
                if (quote == JsonBytes.BROKEN) {
                    return JsonBytes.BROKEN;
                }
                leave(word, quote);
            }
            int bracket = closingBracket(openingBracket(quote, end), end);
            if (bracket == JsonBytes.BROKEN) {
                return JsonBytes.value(bytes, from, end);
            }
            at = nextWord(bracket, end);
        }
        filtered = at < end && bytes[at] == '}';
        return filtered ? at + 1 : JsonBytes.value(bytes, from, end);
    }

    private void leave(int from, int to) {
        if (leftSize + 2 > left.length) {
            left = Arrays.copyOf(left, left.length * 2);
        }
        left[leftSize++] = from;
        left[leftSize++] = to;
    }

    /** Whether there is no abstract, or one whose words have all been seen by the filter. */
    public boolean isFiltered() {
        return filtered || !invertedIndex.present();
    }

    /** How many words of the abstract the filter has not passed over; only where {@link #isFiltered()}. */
    public int wordsLeft() {
        return filtered ? leftSize / 2 : 0;
    }

    /** The first byte of such a word, JSON escapes not resolved. */
    public int wordFrom(int number) {
        return left[2 * number];
    }

    /** Behind the last byte of such a word. */
    public int wordTo(int number) {
        return left[2 * number + 1];
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
    public boolean words(IndexSink sink) {
        if (!invertedIndex.present()) {
            return true;
        }
        int end = invertedIndex.to;
        int at = invertedIndex.from;
        if (bytes[at] != '{') {
            return false;
        }
        at = JsonBytes.blank(bytes, at + 1, end);
        while (at < end && bytes[at] == '"') {
            int word = at + 1;
            int quote = JsonBytes.closingQuote(bytes, word, end);
            if (quote == JsonBytes.BROKEN) {
                return false;
            }
            int opening = openingBracket(quote, end);
            int closing = closingBracket(opening, end);
            if (closing == JsonBytes.BROKEN) {
                return false;
            }
            sink.word(bytes, word, quote, opening + 1, closing);
            at = nextWord(closing, end);
        }
        return at == end - 1 && bytes[at] == '}';
    }

    /** Where the positions of a word begin. */
    private int openingBracket(int quote, int end) {
        int colon = JsonBytes.blank(bytes, quote + 1, end);
        if (colon >= end || bytes[colon] != ':') {
            return JsonBytes.BROKEN;
        }
        int bracket = JsonBytes.blank(bytes, colon + 1, end);
        return bracket < end && bytes[bracket] == '[' ? bracket : JsonBytes.BROKEN;
    }

    /** Where they end, if they are whole numbers. */
    private int closingBracket(int opening, int end) {
        if (opening == JsonBytes.BROKEN) {
            return JsonBytes.BROKEN;
        }
        int at = opening + 1;
        while (at < end && isAmongNumbers(bytes[at])) {
            at++;
        }
        boolean numbers =
                at < end && bytes[at] == ']' && (at - opening - 1 <= MOST_DIGITS || !hasLongNumber(opening + 1, at));
        return numbers ? at : JsonBytes.BROKEN;
    }

    /** The quote of the next word, or what stands in its place. */
    private int nextWord(int bracket, int end) {
        int at = JsonBytes.blank(bytes, bracket + 1, end);
        return at < end && bytes[at] == ',' ? JsonBytes.blank(bytes, at + 1, end) : at;
    }

    private static boolean isAmongNumbers(byte b) {
        return (b >= '0' && b <= '9') || b == ',' || b == ' ';
    }

    /** Whether a number may be too large for an int. */
    private boolean hasLongNumber(int from, int to) {
        int digits = 0;
        for (int i = from; i < to && digits <= MOST_DIGITS; i++) {
            digits = bytes[i] >= '0' && bytes[i] <= '9' ? digits + 1 : 0;
        }
        return digits > MOST_DIGITS;
    }
}
