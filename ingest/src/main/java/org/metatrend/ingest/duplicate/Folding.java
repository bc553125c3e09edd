package org.metatrend.ingest.duplicate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Folds texts to what sources agree on: lower-case words of letters and digits, without accents and markup. */
final class Folding {
    /** What is longer is cut: no title or name needs it, and the cost of a comparison stays bounded. */
    static final int LONGEST = 600;

    /** How spreadsheets and programs write that there is nothing. */
    private static final Set<String> MISSING =
            Set.of("na", "n a", "nan", "null", "none", "unknown", "untitled", "no title", "not available", "anonymous");

    private static final int LETTERS_FOR_NOTHING =
            MISSING.stream().mapToInt(String::length).max().orElseThrow();

    /** Letters that the Unicode decomposition leaves alone, and the Greek ones, which sources spell out. */
    private static final Map<Character, String> SPELT = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('γ', "gamma"),
            Map.entry('δ', "delta"),
            Map.entry('ε', "epsilon"),
            Map.entry('ζ', "zeta"),
            Map.entry('η', "eta"),
            Map.entry('θ', "theta"),
            Map.entry('κ', "kappa"),
            Map.entry('λ', "lambda"),
            Map.entry('μ', "mu"),
            Map.entry('π', "pi"),
            Map.entry('ρ', "rho"),
            Map.entry('σ', "sigma"),
            Map.entry('τ', "tau"),
            Map.entry('φ', "phi"),
            Map.entry('χ', "chi"),
            Map.entry('ψ', "psi"),
            Map.entry('ω', "omega"));

    private Folding() {}

    /** Whether a text has any words: {@link #words} is not empty. */
    static boolean says(String text) {
        // so many letters are more than any of the words for nothing
        int letters = 0;
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '&') {
                break;
            }
            letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
            if (letters > LETTERS_FOR_NOTHING) {
                return true;
            }
        }
        return !words(cut(text)).isEmpty();
    }

    /**
     * The words of a text.
     *
     * @return lower-case words separated by single blanks; empty where there are none, or where they say that something
     *     is missing
     */
    static String words(String text) {
        String plain = unescaped(cut(text));
        if (!isAscii(plain)) {
            plain = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '<') {
                i = afterTag(lower, i);
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                words.append(c);
            } else if (c == '&') {
                blank(words).append("and ");
            } else if (c > 127 && Character.isLetterOrDigit(c)) {
                words.append(SPELT.getOrDefault(c, String.valueOf(c)));
            } else if (!joins(c)) {
                blank(words);
            }
        }
        String folded = cut(words.toString().strip());
        return MISSING.contains(folded) ? "" : folded.strip();
    }

    /** The same words without the blanks between them: sources differ in hyphens and in blanks. */
    static String squashed(String words) {
        return words.replace(" ", "");
    }

    /** The text up to {@link #LONGEST} characters. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static StringBuilder blank(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
        return words;
    }

    /** Apostrophes and accents do not end a word. */
    private static boolean joins(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '\u00AD' || isMark(c);
    }

    private static boolean isMark(char c) {
        return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replace("&quot;", "\"");
    }

    /** The end of a tag such as "&lt;sup>"; the place itself where "&lt;" is only a sign. */
    private static int afterTag(String text, int start) {
        int end = text.indexOf('>', start);
        if (end < 0 || end - start > 12 || end - start < 2) {
            return start;
        }
        char first = text.charAt(start + 1);
        return first == '/' || (first >= 'a' && first <= 'z') ? end : start;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
