package org.metatrend.ingest.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Tells of most texts in a few steps that they hold none of the words of which every match needs at least one: by the
 * beginnings and lengths of their runs of letters, read eight bytes at a time (Warren, Hacker's Delight, 2nd edition, 6-1).
 * Where it cannot tell, {@link RecordHits} can.
 */
public final class NeededWords {
    /** A string that has to be read in another way. */
    public static final int OPEN = -1;

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
    /** Of each letter or digit of ASCII, and last of all others, whether a word may begin with it. */
    private final boolean[] begins = new boolean[129];

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
            if (certain == 0) {
                Arrays.fill(begins, true);
            } else {
                begins[term.charAt(0)] = true;
            }
        }
        digits = withDigits;
        Arrays.fill(begins, '0', '9' + 1, digits || begins['0']);
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
     * Reads a JSON string for as long as it certainly holds none of the words.
     *
     * @param bytes UTF-8
     * @param from the index behind its opening quote
     * @param end the index behind the last byte that may be read
     * @return the index of its closing quote if the string holds none, or {@link #OPEN} where it may hold one, and where
     *     markup, an unusual character or escape, or the end of the bytes leaves it open
     */
    public int closingQuote(byte[] bytes, int from, int end) {
        int at = from;
        boolean within = false;
        while (at < end) {
            long eight = eight(bytes, at);
            int letters = letters(eight);
            if (letters > 0) {
                int behind = at + letters;
                while (letters == 8) {
                    letters = letters(eight(bytes, behind));
                    behind += letters;
                }
                if (behind >= end || mayBeNeeded(eight | LOWER, behind - at, mayGoOn(bytes[behind]))) {
                    return OPEN;
                }
                if (bytes[behind] == '"') {
                    return behind;
                }
                at = behind;
                within = true;
            } else if (bytes[at] == '"') {
                return at;
            } else if (separates(bytes[at])) {
                at++;
                within = false;
            } else {
                int length = UnusualCharacter.length(bytes, at, end, within, begins);
                if (length == OPEN) {
                    return OPEN;
                }
                at += length;
                within = false;
            }
        }
        return OPEN;
    }

    private boolean separates(byte b) {
        return b >= 0 && SEPARATES[b] && !(digits && b >= '0' && b <= '9');
    }

    /** Whether a word may have more letters behind those of ASCII. */
    private static boolean mayGoOn(byte b) {
        return b < 0 || b == '\\' || b == '\'';
    }

    /** Whether a word that begins with these letters may be needed; of one that goes on only its beginning is known. */
    private boolean mayBeNeeded(long lower, int length, boolean goesOn) {
        boolean secondKnown = length > 1 || !goesOn;
        if (secondKnown && !pairs[(int) (lower & 31) << 5 | (int) (lower >>> 8 & 31)]) {
            return false;
        }
        long known = length >= 8 ? -1L : (1L << (8 * length)) - 1;
        for (int i = 0; i < masks.length; i++) {
            boolean fits = goesOn
                    ? ((lower ^ beginnings[i]) & masks[i] & known) == 0
                    : (lower & masks[i]) == beginnings[i] && length >= shortest[i] && length <= longest[i];
            if (fits) {
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
