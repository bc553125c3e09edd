package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.EndLabels.End;
import org.metatrend.figures.layout.Panel.Frame;

/** The figure of topics' shares over the years. */
public final class TopicFigure {
    private static final double NARROW_MM = 85;
    private static final double WIDE_MM = 120;
    private static final double PANEL_HEIGHT_MM = 47;
    private static final double EDGE_MM = 1;
    private static final double TOP_MM = 2;
    private static final double TYPE_PT = 7;
    /** Room beside the first and the last year, as a share of the axis. */
    private static final double SIDE = 0.025;

    private static final double LINE_MM = 2.9;

    private static final String SHARE = "Share of the field\u2019s publications (%)";

    private TopicFigure() {}

    /**
     * Shares of topics in fields over the years, each line labelled at its end.
     *
     * @param id the figure's name
     * @param lines the lines; a colour per topic, a dash per field
     * @param mark an event to be marked, if any
     */
    public static Figure shares(String id, List<ShareLine> lines, Optional<YearMark> mark) {
        List<ShareLine> drawn = lines.stream().filter(l -> l.year().length > 0).toList();
        List<double[]> years =
                new ArrayList<>(drawn.stream().map(ShareLine::year).toList());
        mark.ifPresent(m -> years.add(new double[] {m.year()}));
        Extent range = Extent.of(years, 2000, 2020).atLeast(2);
        Axis x = new Axis(
                "Publication year",
                Axis.Scale.LINEAR,
                range.min() - SIDE * (range.max() - range.min()),
                range.max() + SIDE * (range.max() - range.min()),
                Axes.years("", range, 5).ticks());
        double top = Math.max(
                Extent.of(drawn.stream().map(ShareLine::percent).toList(), 0, 1).max(), 1e-3);
        Axis y = Axes.exact(SHARE, 0, top, 5);
        double left = EDGE_MM + Panel.roomLeft(y);
        double room =
                Math.max(EndLabels.room(drawn.stream().map(ShareLine::label).toList(), false), 4);
        double width = NARROW_MM - left - room >= 45 ? NARROW_MM : WIDE_MM;
        Box box = new Box(left, TOP_MM, Math.max(30, width - left - room), PANEL_HEIGHT_MM);
        List<Mark> marks = new ArrayList<>();
        if (mark.isPresent()) {
            YearMark event = mark.get();
            EventWords words = EventWords.of(event.label(), x.position(event.year()) * box.width(), box.width());
            // The words stand above all lines.
            double taken = (words.lines().size() * LINE_MM + 1.5) / PANEL_HEIGHT_MM;
            y = Axes.exact(SHARE, 0, top / (1 - taken), 5);
            marks.addAll(eventMarks(event, words, box.width(), x, y));
        }
        List<String> topics = drawn.stream().map(ShareLine::topic).distinct().toList();
        List<String> fields = drawn.stream().map(ShareLine::field).distinct().toList();
        List<GroupStyle> styles = new ArrayList<>();
        for (ShareLine line : drawn) {
            GroupStyle topic = GroupStyle.of(topics.indexOf(line.topic()));
            Dash dash = Dash.of(fields.indexOf(line.field()));
            GroupStyle style = new GroupStyle(topic.ink(), topic.marker(), dash);
            styles.add(style);
            marks.add(new Mark.Points(line.year(), line.percent(), style.marker(), 4, style.ink()));
            marks.add(new Mark.Curve(line.year(), line.percent(), new Line(1.2, dash, style.ink(), false)));
        }
        Panel panel = new Panel(box, x, y, Frame.BOTH, marks);
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            ShareLine line = drawn.get(i);
            int last = line.year().length - 1;
            ends.add(new End(
                    line.label(),
                    styles.get(i),
                    false,
                    panel.pageX(line.year()[last]),
                    panel.pageY(line.percent()[last])));
        }
        double height = box.bottom() + Panel.roomBelow(x) + EDGE_MM;
        List<Mark> furniture = new ArrayList<>(EndLabels.marks(ends, box));
        if (drawn.isEmpty()) {
            furniture.add(NoData.in(box));
        }
        return new Figure(id, description(drawn, mark), width, height, List.of(panel), furniture);
    }

    /**
     * The same shares in several groups, a small panel each on common axes.
     *
     * @param id the figure's name
     * @param byGroup the lines of each group; the first eight groups are drawn
     */
    public static Figure multiples(String id, Map<String, List<ShareLine>> byGroup) {
        return MultiplePanels.figure(id, byGroup);
    }

    /**
     * Estimates of trends with their intervals and the numbers behind them, a panel per heading.
     *
     * @param id the figure's name
     * @param estimates the estimates, in percent and finite
     */
    public static Figure trends(String id, List<TrendEstimate> estimates) {
        return TrendPanels.figure(id, estimates);
    }

    /**
     * The words beside the mark of an event.
     *
     * @param lines the words, broken where one line has no room
     * @param leftward whether they stand to the left of the mark
     */
    private record EventWords(List<String> lines, boolean leftward) {
        static EventWords of(String label, double beforeMm, double widthMm) {
            boolean leftward = beforeMm > widthMm / 2;
            double room = Math.max(beforeMm, widthMm - beforeMm) - 2;
            List<String> lines = new ArrayList<>();
            String line = "";
            for (String word : label.strip().split("\\s+")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && TypeWidth.mm(longer, TYPE_PT) > room) {
                    lines.add(line);
                    line = word;
                } else {
                    line = longer;
                }
            }
            lines.add(line);
            return new EventWords(
                    lines.stream()
                            .map(text -> TypeWidth.fitted(text, TYPE_PT, room))
                            .toList(),
                    leftward);
        }
    }

    private static List<Mark> eventMarks(YearMark mark, EventWords words, double widthMm, Axis x, Axis y) {
        // Areas, since they lie below the points and, where the words are, hide the grid.
        double half = 0.0025 * (x.max() - x.min());
        double[] edges = {mark.year() - half, mark.year() + half};
        double[] bottom = {0, 0};
        double[] top = {y.max(), y.max()};
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.Area.between(edges, bottom, top, Ink.GREY));
        double gap = 0.015 * (x.max() - x.min());
        double textX = mark.year() + (words.leftward() ? -gap : gap);
        for (int i = 0; i < words.lines().size(); i++) {
            String line = words.lines().get(i);
            double rowTop = y.max() * (1 - i * LINE_MM / PANEL_HEIGHT_MM);
            double rowBottom = y.max() * (1 - (i + 1) * LINE_MM / PANEL_HEIGHT_MM);
            double length = TypeWidth.mm(line, TYPE_PT) / widthMm * (x.max() - x.min());
            double[] ends = {textX, textX + (words.leftward() ? -length : length)};
            marks.add(Mark.Area.between(
                    ends, new double[] {rowBottom, rowBottom}, new double[] {rowTop, rowTop}, Ink.WHITE));
            Anchor anchor = words.leftward() ? Anchor.END : Anchor.START;
            marks.add(Mark.Text.level(textX, (rowTop + rowBottom) / 2, line, TYPE_PT, anchor));
        }
        return marks;
    }

    private static String description(List<ShareLine> lines, Optional<YearMark> mark) {
        StringBuilder text = new StringBuilder("Share of publications per year, in percent.");
        for (ShareLine line : lines) {
            double[] percent = line.percent();
            double[] year = line.year();
            text.append(' ').append(line.label()).append(": ").append(NumberText.fixed(percent[0], 2));
            text.append(" in ").append((int) year[0]).append(", ");
            text.append(NumberText.fixed(percent[percent.length - 1], 2));
            text.append(" in ").append((int) year[year.length - 1]).append('.');
        }
        mark.ifPresent(event -> text.append(" Marked: ")
                .append(event.label())
                .append(", ")
                .append((int) event.year())
                .append('.'));
        return text.toString();
    }
}
