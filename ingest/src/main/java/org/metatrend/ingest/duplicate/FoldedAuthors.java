package org.metatrend.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names of authors, folded into one text of three parts that bars separate: the surname of the first author, the
 * first author's other names, and the surnames of the following ones.
 */
final class FoldedAuthors {
    /** Enough to tell groups apart; some records list thousands. */
    private static final int COUNTED = 8;

    /** Lists that a source printed as one name: "Arden A. B.Brook C.", "Arden A; Brook C", "Arden A and Brook C". */
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{Lu}\\.)(?=\\p{Lu}\\p{Ll})|;|\\s+and\\s+");

    /** "J., Arden" instead of "Arden, J." */
    private static final Pattern FRONT_INITIALS = Pattern.compile("\\s*(?:\\p{Lu}\\.[\\s-]*)+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private FoldedAuthors() {}

    static String of(List<String> authors) {
        List<String> names = new ArrayList<>();
        for (String author : authors.subList(0, Math.min(COUNTED, authors.size()))) {
            for (String name : JOINED.split(Folding.cut(author))) {
                if (!name.isBlank() && names.size() < COUNTED) {
                    names.add(name.strip());
                }
            }
        }
        if (names.isEmpty()) {
            return "";
        }
        String[] first = parted(names.get(0));
        if (first[0].isEmpty()) {
            return "";
        }
        StringBuilder folded =
                new StringBuilder(first[0]).append('|').append(first[1]).append('|');
        for (String name : names.subList(1, names.size())) {
            folded.append(parted(name)[0]).append(' ');
        }
        return folded.toString().strip();
    }

    /** Surname and other names: "Suk, Heung-Il", "Suk H-I" and "Heung-Il Suk" alike. */
    private static String[] parted(String name) {
        int comma = name.indexOf(',');
        boolean initialsInFront =
                comma > 0 && FRONT_INITIALS.matcher(name.substring(0, comma)).matches();
        if (comma > 0 && !initialsInFront) {
            return new String[] {Folding.words(name.substring(0, comma)), Folding.words(name.substring(comma + 1))};
        }
        String[] words = BLANKS.split((initialsInFront ? name.substring(comma + 1) : name).strip());
        int end = words.length;
        while (end > 1 && isInitials(words[end - 1])) {
            end--;
        }
        int start = end < words.length ? 0 : surnameStart(words);
        return new String[] {
            Folding.words(String.join(" ", List.of(words).subList(start, end))),
            Folding.words(String.join(" ", List.of(words).subList(0, start)) + " "
                    + String.join(" ", List.of(words).subList(end, words.length)))
        };
    }

    /** "H-I", "HI", "H.", "A. B." but no name of more letters. */
    private static boolean isInitials(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (!Character.isUpperCase(c)) {
                    return false;
                }
            }
        }
        return letters > 0 && letters <= 3;
    }

    /** The last word, with the small words before it: "van der Berg". */
    private static int surnameStart(String[] words) {
        int start = words.length - 1;
        while (start > 1 && !words[start - 1].isEmpty() && Character.isLowerCase(words[start - 1].charAt(0))) {
            start--;
        }
        return start;
    }
}
