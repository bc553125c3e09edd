package org.metatrend.ingest.duplicate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a title, without what sources add to it: its language in brackets, or that it was retracted. */
final class FoldedTitle {
    /** "RETRACTED: ..." is the article itself; "Retraction of ..." is a notice about it and stays. */
    private static final Pattern WITHDRAWN = Pattern.compile("^(?:retracted|withdrawn)(?: article)? (?=\\S)");

    /** "Erratum: ...", and the Web of Science's "... (vol 43, pg 49, 2014)". */
    private static final Pattern NOTICE = Pattern.compile(
            "^(?:author |publisher )?(?:errat|corrigend|correction|retraction|addend|expression of concern|repl)"
                    + "| vol \\d+ (?:pg|art no|issue|e?\\d+).{0,20}$");

    private static final Set<String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private FoldedTitle() {}

    static String of(String title) {
        String folded = Folding.words(withoutLanguage(Folding.cut(title).strip()));
        return WITHDRAWN.matcher(folded).replaceFirst("");
    }

    /**
     * Whether a title is likely to be one publication's alone: "Editorial", "Author reply" and the like are not. The
     * bounds are in letters; scripts without blanks count each character as a word.
     */
    static boolean isSpecific(String folded) {
        int letters = 0;
        int words = 1;
        int beyondAscii = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == ' ') {
                words++;
            } else {
                letters++;
                beyondAscii += c > 127 ? 1 : 0;
            }
        }
        return (letters >= 25 && words >= 3) || beyondAscii >= 10;
    }

    /** Whether it is the title of a notice about an article. */
    static boolean isNotice(String folded) {
        return NOTICE.matcher(folded).find();
    }

    /** Without a closing "[Chinese]" or "(in German)". */
    private static String withoutLanguage(String title) {
        if (!title.endsWith("]") && !title.endsWith(")")) {
            return title;
        }
        int open = title.lastIndexOf(title.endsWith("]") ? '[' : '(');
        if (open <= 0) {
            return title;
        }
        String note = title.substring(open + 1, title.length() - 1).toLowerCase(Locale.ROOT);
        return LANGUAGES.contains(note.startsWith("in ") ? note.substring(3) : note) ? title.substring(0, open) : title;
    }
}
