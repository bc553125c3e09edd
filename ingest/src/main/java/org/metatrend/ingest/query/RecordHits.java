package org.metatrend.ingest.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.metatrend.ingest.bibliography.Reference;

/**
 * The terms of a {@link QuerySet} found in one record, and where. It is filled word by word, from texts or from an
 * inverted index in any order, evaluated, and reset for the next record; but for growth it allocates nothing.
 *
 * <p>A word here is what stands between blanks, such as "deep-learning,"; its parts are "deep" and "learning". Not for
 * several threads.
 */
public final class RecordHits {
    /** What to leave free between the words of two headings or keywords of a field: no phrase and no NEAR spans it. */
    public static final int ITEM_GAP = QueryLexer.MOST_BETWEEN + 2;

    private static final byte PUNCTUATION = 1;
    /** Of ASCII: the lower-case letter, punctuation that stands around words, or 0. */
    private static final byte[] KINDS = kinds();

    final Positions starts = new Positions();
    final Positions ends = new Positions();
    final Positions longerStarts = new Positions();
    final Positions longerEnds = new Positions();
    final Positions following = new Positions();
    final Positions blanks = new Positions();
    final Positions leftStarts = new Positions();
    final Positions leftEnds = new Positions();
    final Positions rightStarts = new Positions();
    final Positions rightEnds = new Positions();

    private final Lexicon lexicon;
    private final boolean[] positional;
    private final boolean[] needed;
    private final int blank;
    private final WordScanner scanner = new WordScanner(false);

    private int[] keyTerms;
    private int[] keyParts;
    private int keySize;
    private int keyLast;

    private final byte[] fields;
    private final int[] heads;
    private final int[] touched;
    private int touchedSize;
    private boolean neededSeen;

    private long[] hitAt = new long[64];
    private int[] hitBefore = new int[64];
    private int hitSize;

    final long[] matched;

    /**
     * @param positional of each term whether its positions matter; one more for words without letters
     * @param needed of each term whether it is one of those of which a match needs at least one
     */
    RecordHits(Lexicon lexicon, boolean[] positional, boolean[] needed, int queries) {
        this.lexicon = lexicon;
        this.positional = positional;
        this.needed = needed;
        this.blank = lexicon.size();
        this.keyTerms = new int[4 * lexicon.mostPerWord()];
        this.keyParts = new int[keyTerms.length];
        this.fields = new byte[blank + 1];
        this.heads = new int[blank + 1];
        this.touched = new int[blank + 1];
        this.matched = new long[(queries + 63) / 64];
    }

    /** Forgets the record. */
    public void reset() {
        for (int i = 0; i < touchedSize; i++) {
            fields[touched[i]] = 0;
        }
        touchedSize = 0;
        hitSize = 0;
        neededSeen = false;
        Arrays.fill(matched, 0);
    }

    /**
     * Whether a word certainly matters to no query, which is so for most words and quickly told.
     *
     * @param text UTF-8; the word may be that of a JSON string, escapes not undone
     * @return true for letters of ASCII between harmless punctuation whose first letters and length are those of no term
     */
    public boolean isForeign(byte[] text, int from, int to) {
        int start = from;
        int end = to;
        while (end > start && kind(text[end - 1]) == PUNCTUATION) {
            end--;
        }
        while (start < end && kind(text[start]) == PUNCTUATION) {
            start++;
        }
        for (int i = start; i < end; i++) {
            if (kind(text[i]) < 'a') {
                return false;
            }
        }
        return end - start > 1 && !lexicon.mayHold(kind(text[start]), kind(text[start + 1]), end - start);
    }

