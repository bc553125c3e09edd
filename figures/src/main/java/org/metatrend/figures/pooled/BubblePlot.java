package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.figures.layout.Axes.Extent;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.GroupStyle;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Key;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.ScatterPanel;

/** The bubble plot of a meta-regression: effects over a moderator, each study's area proportional to its weight. */
public final class BubblePlot {
    private static final double OPACITY = 0.5;
    private static final double PREDICTION_OPACITY = 0.07;
    /** As much of the axis as a band may add at either end. */
    private static final double BAND_SHARE = 0.25;

    /** Narrow and not quite white, so that no point is lost below it. */
    private static final Line HALO =
            new Line(ScatterPanel.CURVE_PT + 0.8, Dash.SOLID, Ink.WHITE.withOpacity(0.8), false);

    private static final Line PREDICTION = new Line(0.5, Dash.DASHED, Ink.GREY, false);

    private BubblePlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param bubbles what it shows
     */
    public static Figure of(String id, Bubbles bubbles) {
        List<Bubbles.Point> points = bubbles.points();
        Groups groups = Groups.of(points.stream().map(Bubbles.Point::group).toList());
        double[] xs = points.stream().mapToDouble(Bubbles.Point::moderator).toArray();
        double[] ys = points.stream().mapToDouble(Bubbles.Point::effect).toArray();
        List<double[]> abscissae = new ArrayList<>(List.of(xs));
        bubbles.fits().forEach(fit -> abscissae.add(fit.line().x()));
        Axis x = bubbles.moderator().axis(abscissae);
        Axis y = bubbles.scale().axis(bubbles.effectLabel(), extent(bubbles, ys), 6);
        Sheet sheet = Sheet.of(x, y, key(bubbles, groups), "");
        if (points.isEmpty()) {
            return sheet.none(id, description(bubbles));
        }
        List<Mark> arrows = Beyond.arrows(sheet.panel(), xs, ys, Ink.GREY);
        String note = (bubbles.note() + " " + Beyond.words(arrows.size())).strip();
        return sheet.noting(note).figure(id, description(bubbles), marks(bubbles, groups, sheet.panel()), arrows);
    }

    private static Extent extent(Bubbles bubbles, double[] effects) {
        Extent extent = effects.length == 0 ? new Extent(0, 1) : Spread.of(effects);
        for (Bubbles.Fit fit : bubbles.fits()) {
            extent = Spread.with(extent, fit.line().y());
        }
        double more = BAND_SHARE * (extent.max() - extent.min());
        double low = extent.min() - more;
        double high = extent.max() + more;
        for (Bubbles.Fit fit : bubbles.fits()) {
            for (Band band : List.of(fit.confidence(), fit.prediction())) {
                extent = Spread.with(extent, held(band.lower(), low, high));
                extent = Spread.with(extent, held(band.upper(), low, high));
            }
        }
        return extent;
    }

    private static double[] held(double[] values, double low, double high) {
        return Arrays.stream(values).map(v -> Math.max(low, Math.min(high, v))).toArray();
    }

    private static List<Mark> marks(Bubbles bubbles, Groups groups, Panel panel) {
        List<Mark> marks = new ArrayList<>();
        for (Bubbles.Fit fit : bubbles.fits()) {
            Ink ink = ink(fit, groups);
            area(marks, fit.prediction(), ink.withOpacity(PREDICTION_OPACITY));
            area(marks, fit.confidence(), ink.withOpacity(ScatterPanel.BAND_OPACITY));
        }
        List<Bubbles.Point> shown = bubbles.points().stream()
                .filter(p -> Beyond.inside(panel, p.moderator(), p.effect()))
                .toList();
        marks.addAll(BubbleSize.marks(shown, groups, OPACITY));
        for (Bubbles.Fit fit : bubbles.fits()) {
            if (fit.prediction().isDrawn()) {
                Band band = fit.prediction();
                Line edge = new Line(0.5, Dash.DASHED, ink(fit, groups).withOpacity(0.8), false);
                marks.add(new Mark.Curve(band.x(), band.lower(), edge));
                marks.add(new Mark.Curve(band.x(), band.upper(), edge));
            }
        }
        for (Bubbles.Fit fit : bubbles.fits()) {
            if (fit.line().isDrawn()) {
                Dash dash = fit.group().isEmpty()
                        ? Dash.SOLID
                        : groups.style(fit.group()).dash();
                Line line = new Line(ScatterPanel.CURVE_PT, dash, ink(fit, groups), false);
                marks.add(new Mark.Curve(fit.line().x(), fit.line().y(), HALO));
                marks.add(new Mark.Curve(fit.line().x(), fit.line().y(), line));
            }
        }
        return marks;
    }

    private static void area(List<Mark> marks, Band band, Ink ink) {
        if (band.isDrawn()) {
            marks.add(Mark.Area.between(band.x(), band.lower(), band.upper(), ink));
        }
    }

    private static Ink ink(Bubbles.Fit fit, Groups groups) {
        return fit.group().isEmpty() ? Ink.BLACK : groups.style(fit.group()).ink();
    }

    private static List<Key.Entry> key(Bubbles bubbles, Groups groups) {
        List<Key.Entry> key = new ArrayList<>();
        for (String name : groups.told()) {
            GroupStyle style = groups.style(name);
            long count = bubbles.points().stream()
                    .filter(p -> p.group().equals(name))
                    .count();
            key.add(Looks.group((name.isEmpty() ? "study" : name) + " (" + count + ")", style));
        }
        if (groups.others() > 0) {
            key.add(Looks.group(Looks.count(groups.others(), "other group", "other groups"), Groups.OTHER));
        }
        key.add(BubbleSize.key("area: weight"));
        Ink ink = bubbles.fits().size() == 1 ? Ink.BLACK : Ink.GREY;
        if (bubbles.fits().stream().anyMatch(fit -> fit.line().isDrawn())) {
            boolean band =
                    bubbles.fits().stream().anyMatch(fit -> fit.confidence().isDrawn());
            key.add(Key.Entry.curve(band ? "fit, 95% confidence" : "fit", band, ink));
        }
        if (bubbles.fits().stream().anyMatch(fit -> fit.prediction().isDrawn())) {
            key.add(Looks.line("95% prediction", PREDICTION));
        }
        return key;
    }

    private static String description(Bubbles bubbles) {
        boolean prediction =
                bubbles.fits().stream().anyMatch(fit -> fit.prediction().isDrawn());
        return "Bubble plot: " + bubbles.effectLabel() + " against "
                + bubbles.moderator().label() + " of "
                + Looks.studies(bubbles.points().size()) + ", areas proportional to weights"
                + (bubbles.fits().isEmpty()
                        ? ""
                        : ", with " + Looks.count(bubbles.fits().size(), "fit", "fits"))
                + (prediction ? " and prediction band" : "") + ".";
    }
}
