package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Box;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.TypeWidth;
import org.metatrend.figures.pooled.Specifications.Choice;
import org.metatrend.figures.pooled.Specifications.Result;

/**
 * The rows below a specification curve: one for each option of each choice, marked where the option was taken. Heights
 * are in millimetres from the lowest row's bottom.
 */
record ChoiceRows(List<Choice> choices) {
    private static final double ROW_MM = 3;
    private static final double HEADING_MM = 3.6;
    private static final double WIDEST_MM = 30;
    private static final double INDENT_MM = 2;
    private static final double TYPE_PT = Panel.TYPE_PT;
    private static final double GAP_MM = 1.2;
    private static final Ink MARK = Ink.TEXT;
    private static final double MARK_PT = 4.6;
    private static final int MOST_APART = 80;
    private static final double WIDEST_BAR_MM = 4;
    private static final Ink STRIPE = Ink.of(0xF2F2F2);

    int count() {
        return choices.stream().mapToInt(choice -> choice.options().size()).sum();
    }

    double heightMm() {
        return count() * ROW_MM + choices.size() * HEADING_MM;
    }

    /** The room that the words need left of the rows. */
    double widthMm() {
        double widest = 0;
        for (Choice choice : choices) {
            for (String option : choice.options()) {
                widest = Math.max(widest, INDENT_MM + TypeWidth.mm(option, TYPE_PT));
            }
        }
        return Math.min(WIDEST_MM, widest) + GAP_MM;
    }

    /** The rows' marks: a bar for each specification that took the option, or of many for each stretch of them. */
    List<Mark> marks(List<Result> sorted, double panelMm) {
        int n = sorted.size();
        double gap = n > MOST_APART ? 0 : Math.max(0.12, 0.5 - WIDEST_BAR_MM / 2 * n / panelMm);
        List<Mark> stripes = new ArrayList<>();
        List<Mark> bars = new ArrayList<>();
        double y = heightMm();
        for (int c = 0; c < choices.size(); c++) {
            y -= HEADING_MM;
            for (int option = 0; option < choices.get(c).options().size(); option++) {
                if (option % 2 == 0) {
                    double[] xs = {0, Math.max(1, n), Math.max(1, n), 0};
                    stripes.add(new Mark.Area(xs, new double[] {y, y, y - ROW_MM, y - ROW_MM}, STRIPE));
                }
                double middle = y - ROW_MM / 2;
                for (int from = 0; from < n; from++) {
                    int to = from;
                    while (to < n && sorted.get(to).chosen().get(c) == option) {
                        to++;
                        if (gap > 0) {
                            break;
                        }
                    }
                    if (to > from) {
                        Line line = Line.solid(MARK_PT, MARK);
                        bars.add(new Mark.Segment(from + gap, middle, to - gap, middle, line, false));
                        from = to - 1;
                    }
                }
                y -= ROW_MM;
            }
        }
        List<Mark> marks = new ArrayList<>(stripes);
        marks.addAll(bars);
        return marks;
    }

    /** The choices and options, on the page. */
    List<Mark> words(Box box) {
        List<Mark> words = new ArrayList<>();
        double y = box.top();
        for (Choice choice : choices) {
            String name = TypeWidth.fitted(choice.name(), TYPE_PT, box.right() - Sheet.EDGE_MM);
            words.add(new Mark.Text(Sheet.EDGE_MM, y + HEADING_MM / 2, name, TYPE_PT, Ink.GREY, Anchor.START, false));
            y += HEADING_MM;
            for (String option : choice.options()) {
                double room = box.left() - Sheet.EDGE_MM - INDENT_MM - GAP_MM + 0.01;
                String text = TypeWidth.fitted(option, TYPE_PT, room);
                words.add(Mark.Text.level(Sheet.EDGE_MM + INDENT_MM, y + ROW_MM / 2, text, TYPE_PT, Anchor.START));
                y += ROW_MM;
            }
        }
        return words;
    }
}
