package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.metatrend.figures.forest.ForestData.Favours;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.NumberText;
import org.metatrend.figures.layout.Panel;

/**
 * What the pages of a forest plot share: columns, axis, heads and feet.
 *
 * @param data what is shown
 * @param width of the pages
 * @param table where the columns lie
 * @param axis of the effects
 * @param text the effects in numbers
 * @param largestWeight the weight whose square is the largest; NaN where rows have dots
 */
record ForestLayout(
        ForestData data, PageWidth width, ForestTable table, Axis axis, EffectText text, double largestWeight) {
    private static final double HIGHEST_MM = 240;
    private static final double EDGE = ForestTable.EDGE_MM;
    private static final double PT = ForestTable.TYPE_PT;
    private static final double TITLE_PT = 8;
    private static final double TITLE_LINE_MM = 3.4;
    private static final double BELOW_HEADER_MM = 1;
    private static final double FAVOURS_MM = 3.4;
    private static final double PAGE_TAG_MM = 20;
    private static final double ABOVE_NOTES_MM = 0.8;
    private static final double BELOW_TITLE_MM = 1;
    private static final double BELOW_ROWS_MM = 0.6;

    private static final int TITLE_LINES = 3;

    static ForestLayout of(ForestData data, PageWidth width) {
        Measure measure = data.measure();
        List<Effect> rows =
                data.rows().stream().map(row -> measure.drawn(row.effect())).toList();
        List<Effect> pooled = data.pooled().stream()
                .flatMap(p -> Stream.concat(Stream.of(p.effect()), p.prediction().stream()))
                .map(measure::drawn)
                .toList();
        EffectText text = EffectText.of(measure, rows.isEmpty() ? pooled : rows);
        ForestTable table = ForestTable.of(data, width, text);
        Axis axis = ForestAxis.of(measure, rows, pooled, table.plotLeft(), table.plotRight(), width);
        return new ForestLayout(data, width, table, axis, text, largestWeight(data));
    }

    private static double largestWeight(ForestData data) {
        return data.kind() != ForestData.Kind.STUDIES
                ? Double.NaN
                : data.rows().stream()
                        .mapToDouble(ForestRow::weight)
                        .filter(weight -> weight > 0)
                        .max()
                        .orElse(1);
    }

    List<Figure> pages() {
        List<ForestItem.Block> blocks = ForestBlocks.of(data, table, width);
        List<List<ForestItem>> pages = ForestBlocks.pages(blocks, bodyMm(titleLines(false)));
        if (pages.size() > 1) {
            pages = ForestBlocks.pages(blocks, bodyMm(titleLines(true)));
        }
        List<Figure> figures = new ArrayList<>();
        for (List<ForestItem> items : pages) {
            figures.add(page(items, figures.size() + 1, pages.size()));
        }
        return figures;
    }

    private Figure page(List<ForestItem> items, int number, int of) {
        List<String> title = titleLines(of > 1);
        List<Mark> furniture = new ArrayList<>(head(title));
        if (of > 1) {
            String tag = "page " + NumberText.fixed(number, 0) + " of " + NumberText.fixed(of, 0);
            double y = EDGE + TITLE_LINE_MM / 2;
            furniture.add(new Mark.Text(width.mm() - EDGE, y, tag, PT, Ink.GREY, Anchor.END, false));
        }
        List<ForestItem> body = items.stream().filter(item -> !below(item)).toList();
        double top = headMm(title);
        double height = heightMm(body) + BELOW_ROWS_MM;
        ForestPage page = new ForestPage(this, top, height);
        Panel panel = page.panel(body);
        furniture.addAll(page.furniture());
        double axisBottom = top + height + Panel.roomBelow(axis);
        furniture.addAll(favours(axisBottom + FAVOURS_MM / 2));
        double bottom = axisBottom + (data.favours().said() ? FAVOURS_MM : 0);
        for (ForestItem note : items.stream().filter(ForestLayout::below).toList()) {
            double y = bottom + ABOVE_NOTES_MM + note.heightMm() / 2;
            furniture.addAll(ForestPage.stacked(note.words(), EDGE, y, Ink.GREY, Anchor.START));
            bottom += note.heightMm();
        }
        bottom += body.size() < items.size() ? ABOVE_NOTES_MM : 0;
        String id = of > 1 ? data.id() + "-page-" + number : data.id();
        String description =
                ForestWords.description(data, text) + (of > 1 ? " Page " + number + " of " + of + "." : "");
        return new Figure(id, description, width.mm(), bottom + EDGE, List.of(panel), furniture);
    }

    /** Title, headers and the line below them. */
    private List<Mark> head(List<String> title) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < title.size(); i++) {
            double y = EDGE + (i + 0.5) * TITLE_LINE_MM;
            marks.add(Mark.Text.level(EDGE, y, title.get(i), TITLE_PT, Anchor.START));
        }
        double bottom = headMm(title) - BELOW_HEADER_MM;
        double last = bottom - ForestItem.ROOM_MM - ForestItem.PITCH_MM / 2;
        String kind = Words.fitted(data.kind().header(), PT, table.labelWidth() + 0.01);
        marks.add(Mark.Text.level(EDGE, last, kind, PT, Anchor.START));
        List<ForestTable.Slot> slots = new ArrayList<>(table.cells());
        slots.add(table.effect());
        slots.add(table.weight());
        for (ForestTable.Slot slot : slots) {
            double y = last - (slot.header().size() - 1) * ForestItem.PITCH_MM / 2;
            Anchor anchor = slot.flushRight() ? Anchor.END : Anchor.START;
            double x = slot.flushRight() ? slot.right() : slot.left();
            marks.addAll(ForestPage.stacked(slot.header(), x, y, Ink.TEXT, anchor));
        }
        marks.add(new Mark.Segment(EDGE, bottom, width.mm() - EDGE, bottom, Line.solid(0.6, Ink.TEXT), false));
        return marks;
    }

    private List<Mark> favours(double y) {
        Favours favours = data.favours();
        if (!favours.said()) {
            return List.of();
        }
        double reference = data.measure().reference().orElse(Double.NaN);
        double share = axis.contains(reference) ? axis.position(reference) : 0.5;
        double x = table.plotLeft() + share * plotMm();
        double gap = 1;
        List<Mark> marks = new ArrayList<>();
        if (!favours.left().isEmpty()) {
            String words = Words.fitted("\u2190 " + favours.left(), PT, x - gap - EDGE);
            marks.add(Mark.Text.level(x - gap, y, words, PT, Anchor.END));
        }
        if (!favours.right().isEmpty()) {
            double arrow = Words.mm(" \u2192", PT);
            String words = Words.fitted(favours.right(), PT, width.mm() - EDGE - x - gap - arrow);
            marks.add(Mark.Text.level(x + gap, y, words + " \u2192", PT, Anchor.START));
        }
        return marks;
    }

    double plotMm() {
        return table.plotRight() - table.plotLeft();
    }

    private List<String> titleLines(boolean paged) {
        if (data.title().isEmpty()) {
            return paged ? List.of("") : List.of();
        }
        double room = width.mm() - 2 * EDGE - (paged ? PAGE_TAG_MM : 0);
        return Words.lines(data.title(), TITLE_PT, room, TITLE_LINES);
    }

    private double headMm(List<String> title) {
        int headers = Stream.concat(table.cells().stream(), Stream.of(table.effect(), table.weight()))
                .mapToInt(slot -> slot.header().size())
                .max()
                .orElse(1);
        return EDGE
                + title.size() * TITLE_LINE_MM
                + (title.isEmpty() ? 0 : BELOW_TITLE_MM)
                + Math.max(1, headers) * ForestItem.PITCH_MM
                + ForestItem.ROOM_MM
                + BELOW_HEADER_MM;
    }

    private static boolean below(ForestItem item) {
        return item instanceof ForestItem.Note note && note.foot();
    }

    private static double heightMm(List<ForestItem> items) {
        return items.stream().mapToDouble(ForestItem::heightMm).sum();
    }

    private double footMm() {
        return (data.notes().isEmpty() ? 0 : ABOVE_NOTES_MM)
                + Panel.roomBelow(axis)
                + (data.favours().said() ? FAVOURS_MM : 0)
                + EDGE;
    }

    private double bodyMm(List<String> title) {
        return HIGHEST_MM - headMm(title) - footMm();
    }
}