    private static byte kind(byte character) {
        return character < 0 ? 0 : KINDS[character];
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = (byte) c;
            kinds[c - 'a' + 'A'] = (byte) c;
        }
        for (char c : ".,;:()[]{}!?%*+=/-".toCharArray()) {
            kinds[c] = PUNCTUATION;
        }
        return kinds;
    }

    /**
     * Takes a word, whose positions {@link #at} then adds.
     *
     * @param text UTF-8, escapes undone; a copy is not kept
     * @param from the index of its first byte
     * @param to the index behind its last byte
     * @return whether it matters to any query; if not, its positions need not be added
     */
    public boolean key(byte[] text, int from, int to) {
        keySize = 0;
        int part = 0;
        scanner.start(text, from, to);
        while (scanner.next()) {
            if (keyTerms.length - keySize < lexicon.mostPerWord()) {
                keyTerms = Arrays.copyOf(keyTerms, keyTerms.length * 2);
                keyParts = Arrays.copyOf(keyParts, keyTerms.length);
            }
            int end = lexicon.find(scanner.word(), scanner.length(), keyTerms, keySize);
            while (keySize < end) {
                keyParts[keySize++] = part;
            }
            part = Math.min(part + 1, Positions.MOST_PARTS);
        }
        keyLast = part - 1;
        if (part == 0 && positional[blank]) {
            keyTerms[0] = blank;
            keyParts[0] = 0;
            keySize = 1;
        }
        return keySize > 0;
    }

    /** Whether the word last taken is one of those of which every match needs at least one. */
    public boolean isNeeded() {
        for (int i = 0; i < keySize; i++) {
            if (needed[keyTerms[i]]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds a position of the word last taken.
     *
     * @param position the word's number in the field, from 0
     * @throws IllegalArgumentException if it is negative
     */
    public void at(SearchField field, int position) {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position);
        }
        for (int i = 0; i < keySize; i++) {
            add(keyTerms[i], field, Positions.pack(field.number(), position, keyParts[i], keyParts[i] == keyLast));
        }
    }

    /** Takes a word and adds its one position: {@link #key} and {@link #at}. */
    public void word(SearchField field, int position, byte[] text, int from, int to) {
        if (key(text, from, to)) {
            at(field, position);
        }
    }

    /**
     * Adds the words of a text, separated by white space.
     *
     * @param text UTF-8, without markup
     * @param position the number of its first word in the field
     * @return the number of the word that would follow
     */
    public int text(SearchField field, int position, byte[] text, int from, int to) {
        int next = position;
        int start = from;
        int at = from;
        while (at < to) {
            int blanks = WhiteSpace.length(text, at, to);
            if (blanks == 0) {
                at++;
                continue;
            }
            if (start < at) {
                word(field, next++, text, start, at);
            }
            at += blanks;
            start = at;
        }
        if (start < to) {
            word(field, next++, text, start, to);
        }
        return next;
    }

    /** Resets and adds what a reference says in all fields. */
    public void read(Reference reference) {
        reset();
        items(SearchField.TITLE, List.of(reference.title()));
        items(SearchField.ABSTRACT, List.of(reference.summary()));
        items(SearchField.MESH, reference.descriptors().headings());
        items(SearchField.KEYWORD, reference.descriptors().keywords());
        items(SearchField.VENUE, List.of(reference.venue().name()));
    }

    /** Adds the words of headings, keywords or of one text; no phrase spans two of them. */
    public void items(SearchField field, List<String> items) {
        int position = 0;
        for (String item : items) {
            byte[] text = item.getBytes(StandardCharsets.UTF_8);
            position = text(field, position, text, 0, text.length) + ITEM_GAP;
        }
    }

    /** Whether a term occurs of which every match needs at least one; if not, {@link QuerySet#evaluate} finds nothing. */
    public boolean neededSeen() {
        return neededSeen;
    }

    /** Whether the query of this number, from 0, matched when the record was evaluated last. */
    public boolean matched(int query) {
        return ((matched[query >> 6] >>> query) & 1) != 0;
    }

    private void add(int term, SearchField field, long position) {
        if (fields[term] == 0) {
            touched[touchedSize++] = term;
            heads[term] = -1;
            neededSeen |= needed[term];
        }
        fields[term] |= (byte) field.bit();
        if (positional[term]) {
            if (hitSize == hitAt.length) {
                hitAt = Arrays.copyOf(hitAt, hitSize * 2);
                hitBefore = Arrays.copyOf(hitBefore, hitSize * 2);
            }
            hitAt[hitSize] = position;
            hitBefore[hitSize] = heads[term];
            heads[term] = hitSize++;
        }
    }

    boolean occurs(int term, int mask) {
        return (fields[term] & mask) != 0;
    }

    /** The positions of a term in the fields, ascending. */
    void positions(int term, int mask, Positions into) {
        into.clear();
        if (!occurs(term, mask)) {
            return;
        }
        for (int hit = heads[term]; hit >= 0; hit = hitBefore[hit]) {
            if (((mask >> Positions.field(hitAt[hit])) & 1) != 0) {
                into.add(hitAt[hit]);
            }
        }
        into.sort();
    }

    /** The positions of words without letters, into {@link #blanks}. */
    void blanks(int mask) {
        positions(blank, mask, blanks);
    }

    /** Exchanges the occurrences for the longer ones. */
    void takeLonger() {
        starts.clear();
        starts.addAll(longerStarts);
        ends.clear();
        ends.addAll(longerEnds);
    }
}
