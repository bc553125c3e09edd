package org.metatrend.ingest.duplicate;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of journals, full or abbreviated. Nothing is looked up: an abbreviation shortens the words of the name in their
 * order (ISO 4), or is made of their first letters.
 */
final class Journal {
    private static final Pattern ISSN = Pattern.compile("\\b(\\d{4})-?(\\d{3})[\\dxX]\\b");

    /** After these a source adds a subtitle, a place, an edition or the conference whose abstracts the issue holds. */
    private static final Pattern ADDITION = Pattern.compile("\\s/\\s|[:=(\\[;]|\\.\\s+(?=[Cc]onference\\b)");

    private static final Set<String> SMALL = Set.of(
            "the", "of", "and", "in", "for", "on", "to", "an", "de", "la", "le", "les", "du", "des", "del", "di", "et",
            "y", "e", "der", "die", "das", "und", "fur", "fuer");

    private Journal() {}

    static String folded(String name) {
        String cut = Folding.cut(name);
        Matcher addition = ADDITION.matcher(cut);
        if (!addition.find() || addition.start() == 0) {
            return Folding.words(cut);
        }
        String head = Folding.words(cut.substring(0, addition.start()));
        String tail = Folding.words(cut.substring(addition.end()));
        return head.isEmpty() || tail.isEmpty() ? head + tail : head + "|" + tail;
    }

    /** The first two ISSNs printed, without check digits. */
    static long issns(String printed) {
        Matcher issn = ISSN.matcher(Folding.cut(printed));
        long found = 0;
        while (issn.find()) {
            int digits = Integer.parseInt(issn.group(1) + issn.group(2));
            if (found == 0) {
                found = (long) digits << 32;
            } else if (found >>> 32 != digits) {
                return found | digits;
            }
        }
        return found;
    }

    static Agreement compare(Fingerprint a, Fingerprint b) {
        if (shareIssn(a.issns(), b.issns())) {
            return Agreement.SAME;
        }
        if (a.journal().isEmpty() || b.journal().isEmpty()) {
            return Agreement.UNKNOWN;
        }
        return a.journal().equals(b.journal()) || named(a.journal(), b.journal())
                ? Agreement.SAME
                : Agreement.DIFFERENT;
    }

    private static boolean shareIssn(long a, long b) {
        int a1 = (int) (a >>> 32);
        int a2 = (int) a;
        int b1 = (int) (b >>> 32);
        int b2 = (int) b;
        return (a1 != 0 && (a1 == b1 || a1 == b2)) || (a2 != 0 && (a2 == b1 || a2 == b2));
    }

    private static boolean named(String a, String b) {
        String headA = head(a);
        String headB = head(b);
        return abbreviates(words(headA), words(headB))
                || abbreviates(words(a), words(b))
                || initials(headA, headB)
                || initials(headB, headA);
    }

    private static String head(String journal) {
        int bar = journal.indexOf('|');
        return bar < 0 ? journal : journal.substring(0, bar);
    }

    private static String[] words(String journal) {
        return Arrays.stream(journal.replace('|', ' ').split(" "))
                .filter(word -> !SMALL.contains(word))
                .toArray(String[]::new);
    }

    private static boolean abbreviates(String[] a, String[] b) {
        if (a.length != b.length || a.length == 0) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (!shortens(a[i], b[i]) && !shortens(b[i], a[i])) {
                return false;
            }
        }
        return true;
    }

    /** "surg" for "surgical", "natl" for "national": the beginning, or letters of it in their order up to its last. */
    private static boolean shortens(String brief, String word) {
        if (word.startsWith(brief)) {
            return true;
        }
        if (brief.length() < 4 || brief.charAt(0) != word.charAt(0) || brief.length() >= word.length()) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < word.length() && at < brief.length(); i++) {
            at += word.charAt(i) == brief.charAt(at) ? 1 : 0;
        }
        return at == brief.length() && brief.charAt(at - 1) == word.charAt(word.length() - 1);
    }

    /** One word of three letters or more that are the first ones of the other's words. */
    private static boolean initials(String brief, String name) {
        if (brief.indexOf(' ') >= 0 || brief.length() < 3) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        for (String word : words(name)) {
            letters.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return letters.toString().equals(brief) || (brief.length() > 3 && letters.indexOf(brief) == 0);
    }
}
