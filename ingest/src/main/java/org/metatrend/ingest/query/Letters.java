package org.metatrend.ingest.query;

import java.text.Normalizer;
import java.util.Map;

/** What a character is in a word: its letters without case and accents, nothing, or the end of the word. */
final class Letters {
    /** Ends a word; also between the letters of one character, as in the fraction "½". */
    static final char BREAK = 0;

    /** Belongs to the word if letters follow, and is dropped. */
    static final char APOSTROPHE = '\'';

    private static final char[] BREAKS = {BREAK};
    private static final char[] NOTHING = {};
    private static final char[] APOSTROPHES = {APOSTROPHE};

    /** Letters that Unicode does not decompose. */
    private static final Map<Integer, String> SPELT = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ς', "σ"));

    /** Filled as characters are met; a race only writes the same value twice. */
    private static final char[][] KNOWN = new char[Character.MAX_VALUE + 1][];

    private Letters() {}

    /** The letters of a code point; not to be written to. */
    static char[] of(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return fold(codePoint);
        }
        char[] known = KNOWN[codePoint];
        if (known == null) {
            known = fold(codePoint);
            KNOWN[codePoint] = known;
        }
        return known;
    }

    private static char[] fold(int codePoint) {
        switch (codePoint) {
            case '\'', '\u2018', '\u2019', '\u02BC', '\u2032', '\uFF07' -> {
                return APOSTROPHES;
            }
            case '\u2122', '\u2120' -> { // trade mark and service mark, which decompose to letters
                return NOTHING;
            }
            default -> {}
        }
        if (dropped(codePoint)) {
            return NOTHING;
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(c -> append(folded, Character.toLowerCase(c)));
        if (folded.length() == 1 && folded.charAt(0) == BREAK) {
            return BREAKS;
        }
        return folded.toString().toCharArray();
    }

    private static void append(StringBuilder folded, int c) {
        if (dropped(c)) {
            return;
        }
        String spelt = SPELT.get(c);
        if (spelt != null) {
            folded.append(spelt);
        } else if (Character.isLetterOrDigit(c) || mark(c)) {
            folded.appendCodePoint(c);
        } else {
            folded.append(BREAK);
        }
    }

    /** Invisible characters, such as the soft hyphen, and the accents of Latin, Greek and Cyrillic letters. */
    private static boolean dropped(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x1AB0 && c <= 0x1AFF)
                || (c >= 0x1DC0 && c <= 0x1DFF)
                || (c >= 0x20D0 && c <= 0x20FF)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xFE20 && c <= 0xFE2F);
    }

    /** Marks that are letters of their script, such as the vowels of Devanagari. */
    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
