package org.metatrend.ingest.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What reviews print where a study does not say: a cell of such a word has no value, and that is no failure. */
public final class MissingWord {
    private static final Set<String> DASHES = Set.of("-", "–", "—", "−", "--", "---", "#", "/", ".", "?", "…", "...");
    private static final Set<String> NOT_REPORTED = Set.of(
            "n/m",
            "nm",
            "n.m.",
            "n/r",
            "nr",
            "n.r.",
            "not mentioned",
            "not reported",
            "not given",
            "not provided",
            "not stated",
            "not specified",
            "unspecified",
            "unreported",
            "missing",
            "unknown",
            "unclear",
            "not clear",
            "not described",
            "not available",
            "nan",
            "null");
    private static final Set<String> NOT_APPLICABLE =
            Set.of("n/a", "na", "n.a.", "#n/a", "not applicable", "none", "nil", "no");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\((.*)\\)$");

    /** No such word is nearly as long; a cell may be a page of text. */
    private static final int LONGEST = 100;

    private MissingWord() {}

    /** Why the cell has no value; empty if it has one. */
    public static Optional<String> reason(String cell) {
        if (cell.length() > LONGEST && !cell.isBlank()) {
            return Optional.empty();
        }
        String word = BLANKS.matcher(cell.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.of("blank");
        }
        if (DASHES.contains(word)) {
            return Optional.of("missing: '" + word + "'");
        }
        String bare = IN_BRACKETS.matcher(word).replaceAll("$1");
        if (NOT_REPORTED.contains(bare)) {
            return Optional.of("not reported: '" + bare + "'");
        }
        return NOT_APPLICABLE.contains(bare) ? Optional.of("not applicable or none: '" + bare + "'") : Optional.empty();
    }
}
