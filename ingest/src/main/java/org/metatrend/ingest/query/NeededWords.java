package org.metatrend.ingest.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Tells of most texts in a few steps that they hold none of the words of which every match needs at least one: by the
 * beginnings and lengths of their runs of letters, read eight bytes at a time (Warren, Hacker's Delight, 2nd edition, 6-1).
 * Where it cannot tell, {@link RecordHits} can.
 */
public final class NeededWords {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final long LOWER = 0x2020202020202020L;
    /** What brings a letter from "a" on to 0x80 or more. */
    private static final long FROM_A = 0x1F1F1F1F1F1F1F1FL;
    /** What brings everything behind "z" to 0x80 or more. */
    private static final long BEHIND_Z = 0x0505050505050505L;

    /** How many letters of a word its folding may change at the end: analyses, analysis. */
    private static final int FOLDED = 2;

    /** How many letters more than its folded form a word may have. */
    private static final int LONGER = 3;

    /** Of ASCII: what separates words for certain, in a JSON string or in a text. */
    private static final boolean[] SEPARATES = separating();

    private final long[] beginnings;
    private final long[] masks;
    private final int[] shortest;
    private final int[] longest;
    private final boolean[] pairs = new boolean[32 * 32];
    private final boolean digits;

    /** @param terms folded words and patterns */
    NeededWords(List<String> terms) {
        beginnings = new long[terms.size()];
        masks = new long[terms.size()];
        shortest = new int[terms.size()];
        longest = new int[terms.size()];
        boolean withDigits = false;
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            boolean pattern = WordPattern.isPattern(term);
            int letters = 0;
            while (letters < term.length() && isLetter(term.charAt(letters))) {
                letters++;
            }
            withDigits |= letters < term.length();
            int certain = Math.min(8, Math.max(0, letters == term.length() || pattern ? letters - FOLDED : letters));
            for (int at = 0; at < certain; at++) {
                beginnings[i] |= (long) term.charAt(at) << (8 * at);
                masks[i] |= 0xFFL << (8 * at);
            }
            shortest[i] = pattern ? 0 : term.length();
            longest[i] = pattern ? Integer.MAX_VALUE : term.length() + LONGER;
            pair(term, certain);
        }
        digits = withDigits;
    }

    private void pair(String term, int certain) {
        for (int pair = 0; pair < pairs.length; pair++) {
            boolean first = certain < 1 || pair >> 5 == (term.charAt(0) & 31);
            boolean second = certain < 2 || (pair & 31) == (term.charAt(1) & 31);
            pairs[pair] |= first && second;
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean[] separating() {
        boolean[] separating = new boolean[128];
        for (char c : " .,;:()[]{}!?%*+=/-#$@^_`|~>".toCharArray()) {
            separating[c] = true;
        }
        for (char c = '0'; c <= '9'; c++) {
            separating[c] = true;
        }
        return separating;
    }

    /**
     * Whether a text certainly holds none of the words.
     *
     * @param bytes UTF-8; the text may be that of a JSON string, escapes not undone
     * @param from the index of its first byte
     * @param to the index behind its last byte, where no letter stands
     * @return false where it may hold one, and where an apostrophe, an escape, markup or a character beyond ASCII leaves it
     *     open
     */
    public boolean areAbsent(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            long eight = eight(bytes, at);
            int letters = letters(eight);
            if (letters == 0) {
                byte other = bytes[at++];
                if (other < 0 || !SEPARATES[other] || (digits && other >= '0' && other <= '9')) {
                    return false;
                }
                continue;
            }
            int end = at + letters;
            while (letters == 8) {
                letters = letters(eight(bytes, end));
                end += letters;
            }
            if (mayBeNeeded(eight | LOWER, end - at)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private boolean mayBeNeeded(long lower, int length) {
        if (!pairs[(int) (lower & 31) << 5 | (int) (lower >>> 8 & 31)]) {
            return false;
        }
        for (int i = 0; i < masks.length; i++) {
            if ((lower & masks[i]) == beginnings[i] && length >= shortest[i] && length <= longest[i]) {
                return true;
            }
        }
        return false;
    }

    /** Eight bytes from an index on, the first one lowest; 0 behind the last one. */
    private static long eight(byte[] bytes, int at) {
        if (at + 8 <= bytes.length) {
            return (long) LONG.get(bytes, at);
        }
        long eight = 0;
        for (int i = Math.min(7, bytes.length - 1 - at); i >= 0; i--) {
            eight = eight << 8 | (bytes[at + i] & 0xFF);
        }
        return eight;
    }

    /** How many letters of ASCII stand before anything else. */
    private static int letters(long eight) {
        long lower = (eight & ~HIGH) | LOWER;
        long other = (eight | ~(lower + FROM_A) | (lower + BEHIND_Z)) & HIGH;
        return Long.numberOfTrailingZeros(other) >>> 3;
    }
}
