package org.metatrend.ingest.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An author as references print one: "Suk", "H.-I. Suk", "Suk H-I", "Heung-IlSuk", "van der Burgh".
 *
 * @param words the words of the name without accents, in lower case, the last one ending the surname; initials are words
 *     of one letter; empty where nothing is known
 * @param surnames the spellings of the last word: "kloppel" and "kloeppel" for "Klöppel"
 */
record AuthorName(List<String> words, Set<String> surnames) {
    /** Nobody in particular. */
    static final AuthorName UNKNOWN = new AuthorName(List.of(), Set.of());

    private static final Pattern INITIALS =
            Pattern.compile("\\p{Lu}{1,3}|\\p{Lu}(?:-\\p{Lu})+|(?:\\p{Lu}\\.?[- ]?)*\\p{Lu}\\.");
    /** Two words printed as one, but not "McEvoy" or "DeCarli". */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})"
            + "(?<!\\b(?:Mc|Mac|De|Del|Della|Di|Da|Do|Dos|Du|Des|La|Le|Lo|Van|Von|Fitz|El|Al|Ben|St))");

    private static final Set<String> AFTER_NAMES = Set.of("jr", "sr", "ii", "iii");

    AuthorName {
        words = List.copyOf(words);
        surnames = Set.copyOf(surnames);
    }

    /** Reads one author; no letters give {@link #UNKNOWN}. */
    static AuthorName parse(String printed) {
        List<String> full = new ArrayList<>();
        List<String> initials = new ArrayList<>();
        String spaced = GLUED.matcher(printed.strip()).replaceAll(" ");
        List<String> tokens = Arrays.stream(
                        spaced.replaceAll("(?<=\\p{Lu}\\.)(?=\\p{L})", " ").split("[\\s\u00a0]+"))
                .filter(t -> t.codePoints().anyMatch(Character::isLetter))
                .toList();
        for (String token : tokens) {
            // "LI Y": where every word looks like initials, the first is the surname
            if (INITIALS.matcher(token).matches() && !(full.isEmpty() && token.equals(lastHope(tokens)))) {
                token.chars()
                        .filter(Character::isLetter)
                        .forEach(c -> initials.add(fold(Character.toString(c), false)));
            } else {
                full.addAll(parts(token));
            }
        }
        full.removeIf(AFTER_NAMES::contains);
        if (full.isEmpty()) {
            return UNKNOWN;
        }
        String last = last(tokens);
        Set<String> surnames = new LinkedHashSet<>(List.of(full.get(full.size() - 1)));
        List<String> expanded = parts(last, true);
        if (!expanded.isEmpty() && parts(last).get(expanded.size() - 1).equals(full.get(full.size() - 1))) {
            surnames.add(expanded.get(expanded.size() - 1));
        }
        initials.addAll(full);
        return new AuthorName(initials, surnames);
    }

    /** Whether both may be one person: equal surnames, and given names that do not contradict. */
    boolean mayBe(AuthorName other) {
        if (surnames.stream().noneMatch(other.surnames::contains)) {
            return false;
        }
        int common = Math.min(words.size(), other.words.size());
        boolean aligned = true;
        for (int i = 2; i <= common; i++) {
            aligned &= sameOrInitial(words.get(words.size() - i), other.words.get(other.words.size() - i));
        }
        // "Heung-Il Suk" and "H. Suk": a middle name may be left out
        return aligned || words.get(0).charAt(0) == other.words.get(0).charAt(0);
    }

    private static boolean sameOrInitial(String a, String b) {
        return a.equals(b) || (Math.min(a.length(), b.length()) == 1 && a.charAt(0) == b.charAt(0));
    }

    /** The first word, if all words look like initials; else nothing. */
    private static String lastHope(List<String> tokens) {
        return tokens.stream().allMatch(t -> INITIALS.matcher(t).matches()) ? tokens.get(0) : "";
    }

    private static String last(List<String> tokens) {
        String last = tokens.get(0);
        for (String token : tokens) {
            if (!INITIALS.matcher(token).matches()
                    && !AFTER_NAMES.contains(fold(token, false).replace(".", ""))) {
                last = token;
            }
        }
        return last;
    }

    private static List<String> parts(String token) {
        return parts(token, false);
    }

    private static List<String> parts(String token, boolean expand) {
        return Arrays.stream(token.split("[-\u2010\u2011\u2013]"))
                .map(p -> fold(p, expand).replaceAll("[^\\p{L}]", ""))
                .filter(p -> !p.isEmpty())
                .toList();
    }

    /** Without accents and in lower case; umlauts as their vowel, or as vowel and e. */
    private static String fold(String text, boolean expand) {
        String e = expand ? "e" : "";
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o" + e)
                .replace("ö", "o" + e)
                .replace("ä", "a" + e)
                .replace("ü", "u" + e)
                .replace("å", expand ? "aa" : "a");
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
