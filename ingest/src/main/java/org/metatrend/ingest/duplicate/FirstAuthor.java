package org.metatrend.ingest.duplicate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether two records have the same first author, as far as differently printed names tell. */
final class FirstAuthor {
    private FirstAuthor() {}

    /**
     * @param a the folded authors of one record, as in {@link Fingerprint#authors}
     * @param b those of the other
     */
    static Agreement compare(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        String[] one = a.split("\\|", -1);
        String[] other = b.split("\\|", -1);
        if (sameSurname(one[0], other[0]) || sameWords(one, other)) {
            return Agreement.SAME;
        }
        return elsewhere(one[0], b) || elsewhere(other[0], a) ? Agreement.UNKNOWN : Agreement.DIFFERENT;
    }

    private static boolean sameSurname(String a, String b) {
        if (a.equals(b) || Folding.squashed(a).equals(Folding.squashed(b))) {
            return true;
        }
        for (String word : a.split(" ")) {
            if (word.length() > 2 && List.of(b.split(" ")).contains(word)) {
                return true;
            }
        }
        return Math.min(a.length(), b.length()) >= 5 && TitleMatch.distance(a, b, 1) <= 1;
    }

    /** "Wei Li" and "Li Wei": the order of surname and given name is not always told. */
    private static boolean sameWords(String[] a, String[] b) {
        Set<String> one = words(a);
        return one.size() > 1 && one.equals(words(b));
    }

    private static Set<String> words(String[] name) {
        return new HashSet<>(Arrays.asList((name[0] + " " + name[1]).strip().split(" ")));
    }

    /** Sources mix up surnames and given names, and the order of authors. */
    private static boolean elsewhere(String surname, String authors) {
        List<String> words = List.of(authors.split("[| ]+"));
        return Arrays.stream(surname.split(" ")).anyMatch(word -> word.length() > 2 && words.contains(word));
    }
}
