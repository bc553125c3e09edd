package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Box;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.NoData;
import org.metatrend.figures.layout.NumberText;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Panel.Frame;

/**
 * Caterpillar plots: all effects with their intervals in the order of their size, below each other, before the bands of
 * the pooled effect and of its prediction. Few rows have their names; of many the shape is what counts. An interval that
 * the pooled effect lies outside of differs in colour and marker.
 */
public final class CaterpillarPlot {
    private static final double EDGE = ForestTable.EDGE_MM;
    private static final double PT = ForestTable.TYPE_PT;
    private static final int MOST_NAMES = 65;
    private static final double NAMED_PITCH_MM = 3;
    private static final double PITCH_MM = 1.2;
    private static final double HIGHEST_BODY_MM = 200;
    private static final double EMPTY_MM = 14;
    private static final double GAP_MM = 3;
    private static final double BELOW_KEY_MM = 1;
    private static final double TITLE_MM = 4.4;

    private CaterpillarPlot() {}

    /** A figure of a column's width, 85 mm, at most 240 mm high. */
    public static Figure of(ForestData data) {
        return of(data, PageWidth.COLUMN);
    }

    /**
     * A figure of a width, at most 240 mm high.
     *
     * @param data the rows of all its groups are shown; of its pooled effects of all rows, the first one
     */
    public static Figure of(ForestData data, PageWidth width) {
        Measure measure = data.measure();
        List<ForestRow> rows = data.rows().stream()
                .filter(row -> row.effect().present())
                .sorted(Comparator.comparingDouble(row -> row.effect().estimate()))
                .toList();
        String description = description(data, rows.size());
        if (rows.isEmpty()) {
            Box box = new Box(0, 0, width.mm(), EMPTY_MM);
            return new Figure(data.id(), description, width.mm(), EMPTY_MM, List.of(), List.of(NoData.in(box)));
        }
        Optional<Pooled> pooled =
                data.overall().stream().filter(p -> p.effect().present()).findFirst();
        boolean named = rows.size() <= MOST_NAMES;
        double labels = named ? Math.min(width.widestLabelMm(), widest(rows)) + GAP_MM : 0;
        double left = EDGE + Math.max(GAP_MM, labels);
        double plot = width.mm() - left - GAP_MM;
        double pitch = Math.min(named ? NAMED_PITCH_MM : PITCH_MM, HIGHEST_BODY_MM / rows.size());

        List<Effect> drawn =
                rows.stream().map(row -> measure.drawn(row.effect())).toList();
        List<Effect> models = new ArrayList<>();
        pooled.ifPresent(p -> models.add(measure.drawn(p.effect())));
        pooled.flatMap(Pooled::prediction).ifPresent(p -> models.add(measure.drawn(p)));
        Axis axis = ForestAxis.of(measure, drawn, models, left, left + plot, width);
        CaterpillarMarks marks = new CaterpillarMarks(new EffectMarks(axis, plot), pitch, rows.size());

        String title = Words.fitted(data.title(), PT + 1, width.mm() - 2 * EDGE);
        double top = EDGE + (title.isEmpty() ? 0 : TITLE_MM);
        Key key = Key.flow(marks.key(data.interval(), drawn, models), EDGE, top, width.mm() - 2 * EDGE);
        List<Mark> furniture = new ArrayList<>(key.marks());
        furniture.add(Mark.Text.level(EDGE, EDGE + TITLE_MM / 2 - BELOW_KEY_MM / 2, title, PT + 1, Anchor.START));
        Box box = new Box(left, top + key.heightMm() + BELOW_KEY_MM, plot, pitch * rows.size());
        if (named) {
            for (int i = 0; i < rows.size(); i++) {
                String name = Words.fitted(rows.get(i).label(), PT, labels - GAP_MM + 0.01);
                double y = box.bottom() - (i + 0.5) * pitch;
                furniture.add(Mark.Text.level(EDGE, y, name, PT, Anchor.START));
            }
        }
        List<Mark> body = new ArrayList<>(marks.bands(models));
        body.addAll(marks.effects(drawn, models));
        body.addAll(marks.lines(models, measure));
        Panel panel = new Panel(box, axis, Axis.hidden(0, box.height()), Frame.HORIZONTAL, body);
        double height = box.bottom() + Panel.roomBelow(axis) + EDGE;
        return new Figure(data.id(), description, width.mm(), height, List.of(panel), furniture);
    }

    private static double widest(List<ForestRow> rows) {
        return rows.stream().mapToDouble(row -> Words.mm(row.label(), PT)).max().orElse(0);
    }

    private static String description(ForestData data, int shown) {
        StringBuilder words = new StringBuilder("Caterpillar plot");
        words.append(data.title().isEmpty() ? "" : " of " + data.title());
        words.append(": ").append(data.measure().name()).append(" of ").append(NumberText.fixed(shown, 0));
        words.append(shown == 1 ? " row" : " rows")
                .append(" in the order of size, with ")
                .append(data.interval());
        int missing = data.rows().size() - shown;
        words.append(missing == 0 ? "." : "; " + NumberText.fixed(missing, 0) + " not estimable.");
        List<Effect> drawn = data.rows().stream()
                .map(row -> data.measure().drawn(row.effect()))
                .toList();
        EffectText text = EffectText.of(data.measure(), drawn);
        data.overall().stream().limit(1).forEach(p -> ForestWords.append(words, p, data, text));
        return words.toString();
    }
}
