package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Box;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.NumberText;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Panel.Frame;

/** Sets the lines of one page of a forest plot. */
final class ForestPage {
    private static final double EDGE = ForestTable.EDGE_MM;
    private static final double PT = ForestTable.TYPE_PT;
    private static final Ink BAND = Ink.GREY.withOpacity(0.14);

    private final ForestLayout layout;
    private final Axis axis;
    private final EffectText text;
    private final double top;
    private final double height;
    private final EffectMarks effects;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> furniture = new ArrayList<>();

    /**
     * A page whose body begins at a height.
     *
     * @param top of the body, in millimetres
     * @param height of the body, in millimetres
     */
    ForestPage(ForestLayout layout, double top, double height) {
        this.layout = layout;
        this.axis = layout.axis();
        this.text = layout.text();
        this.top = top;
        this.height = height;
        this.effects = new EffectMarks(axis, layout.plotMm());
    }

    /** Sets the lines and gives the panel; then {@link #furniture()} has the words beside it. */
    Panel panel(List<ForestItem> items) {
        main().ifPresent(this::addMain);
        layout.data().measure().reference().stream()
                .filter(axis::contains)
                .forEach(x -> marks.add(new Mark.Segment(x, 0, x, height, Line.solid(0.6, Ink.GREY), false)));
        double down = 0;
        for (ForestItem item : items) {
            double y = down + item.heightMm() / 2;
            if (item instanceof ForestItem.Study study) {
                add(study, y);
            } else if (item instanceof ForestItem.Model model) {
                add(model, y);
            } else if (item instanceof ForestItem.Prediction prediction) {
                Effect drawn = drawn(prediction.effect());
                marks.addAll(effects.prediction(drawn, height - y));
                label(item.words(), EDGE, y);
                number(layout.table().effect(), text.interval(drawn), y);
            } else if (item instanceof ForestItem.Rule) {
                double right = layout.table().plotLeft() - 1;
                furniture.add(new Mark.Segment(EDGE, top + y, right, top + y, Line.solid(0.4, Ink.GREY), false));
            } else if (item instanceof ForestItem.Heading heading) {
                words(heading.words(), y + heading.aboveMm() / 2, Ink.TEXT);
            } else {
                words(item.words(), y, Ink.GREY);
            }
            down += item.heightMm();
        }
        Box box = new Box(layout.table().plotLeft(), top, layout.plotMm(), height);
        return new Panel(box, axis, Axis.hidden(0, height), Frame.HORIZONTAL, marks);
    }

    List<Mark> furniture() {
        return furniture;
    }

    private Optional<Effect> main() {
        return layout.data().overall().stream()
                .map(pooled -> drawn(pooled.effect()))
                .filter(Effect::present)
                .findFirst();
    }

    /** The main pooled effect behind all rows: a dashed line, and where the rows are pooled themselves its interval. */
    private void addMain(Effect main) {
        if (layout.data().kind() != ForestData.Kind.STUDIES && main.hasInterval()) {
            double[] x = {axis.held(main.lower()), axis.held(main.upper())};
            marks.add(Mark.Area.between(x, new double[] {0, 0}, new double[] {height, height}, BAND));
        }
        if (axis.contains(main.estimate())) {
            marks.add(EffectMarks.dashed(main.estimate(), 0, height));
        }
    }

    private void add(ForestItem.Study study, double y) {
        ForestRow row = study.row();
        Effect drawn = drawn(row.effect());
        marks.addAll(effects.study(drawn, height - y, row.weight() / layout.largestWeight()));
        label(study.words(), EDGE + study.indentMm(), y);
        cells(row.cells(), y);
        number(layout.table().effect(), text.of(drawn), y);
        if (!Double.isNaN(row.weight())) {
            number(layout.table().weight(), NumberText.fixed(100 * row.weight(), 1), y);
        }
    }

    private void add(ForestItem.Model model, double y) {
        Effect drawn = drawn(model.pooled().effect());
        marks.addAll(effects.diamond(drawn, height - y, model.first()));
        label(model.words(), EDGE, y);
        cells(model.pooled().cells(), y);
        number(layout.table().effect(), text.of(drawn), y);
    }

    private void cells(List<String> cells, double y) {
        for (int i = 0; i < Math.min(cells.size(), layout.table().cells().size()); i++) {
            number(layout.table().cells().get(i), cells.get(i), y);
        }
    }

    private void number(ForestTable.Slot slot, String words, double y) {
        if (slot.width() > 0) {
            String fitted = Words.fitted(words, PT, slot.width() + 0.01);
            furniture.add(
                    slot.flushRight()
                            ? Mark.Text.level(slot.right(), top + y, fitted, PT, Anchor.END)
                            : Mark.Text.level(slot.left(), top + y, fitted, PT, Anchor.START));
        }
    }

    private void label(List<String> words, double x, double y) {
        furniture.addAll(stacked(words, x, top + y, Ink.TEXT, Anchor.START));
    }

    /** Headings and notes: where they reach into the plot, nothing is drawn behind them. */
    private void words(List<String> words, double y, Ink ink) {
        double widest = words.stream().mapToDouble(w -> Words.mm(w, PT)).max().orElse(0);
        double left = layout.table().plotLeft() - 0.3;
        double right = layout.table().plotRight() + 0.3;
        if (EDGE + widest + 0.5 > left) {
            double half = words.size() * ForestItem.PITCH_MM / 2 + 0.1;
            furniture.add(Mark.Area.between(
                    new double[] {left, right},
                    new double[] {top + y + half, top + y + half},
                    new double[] {top + y - half, top + y - half},
                    Ink.WHITE));
        }
        furniture.addAll(stacked(words, EDGE, top + y, ink, Anchor.START));
    }

    /** Lines around a height. */
    static List<Mark> stacked(List<String> lines, double x, double y, Ink ink, Anchor anchor) {
        List<Mark> marks = new ArrayList<>();
        double first = y - (lines.size() - 1) * ForestItem.PITCH_MM / 2;
        for (int i = 0; i < lines.size(); i++) {
            marks.add(new Mark.Text(x, first + i * ForestItem.PITCH_MM, lines.get(i), PT, ink, anchor, false));
        }
        return marks;
    }

    private Effect drawn(Effect effect) {
        return layout.data().measure().drawn(effect);
    }
}
