package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Panel.Frame;

/** Shares of topics over the years, a small panel per group, two in a row, on common axes. */
final class MultiplePanels {
    /** More panels than a page can hold are not drawn. */
    static final int MOST = 8;

    private static final double EDGE_MM = 1;
    private static final double RIGHT_MM = 2.4;
    private static final double BETWEEN_MM = 4.4;
    private static final double TITLE_MM = 4;
    private static final double PANEL_HEIGHT_MM = 26;
    private static final double TYPE_PT = 7;

    private MultiplePanels() {}

    static Figure figure(String id, Map<String, List<ShareLine>> byGroup) {
        List<Map.Entry<String, List<ShareLine>>> shown =
                byGroup.entrySet().stream().limit(MOST).toList();
        List<ShareLine> all = shown.stream()
                .flatMap(g -> g.getValue().stream())
                .filter(l -> l.year().length > 0)
                .toList();
        Extent years = Extent.of(all.stream().map(ShareLine::year).toList(), 2000, 2020)
                .atLeast(2);
        double side = 0.04 * (years.max() - years.min());
        Axis x = new Axis(
                "Publication year",
                Axis.Scale.LINEAR,
                years.min() - side,
                years.max() + side,
                Axes.years("", years, 3).ticks());
        double highest = Math.max(
                Extent.of(all.stream().map(ShareLine::percent).toList(), 0, 1).max(), 1e-3);
        Axis y = Axes.exact("Share (%)", 0, highest, 4);
        double left = EDGE_MM + Panel.roomLeft(y);
        List<String> labels = all.stream().map(ShareLine::label).distinct().toList();
        Key key = Key.flow(entries(all, labels), left, EDGE_MM, StudyFigures.WIDTH_MM - left - EDGE_MM);

        int columns = Math.max(1, Math.min(2, shown.size()));
        double width = (StudyFigures.WIDTH_MM - left - RIGHT_MM - (columns - 1) * BETWEEN_MM) / columns;
        double rowHeight = TITLE_MM + PANEL_HEIGHT_MM + Panel.roomBelow(x.unlabelled()) + 1;
        double top = EDGE_MM + key.heightMm() + 1;
        List<Panel> panels = new ArrayList<>();
        List<Mark> furniture = new ArrayList<>(key.marks());
        for (Map.Entry<String, List<ShareLine>> group :
                shown.isEmpty() ? List.of(Map.entry("", List.<ShareLine>of())) : shown) {
            int column = panels.size() % columns;
            int row = panels.size() / columns;
            Box box = new Box(
                    left + column * (width + BETWEEN_MM), top + row * rowHeight + TITLE_MM, width, PANEL_HEIGHT_MM);
            panels.add(new Panel(
                    box, x.unlabelled(), column == 0 ? y : y.withoutWords(), Frame.BOTH, marks(group.getValue(), all)));
            if (group.getValue().stream().allMatch(l -> l.year().length == 0)) {
                furniture.add(NoData.in(box));
            }
            String title = TypeWidth.fitted(group.getKey(), TYPE_PT, width);
            furniture.add(Mark.Text.level(box.left(), box.top() - TITLE_MM / 2, title, TYPE_PT, Anchor.START));
        }
        int rows = (panels.size() + columns - 1) / columns;
        double bottom = top + rows * rowHeight + 0.8;
        double centre = (left + StudyFigures.WIDTH_MM - RIGHT_MM) / 2;
        furniture.add(Mark.Text.level(centre, bottom, x.label(), TYPE_PT, Anchor.MIDDLE));
        double height = bottom + TypeWidth.lineMm(TYPE_PT) / 2 + EDGE_MM;
        String description = "Share of publications per year, in percent, in " + shown.size() + " groups: "
                + String.join("; ", shown.stream().map(Map.Entry::getKey).toList()) + ". Lines: "
                + String.join("; ", labels) + ".";
        return new Figure(id, description, StudyFigures.WIDTH_MM, height, panels, furniture);
    }

    private static List<Mark> marks(List<ShareLine> lines, List<ShareLine> all) {
        List<Mark> marks = new ArrayList<>();
        for (ShareLine line : lines) {
            if (line.year().length > 0) {
                GroupStyle style = style(line, all);
                marks.add(new Mark.Points(line.year(), line.percent(), style.marker(), 3, style.ink()));
                marks.add(new Mark.Curve(line.year(), line.percent(), new Line(1, style.dash(), style.ink(), false)));
            }
        }
        return marks;
    }

    /** A colour per topic, a dash per field, the same in every panel. */
    private static GroupStyle style(ShareLine line, List<ShareLine> all) {
        Set<String> topics = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>();
        all.forEach(l -> {
            topics.add(l.topic());
            fields.add(l.field());
        });
        GroupStyle topic = GroupStyle.of(List.copyOf(topics).indexOf(line.topic()));
        return new GroupStyle(
                topic.ink(), topic.marker(), Dash.of(List.copyOf(fields).indexOf(line.field())));
    }

    private static List<Key.Entry> entries(List<ShareLine> all, List<String> labels) {
        List<Key.Entry> entries = new ArrayList<>();
        for (String label : labels) {
            Optional<ShareLine> line =
                    all.stream().filter(l -> l.label().equals(label)).findFirst();
            line.ifPresent(l -> {
                GroupStyle style = style(l, all);
                Series points = new Series(label, l.year(), l.percent());
                Trend curve = new Trend(label, l.year(), l.percent(), new double[0], new double[0]);
                entries.add(Key.Entry.of(new Group(label, style, Optional.of(points), Optional.of(curve))));
            });
        }
        return entries;
    }
}
