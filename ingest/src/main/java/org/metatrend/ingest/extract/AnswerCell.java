package org.metatrend.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.metatrend.ingest.study.Answer;

/**
 * A cell that answers whether something is so: whether code or data are available, whether there was an external
 * validation, whether data leaked.
 *
 * @param answer the answer
 * @param verbatim the cell as printed
 * @param reason why there is no answer; empty if there is one
 */
public record AnswerCell(Answer answer, String verbatim, String reason) {
    private static final Pattern LINK = Pattern.compile("https?://|www\\.|doi\\.org/|github\\.com/|gitlab\\.com/");
    private static final Pattern NEGATED = Pattern.compile("^(?:not|un|in)[- ]?(?:publicly )?(?:available|accessible|"
            + "shared|open|public|released|provided)\\b|^(?:available|shared)[:=]? no\\b");
    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "1",
            "1.0",
            "+",
            "✓",
            "✔",
            "☑",
            "•",
            "x",
            "available",
            "public",
            "publicly",
            "open",
            "openly",
            "shared",
            "released",
            "clear",
            "present",
            "both",
            "github",
            "gitlab",
            "zenodo",
            "osf",
            "figshare",
            "kaggle");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "0",
            "0.0",
            "✗",
            "✘",
            "×",
            "☒",
            "☐",
            "not",
            "none",
            "unavailable",
            "private",
            "closed",
            "proprietary",
            "internal",
            "in-house",
            "absent");
    private static final Set<String> PARTLY = Set.of("partly", "partial", "partially", "both", "some", "half");
    private static final Set<String> DOUBT = Set.of("unclear", "possible", "possibly", "maybe", "likely", "unsure");
    private static final List<String> REQUEST = List.of("request", "application", "contact", "registration");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BEHIND_FIRST_WORD = Pattern.compile("(?<=.)[\\s(,;:/&].*|(?<=\\p{L})\\..*");

    /** Reads a cell by its first word, a link, or a word of asking. */
    public static AnswerCell parse(String cell) {
        String text = BLANKS.matcher(cell.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        String first = BEHIND_FIRST_WORD.matcher(text).replaceFirst("");
        if (DOUBT.contains(first) || text.equals("?")) {
            return new AnswerCell(Answer.UNCLEAR, cell, "");
        }
        if (REQUEST.stream().anyMatch(text::contains)) {
            return new AnswerCell(Answer.ON_REQUEST, cell, "");
        }
        if (PARTLY.contains(first) || text.startsWith("in part")) {
            return new AnswerCell(Answer.PARTLY, cell, "");
        }
        if (NEGATED.matcher(text).find() || text.equals("not available") || text.equals("n")) {
            return new AnswerCell(Answer.NO, cell, "");
        }
        // "none" and "no" answer; "n/a", "not reported" and a dash do not
        Optional<String> missing = NO.contains(text) ? Optional.empty() : MissingWord.reason(cell);
        if (missing.isPresent()) {
            return new AnswerCell(Answer.NOT_STATED, cell, missing.get());
        }
        if (NO.contains(first) && !text.matches("not (?:stated|reported|mentioned|given|described|clear).*")) {
            return new AnswerCell(Answer.NO, cell, "");
        }
        return YES.contains(first) || LINK.matcher(text).find()
                ? new AnswerCell(Answer.YES, cell, "")
                : new AnswerCell(Answer.NOT_STATED, cell, "no answer that is known here");
    }

    /** Whether the cell says whether something is so. */
    public boolean isAnswer() {
        return answer != Answer.NOT_STATED;
    }
}
