package org.metatrend.ingest.bibliography.openalex;

import java.util.Arrays;

/**
 * Steps over the inverted index of an abstract, an object of words and the positions of each, and keeps the places of the
 * words that a filter does not pass over. The instance is used again for every line.
 */
public final class IndexScanner {
    /** Passes over words of which it is certain that they matter to nobody. */
    @FunctionalInterface
    public interface Filter {
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
    public interface Sink {
        /**
         * One word at its positions.
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

    private final Filter filter;
    /** Beginnings and ends of the words that the filter has not passed over. */
    private int[] left = new int[64];

    private int leftSize;
    private boolean filtered;

    /** @param filter null if none is wanted */
    IndexScanner(Filter filter) {
        this.filter = filter;
    }

    boolean filters() {
        return filter != null;
    }

    /** Forgets the line before. */
    void forget() {
        leftSize = 0;
        filtered = false;
    }

    /** Steps over an index, as over any value, and filters its words; {@code from} is its brace. */
    int step(byte[] bytes, int from, int end) {
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
            int bracket = closingBracket(bytes, openingBracket(bytes, quote, end), end);
            if (bracket == JsonBytes.BROKEN) {
                return JsonBytes.value(bytes, from, end);
            }
            at = nextWord(bytes, bracket, end);
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

    /** Whether the filter has seen all words of an index. */
    boolean isFiltered() {
        return filtered;
    }

    /** How many words the filter has not passed over; 0 where it has not seen all. */
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

    /**
     * Goes through all words.
     *
     * @param from the first byte of the value
     * @param end behind its last byte
     * @return whether it is an index; the sink may have heard of some words all the same
     */
    static boolean words(byte[] bytes, int from, int end, Sink sink) {
        if (bytes[from] != '{') {
            return false;
        }
        int at = JsonBytes.blank(bytes, from + 1, end);
        while (at < end && bytes[at] == '"') {
            int word = at + 1;
            int quote = JsonBytes.closingQuote(bytes, word, end);
            if (quote == JsonBytes.BROKEN) {
                return false;
            }
            int opening = openingBracket(bytes, quote, end);
            int closing = closingBracket(bytes, opening, end);
            if (closing == JsonBytes.BROKEN) {
                return false;
            }
            sink.word(bytes, word, quote, opening + 1, closing);
            at = nextWord(bytes, closing, end);
        }
        return at == end - 1 && bytes[at] == '}';
    }

    /** Where the positions of a word begin. */
    private static int openingBracket(byte[] bytes, int quote, int end) {
        int colon = JsonBytes.blank(bytes, quote + 1, end);
        if (colon >= end || bytes[colon] != ':') {
            return JsonBytes.BROKEN;
        }
        int bracket = JsonBytes.blank(bytes, colon + 1, end);
        return bracket < end && bytes[bracket] == '[' ? bracket : JsonBytes.BROKEN;
    }

    /** Where they end, if they are whole numbers. */
    private static int closingBracket(byte[] bytes, int opening, int end) {
        if (opening == JsonBytes.BROKEN) {
            return JsonBytes.BROKEN;
        }
        int at = opening + 1;
        while (at < end && isAmongNumbers(bytes[at])) {
            at++;
        }
        boolean numbers = at < end
                && bytes[at] == ']'
                && (at - opening - 1 <= MOST_DIGITS || !hasLongNumber(bytes, opening + 1, at));
        return numbers ? at : JsonBytes.BROKEN;
    }

    /** The quote of the next word, or what stands in its place. */
    private static int nextWord(byte[] bytes, int bracket, int end) {
        int at = JsonBytes.blank(bytes, bracket + 1, end);
        return at < end && bytes[at] == ',' ? JsonBytes.blank(bytes, at + 1, end) : at;
    }

    private static boolean isAmongNumbers(byte b) {
        return (b >= '0' && b <= '9') || b == ',' || b == ' ';
    }

    /** Whether a number may be too large for an int. */
    private static boolean hasLongNumber(byte[] bytes, int from, int to) {
        int digits = 0;
        for (int i = from; i < to && digits <= MOST_DIGITS; i++) {
            digits = bytes[i] >= '0' && bytes[i] <= '9' ? digits + 1 : 0;
        }
        return digits > MOST_DIGITS;
    }
}
