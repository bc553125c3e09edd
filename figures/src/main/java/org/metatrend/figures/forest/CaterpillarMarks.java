package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;

/**
 * The marks of a caterpillar plot. Effects are on the scale that is drawn; of {@code models} the first is the pooled
 * effect, the second one its prediction.
 *
 * @param effects marks beside its axis
 * @param pitchMm from row to row
 * @param rows how many
 */
record CaterpillarMarks(EffectMarks effects, double pitchMm, int rows) {
    private static final Ink AROUND = Ink.BLUE;
    private static final Ink APART = Ink.VERMILION;
    private static final Ink POOLED_BAND = Ink.GREY.withOpacity(0.32);
    private static final Ink PREDICTION_BAND = Ink.GREY.withOpacity(0.12);
    private static final Line POOLED = new Line(0.8, Dash.DASHED, Ink.BLACK, false);
    private static final double PT_PER_MM = 72 / 25.4;
    private static final double LARGEST_PT = 3.4;
    private static final double SMALLEST_PT = 1;
    private static final double THICKEST_PT = 0.7;
    private static final double THINNEST_PT = 0.25;
    /** Below it, lines that touch would be a grey area. */
    private static final double LINE_SHARE = 0.55;

    /** The bands of the pooled effect and of its prediction over the whole height. */
    List<Mark> bands(List<Effect> models) {
        List<Mark> marks = new ArrayList<>();
        for (int i = models.size() - 1; i >= 0; i--) {
            Effect model = models.get(i);
            if (model.hasInterval()) {
                Axis axis = effects.axis();
                double[] x = {axis.held(model.lower()), axis.held(model.upper())};
                double[] bottom = {0, 0};
                double[] top = {heightMm(), heightMm()};
                marks.add(Mark.Area.between(x, bottom, top, i == 0 ? POOLED_BAND : PREDICTION_BAND));
            }
        }
        return marks;
    }

    /** The reference and the pooled estimate. */
    List<Mark> lines(List<Effect> models, Measure measure) {
        List<Mark> marks = new ArrayList<>();
        measure.reference().stream()
                .filter(effects.axis()::contains)
                .forEach(x -> marks.add(vertical(x, Line.solid(0.6, Ink.GREY))));
        models.stream()
                .limit(1)
                .filter(m -> effects.axis().contains(m.estimate()))
                .forEach(m -> marks.add(vertical(m.estimate(), POOLED)));
        return marks;
    }

    /** The effects, from below. */
    List<Mark> effects(List<Effect> drawn, List<Effect> models) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Effect effect = drawn.get(i);
            double y = (i + 0.5) * pitchMm;
            boolean apart = apart(effect, models);
            marks.addAll(effects.interval(effect, y, Line.solid(linePt(), apart ? APART : AROUND)));
            if (effects.axis().contains(effect.estimate())) {
                marks.add(point(effect.estimate(), y, apart));
            }
        }
        return marks;
    }

    /** What the colours, the line and the bands mean. */
    List<Key.Entry> key(String interval, List<Effect> drawn, List<Effect> models) {
        List<Key.Entry> entries = new ArrayList<>();
        boolean some = drawn.stream().anyMatch(e -> apart(e, models));
        entries.add(entry("estimate with " + interval, false));
        if (some) {
            entries.add(entry(interval + " without the pooled effect", true));
        }
        if (!models.isEmpty()) {
            entries.add(band(models.get(0).hasInterval() ? "pooled, " + interval : "pooled", POOLED_BAND, true));
        }
        if (models.size() > 1 && models.get(1).hasInterval()) {
            entries.add(band("prediction interval", PREDICTION_BAND, false));
        }
        return entries;
    }

    private Key.Entry entry(String words, boolean apart) {
        double width = 6;
        return new Key.Entry(
                words,
                width,
                (x, y) -> List.of(
                        new Mark.Segment(x, y, x + width, y, Line.solid(THICKEST_PT, apart ? APART : AROUND), false),
                        new Mark.Points(
                                new double[] {x + width / 2},
                                new double[] {y},
                                apart ? Marker.DIAMOND : Marker.CIRCLE,
                                LARGEST_PT,
                                apart ? APART : AROUND)));
    }

    private static Key.Entry band(String words, Ink ink, boolean line) {
        double width = 4;
        double half = 1.2;
        return new Key.Entry(words, width, (x, y) -> {
            List<Mark> marks = new ArrayList<>();
            double[] ends = {x, x + width};
            marks.add(
                    Mark.Area.between(ends, new double[] {y + half, y + half}, new double[] {y - half, y - half}, ink));
            if (line) {
                marks.add(new Mark.Segment(x + width / 2, y - half, x + width / 2, y + half, POOLED, false));
            }
            return marks;
        });
    }

    private Mark point(double x, double y, boolean apart) {
        double size = Math.max(SMALLEST_PT, Math.min(LARGEST_PT, 0.95 * pitchMm * PT_PER_MM));
        Marker marker = apart ? Marker.DIAMOND : Marker.CIRCLE;
        return new Mark.Points(new double[] {x}, new double[] {y}, marker, size, apart ? APART : AROUND);
    }

    private double linePt() {
        return Math.max(THINNEST_PT, Math.min(THICKEST_PT, LINE_SHARE * pitchMm * PT_PER_MM));
    }

    private static boolean apart(Effect effect, List<Effect> models) {
        return !models.isEmpty()
                && effect.hasInterval()
                && (models.get(0).estimate() < effect.lower() || models.get(0).estimate() > effect.upper());
    }

    private Mark vertical(double x, Line line) {
        return new Mark.Segment(x, 0, x, heightMm(), line, false);
    }

    private double heightMm() {
        return pitchMm * rows;
    }
}
