package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.TypeWidth;

/** Words broken into lines of a width. */
record Paragraph(List<String> lines) {
    static final double TYPE_PT = 7;
    private static final double ROW_MM = 3.1;
    private static final Pattern MINUS = Pattern.compile("(?<![\\p{Alnum})])-(?=[\\d.])");

    /** Hyphens that stand for a minus become one. */
    static Paragraph of(String words, double widthMm) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : MINUS.matcher(words.strip()).replaceAll("\u2212").split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TypeWidth.mm(longer, TYPE_PT) > widthMm) {
                lines.add(TypeWidth.fitted(line, TYPE_PT, widthMm));
                longer = word;
            }
            line = longer;
        }
        if (!line.isEmpty()) {
            lines.add(TypeWidth.fitted(line, TYPE_PT, widthMm));
        }
        return new Paragraph(List.copyOf(lines));
    }

    double heightMm() {
        return lines.size() * ROW_MM;
    }

    /** The lines, in millimetres of the page. */
    List<Mark> marks(double left, double top) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            marks.add(Mark.Text.level(left, top + (i + 0.5) * ROW_MM, lines.get(i), TYPE_PT, Anchor.START));
        }
        return marks;
    }
}
