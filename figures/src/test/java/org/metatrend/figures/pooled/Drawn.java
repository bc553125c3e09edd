package org.metatrend.figures.pooled;

import java.util.List;
import java.util.stream.Stream;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;

/** What a figure holds, for tests. */
final class Drawn {
    private Drawn() {}

    static List<String> texts(Figure figure) {
        return all(figure.furniture(), Mark.Text.class).map(Mark.Text::text).toList();
    }

    static <T extends Mark> Stream<T> all(List<Mark> marks, Class<T> kind) {
        return marks.stream().filter(kind::isInstance).map(kind::cast);
    }

    static int points(Panel panel) {
        return all(panel.marks(), Mark.Points.class).mapToInt(p -> p.x().length).sum();
    }

    static List<String> labels(org.metatrend.figures.layout.Axis axis) {
        return axis.ticks().stream().map(tick -> tick.label()).toList();
    }
}
