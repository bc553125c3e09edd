package org.metatrend.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two titles are. A share of equal letters alone says little: "in male rats" and "in female rats" are two
 * studies, "tumour" and "tumor" are one. So it counts which words differ.
 *
 * @param likeness what the difference amounts to
 * @param share of the letters that are in equal words, or for slips the share of letters that are equal, in [0, 1]
 */
record TitleMatch(Likeness likeness, double share) {
    /** What the difference between two titles amounts to. */
    enum Likeness {
        /** Equal but for blanks, hyphens, accents and markup. */
        SAME,
        /** Spelling, slips of the pen, small words. */
        NEARLY,
        /** One begins or ends with the other, as with a subtitle or a translation that one source leaves out. */
        PART,
        /** At least four of five letters are in equal words. */
        SIMILAR,
        /** At least one has no title. */
        UNKNOWN,
        DIFFERENT
    }

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final double SIMILAR_SHARE = 0.8;

    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "and", "of", "in", "on", "for", "to", "with", "by", "from", "s");

    /** Words that make another publication of a title. */
    private static final Set<String> TELLING = Set.of(
            "erratum",
            "errata",
            "corrigendum",
            "corrigenda",
            "correction",
            "corrections",
            "corrected",
            "retraction",
            "addendum",
            "reply",
            "replies",
            "response",
            "rebuttal",
            "comment",
            "comments",
            "commentary",
            "editorial",
            "letter",
            "vol",
            "protocol",
            "abstract",
            "poster",
            "part",
            "update",
            "updated",
            "supplement",
            "appendix",
            "not",
            "without",
            "no",
            "concern",
            "notice",
            "chapter",
            "volume",
            "session",
            "summary",
            "authors");

    private static final Set<String> NUMERALS = Set.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "one", "two", "three", "four", "five", "six",
            "first", "second", "third", "fourth", "fifth");

    static TitleMatch of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return new TitleMatch(Likeness.UNKNOWN, 0);
        }
        if (a.equals(b)) {
            return new TitleMatch(Likeness.SAME, 1);
        }
        String squashedA = Folding.squashed(a);
        String squashedB = Folding.squashed(b);
        if (squashedA.equals(squashedB)) {
            return new TitleMatch(Likeness.SAME, 1);
        }
        String brief = a.length() <= b.length() ? a : b;
        String full = a.length() <= b.length() ? b : a;
        List<String> briefRest = new ArrayList<>(List.of(brief.split(" ")));
        List<String> fullRest = new ArrayList<>();
        int equal = 0;
        for (String word : full.split(" ")) {
            if (briefRest.remove(word)) {
                equal += word.length();
            } else {
                fullRest.add(word);
            }
        }
        double share = 2.0 * equal / (squashedA.length() + squashedB.length());
        return new TitleMatch(likeness(brief, full, briefRest, fullRest, share), share)
                .orSlips(String.join("", briefRest), String.join("", fullRest), squashedA.length());
    }

    private TitleMatch orSlips(String briefRest, String fullRest, int letters) {
        return likeness == Likeness.NEARLY
                ? new TitleMatch(likeness, Math.max(share, 1 - (double) distance(briefRest, fullRest, 40) / letters))
                : this;
    }

    private static Likeness likeness(
            String brief, String full, List<String> briefRest, List<String> fullRest, double share) {
        boolean part = FoldedTitle.isSpecific(brief)
                && (full.startsWith(brief + " ")
                        || full.endsWith(" " + brief)
                        || (brief.length() >= 60 && full.startsWith(brief)));
        if (fullRest.stream().anyMatch(TELLING::contains) || briefRest.stream().anyMatch(TELLING::contains)) {
            return Likeness.DIFFERENT;
        }
        if (part) {
            String next = full.substring(full.startsWith(brief) ? brief.length() : 0)
                    .strip()
                    .split(" ")[0];
            return full.startsWith(brief) && !next.equals("a") && isNumeral(next) ? Likeness.DIFFERENT : Likeness.PART;
        }
        if (!digits(brief).equals(digits(full)) || numbered(briefRest, fullRest)) {
            return Likeness.DIFFERENT;
        }
        briefRest.removeIf(SMALL::contains);
        fullRest.removeIf(SMALL::contains);
        if ((briefRest.isEmpty() && fullRest.isEmpty()) || areSlips(briefRest, fullRest)) {
            return share >= SIMILAR_SHARE / 2 ? Likeness.NEARLY : Likeness.DIFFERENT;
        }
        return share >= SIMILAR_SHARE ? Likeness.SIMILAR : Likeness.DIFFERENT;
    }

    /** "Part I" and "Part II", "type A" and "type B". */
    private static boolean numbered(List<String> a, List<String> b) {
        return (a.stream().anyMatch(TitleMatch::isNumeral) && b.stream().anyMatch(TitleMatch::isNumeral))
                || a.stream().anyMatch(NUMERALS::contains)
                || b.stream().anyMatch(NUMERALS::contains);
    }

    private static boolean isNumeral(String word) {
        return word.length() == 1 || NUMERALS.contains(word) || Character.isDigit(word.charAt(0));
    }

    /**
     * One letter in eight may differ, and one in a word of four at least, but not the first: slips seldom hit it, and
     * "typical" is not "atypical".
     */
    private static boolean areSlips(List<String> briefRest, List<String> fullRest) {
        String a = String.join("", briefRest);
        String b = String.join("", fullRest);
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4 || a.charAt(0) != b.charAt(0)) {
            return false;
        }
        for (int i = 0; briefRest.size() == fullRest.size() && i < briefRest.size(); i++) {
            if (briefRest.get(i).charAt(0) != fullRest.get(i).charAt(0)) {
                return false;
            }
        }
        int bound = Math.max(1, shorter / 8);
        return distance(a, b, bound) <= bound;
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }

    /** Insertions, deletions and replacements from one text to the other (Levenshtein 1966); bound + 1 if more. */
    static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) > bound) {
            return bound + 1;
        }
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > bound) {
                return bound + 1;
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
        return Math.min(above[b.length()], bound + 1);
    }
}
