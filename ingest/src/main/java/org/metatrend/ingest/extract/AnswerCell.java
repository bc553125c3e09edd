package org.metatrend.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A cell that answers whether something is so: whether code or data are available, whether there is leakage.
 *
 * @param answer the answer
 * @param link the address that the cell gives; empty if none
 * @param verbatim the cell as printed
 * @param reason why there is no answer; empty if there is one
 */
public record AnswerCell(Answer answer, String link, String verbatim, String reason) {
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.|doi\\.org/|github\\.com/)\\S+");
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "✓", "✔", "x", "available", "public", "publicly", "open", "clear", "both");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "✗", "✘", "×", "not", "none", "unavailable", "private", "closed");
    private static final Set<String> PARTLY = Set.of("partly", "partial", "partially", "some", "in part");
    private static final Set<String> DOUBT = Set.of("unclear", "unknown", "possible", "possibly", "maybe", "likely");
    private static final List<String> REQUEST = List.of("request", "application", "contact");

    /** The answers. */
    public enum Answer {
        /** So it is; a link says so too. */
        YES,
        /** It is not so. */
        NO,
        /** In part. */
        PARTLY,
        /** Those who ask may get it. */
        ON_REQUEST,
        /** The cell says that it cannot be told. */
        UNCLEAR,
        /** The cell does not say, or in words not known here. */
        UNKNOWN
    }

    /** Reads a cell by its first word, a link, or a word of asking. */
    public static AnswerCell parse(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        String first = text.replaceFirst("[\\s(,;:.].*", "").strip();
        var link = LINK.matcher(cell);
        String address = link.find() ? link.group() : "";
        if (DOUBT.contains(first) || text.equals("?")) {
            return new AnswerCell(Answer.UNCLEAR, address, cell, "");
        }
        if (REQUEST.stream().anyMatch(text::contains)) {
            return new AnswerCell(Answer.ON_REQUEST, address, cell, "");
        }
        if (PARTLY.contains(first) || PARTLY.contains(text)) {
            return new AnswerCell(Answer.PARTLY, address, cell, "");
        }
        // "none" and "no" answer; "n/a" and a dash do not
        Optional<String> missing =
                NO.contains(text) || text.equals("not available") ? Optional.empty() : MissingWord.reason(cell);
        if (missing.isPresent()) {
            return new AnswerCell(Answer.UNKNOWN, "", cell, missing.get());
        }
        if (NO.contains(first)) {
            return new AnswerCell(Answer.NO, address, cell, "");
        }
        if (YES.contains(first) || !address.isEmpty()) {
            return new AnswerCell(Answer.YES, address, cell, "");
        }
        return new AnswerCell(Answer.UNKNOWN, "", cell, "no answer known here");
    }
}
