package org.metatrend.ingest.pdf;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The caption of a table.
 *
 * @param first the place of its first line in the view
 * @param last the place of its last line
 * @param text its lines as one
 */
record Caption(int first, int last, String text) {
    /**
     * "Table 1:", "Tab. 2.", "TABLE IV", "Supplementary Table S3 |"; after the number a mark, the end of the line or a
     * capital. Running text ("Table 1 shows") goes on with a small letter.
     */
    private static final Pattern START =
            Pattern.compile("(?:(?:Supplementa(?:ry|l)|Extended Data|Online|Appendix|eTable)\\s+)?"
                    + "(?:Table|TABLE|Tab\\.|TAB\\.|Tabelle|Tableau|eTable)\\s?"
                    + "(?:[A-Z]{0,2}[.-]?\\p{Nd}{1,3}(?:[.-]\\p{Nd}{1,2})?[a-z]?|[IVXL]{1,6})"
                    + "(?:\\s*[.:|–—-].*|\\s*|\\s+\\(?(?:[\\p{Lu}\\p{Nd}]|cont).*)");

    private static final Pattern OTHER =
            Pattern.compile("(?:Figure|FIGURE|Fig\\.|FIG\\.|Algorithm|Scheme|Box)\\s?[A-Z]?\\p{Nd}.*");

    /** Captions of more lines are texts that begin like one. */
    private static final int MOST_LINES = 15;

    static boolean starts(TextLine line) {
        return line.role() == TextLine.Role.OPEN && START.matcher(line.text()).matches();
    }

    /** Whether a line begins the caption of something that is no table. */
    static boolean startsOther(TextLine line) {
        return OTHER.matcher(line.text()).matches();
    }

    /** The caption that begins at a line: it goes on while lines follow closely, in one passage, in its type. */
    static Caption at(View view, int first) {
        List<TextLine> lines = view.lines();
        int last = first;
        double pitch = 0;
        while (last + 1 < lines.size() && last - first + 1 < MOST_LINES) {
            TextLine line = lines.get(last);
            TextLine next = lines.get(last + 1);
            double step = next.y() - line.y();
            boolean close = step <= (pitch > 0 ? 1.15 * pitch + 0.5 : 1.4 * line.size());
            boolean alike = Math.abs(next.size() - line.size()) <= 0.12 * line.size() && beside(line, next);
            boolean ruled = view.rules().stream()
                    .anyMatch(r -> r.isHorizontal() && r.y() > line.y() && r.y() < next.y() && r.width() > 20);
            if (!close || !alike || ruled || next.role() == TextLine.Role.BARRIER || startsAny(next)) {
                break;
            }
            // a row of a table has wide spaces; the first line of a caption may be its number alone
            if (next.passages().size() > 1) {
                break;
            }
            pitch = pitch > 0 ? pitch : step;
            last++;
        }
        String text = IntStream.rangeClosed(first, last)
                .mapToObj(i -> lines.get(i).text())
                .collect(Collectors.joining(" "));
        return new Caption(first, last, text);
    }

    private static boolean beside(TextLine line, TextLine next) {
        return next.x0() < line.x1() && next.x1() > line.x0();
    }

    private static boolean startsAny(TextLine line) {
        return starts(line) || startsOther(line);
    }
}
