package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metatrend.figures.layout.Panel.Frame;

/** A measure over sample size by period: a small panel per task, two in a row, on common axes. */
final class PeriodPanels {
    private static final double EDGE_MM = 1;
    private static final double RIGHT_MM = 2.4;
    private static final double BETWEEN_MM = 4.4;
    private static final double TITLE_MM = 4;
    private static final double PANEL_HEIGHT_MM = 40;
    private static final double TYPE_PT = 7;

    private PeriodPanels() {}

    static Figure figure(
            String id, Outcome outcome, Map<String, List<Series>> byPeriod, Map<String, List<Trend>> trends) {
        Map<String, GroupStyle> styles = styles(byPeriod, trends);
        Map<String, List<Group>> byTask = new LinkedHashMap<>();
        byPeriod.forEach((task, series) -> {
            List<Trend> own = trends.getOrDefault(task, List.of());
            List<Group> groups = Group.of(outcome.drawn(series), outcome.drawnTrends(own), GroupStyle::ordered);
            byTask.put(
                    task,
                    groups.stream()
                            .map(g -> new Group(g.name(), styles.get(g.name()), g.points(), g.trend()))
                            .toList());
        });
        List<Group> all = byTask.values().stream().flatMap(List::stream).toList();
        Axis x = StudyFigures.subjectsAxis(all);
        Axis y = outcome.axis(all);
        double left = EDGE_MM + Panel.roomLeft(y);
        List<Key.Entry> entries = new ArrayList<>(keyEntries(styles, all));
        entries.addAll(Smooth.entry(all, "period"));
        Key key = Key.flow(entries, left, EDGE_MM, StudyFigures.WIDTH_MM - left - EDGE_MM);

        int columns = Math.max(1, Math.min(2, byTask.size()));
        double width = (StudyFigures.WIDTH_MM - left - RIGHT_MM - (columns - 1) * BETWEEN_MM) / columns;
        double rowHeight = TITLE_MM + PANEL_HEIGHT_MM + Panel.roomBelow(x.unlabelled()) + 1;
        double top = EDGE_MM + key.heightMm() + 1;
        List<Panel> panels = new ArrayList<>();
        List<Mark> furniture = new ArrayList<>(key.marks());
        List<String> tasks = byTask.isEmpty() ? List.of("") : List.copyOf(byTask.keySet());
        for (String task : tasks) {
            int column = panels.size() % columns;
            int row = panels.size() / columns;
            double boxLeft = left + column * (width + BETWEEN_MM);
            Box box = new Box(boxLeft, top + row * rowHeight + TITLE_MM, width, PANEL_HEIGHT_MM);
            Axis vertical = column == 0 ? y : y.withoutWords();
            List<Mark> marks = ScatterPanel.marks(byTask.getOrDefault(task, List.of()));
            panels.add(new Panel(box, x.unlabelled(), vertical, Frame.BOTH, marks));
            if (NoData.of(byTask.getOrDefault(task, List.of()))) {
                furniture.add(NoData.in(box));
            }
            String title = TypeWidth.fitted(task, TYPE_PT, width);
            furniture.add(Mark.Text.level(box.left(), box.top() - TITLE_MM / 2, title, TYPE_PT, Anchor.START));
        }
        int rows = (tasks.size() + columns - 1) / columns;
        double bottom = top + rows * rowHeight + 0.8;
        double centre = (left + StudyFigures.WIDTH_MM - RIGHT_MM) / 2;
        furniture.add(Mark.Text.level(centre, bottom, x.label(), TYPE_PT, Anchor.MIDDLE));
        double height = bottom + TypeWidth.lineMm(TYPE_PT) / 2 + EDGE_MM;
        return new Figure(id, description(outcome, byPeriod, all), StudyFigures.WIDTH_MM, height, panels, furniture);
    }

    /** One look per period, the same in every panel. */
    private static Map<String, GroupStyle> styles(Map<String, List<Series>> byPeriod, Map<String, List<Trend>> trends) {
        Set<String> names = new LinkedHashSet<>();
        byPeriod.values().forEach(list -> list.forEach(s -> names.add(s.name())));
        trends.values().forEach(list -> list.forEach(t -> names.add(t.name())));
        Map<String, GroupStyle> styles = new LinkedHashMap<>();
        names.forEach(name -> styles.put(name, GroupStyle.ordered(styles.size())));
        return styles;
    }

    private static List<Key.Entry> keyEntries(Map<String, GroupStyle> styles, List<Group> groups) {
        List<Key.Entry> entries = new ArrayList<>();
        styles.forEach((name, style) -> {
            Optional<Trend> trend = groups.stream()
                    .filter(g -> g.name().equals(name))
                    .flatMap(g -> g.trend().stream())
                    .findFirst();
            Optional<Series> points = groups.stream()
                    .filter(g -> g.name().equals(name))
                    .flatMap(g -> g.points().stream())
                    .findFirst();
            entries.add(Key.Entry.of(new Group(name, style, points, trend)));
        });
        return entries;
    }

    private static String description(Outcome outcome, Map<String, List<Series>> byPeriod, List<Group> groups) {
        StringBuilder text = new StringBuilder(
                "Reported " + outcome.name() + " against the number of subjects by period of publication.");
        byPeriod.forEach((task, series) -> text.append(' ')
                .append(task)
                .append(": ")
                .append(StudyFigures.counted(series))
                .append('.'));
        List<Trend> trends = groups.stream().flatMap(g -> g.trend().stream()).toList();
        text.append(" Per period ").append(Smooth.described(trends)).append('.');
        return text.toString();
    }
}
