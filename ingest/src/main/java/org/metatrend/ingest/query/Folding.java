package org.metatrend.ingest.query;

import java.io.Serializable;

/**
 * Which endings of words are taken for the same. Case and accents never count.
 *
 * <p>Plurals follow the S-stemmer (Harman 1991, DOI 10.1002/(SICI)1097-4571(199101)42:1&lt;7::AID-ASI2&gt;3.0.CO;2-P) with
 * the plurals in -es that it leaves out. Of words of four letters or more the first rule that fits is applied:
 *
 * <ol>
 *   <li>-ss, -us and -is stay: mass, virus, diagnosis;
 *   <li>-ies becomes -y, if two letters or more go before: studies, study;
 *   <li>-yses becomes -ysis: analyses, analysis;
 *   <li>-sses, -xes, -ches, -shes, -zzes lose -es, and so does -oes after three letters or more: masses, mass; echoes, echo;
 *   <li>-s after a letter is lost: images, image.
 * </ol>
 *
 * Irregular plurals (metastases, nuclei, biases) are not folded.
 *
 * @param plurals plural and singular are alike
 * @param americanSpelling British -our at the end of a word of five letters or more is American -or: tumour, tumor
 */
public record Folding(boolean plurals, boolean americanSpelling) implements Serializable {
    /** What a file of queries does unless it says otherwise. */
    public static final Folding USUAL = new Folding(true, false);

    /**
     * Reduces a folded word in place.
     *
     * @param word its letters, with room for one more
     * @return the length of what is left
     */
    int reduce(char[] word, int length) {
        int left = plurals && length > 3 && word[length - 1] == 's' ? singular(word, length) : length;
        if (americanSpelling && left > 4 && ends(word, left, "our")) {
            word[left - 2] = 'r';
            return left - 1;
        }
        return left;
    }

    private static int singular(char[] word, int length) {
        char before = word[length - 2];
        if (before == 's' || before == 'u' || before == 'i' || !Character.isLetter(before)) {
            return length;
        }
        if (before != 'e') {
            return length - 1;
        }
        if (length > 4 && word[length - 3] == 'i') {
            word[length - 3] = 'y';
            return length - 2;
        }
        if (ends(word, length, "yses")) {
            word[length - 2] = 'i';
            return length;
        }
        boolean es = ends(word, length, "sses")
                || ends(word, length, "xes")
                || ends(word, length, "ches")
                || ends(word, length, "shes")
                || ends(word, length, "zzes")
                || (length > 5 && ends(word, length, "oes"));
        return es ? length - 2 : length - 1;
    }

    private static boolean ends(char[] word, int length, String ending) {
        int from = length - ending.length();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
