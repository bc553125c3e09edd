package org.metatrend.figures.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Marker;
import org.metatrend.figures.layout.Panel;

/**
 * The Baujat plot: what each study adds to the heterogeneity, and how it moves the pooled effect
 * (doi:10.1002/sim.1221). The studies furthest out are named.
 */
public final class BaujatPlot {
    private static final int MOST_NAMED = 10;
    /** Who lies nearer to the origin, as a share of the axes, is not named. */
    private static final double NAMED_FROM = 0.15;

    private BaujatPlot() {}

    /**
     * The figure, 85 mm wide.
     *
     * @param id its name
     * @param data what it shows
     */
    public static Figure of(String id, Baujat data) {
        double[] xs =
                data.points().stream().mapToDouble(Baujat.Point::contribution).toArray();
        double[] ys =
                data.points().stream().mapToDouble(Baujat.Point::influence).toArray();
        Axis x = fromZero("Contribution to heterogeneity (Q)", xs);
        Axis y = fromZero("Influence on the pooled effect", ys);
        Sheet sheet = Sheet.of(x, y, List.of(), data.note());
        if (xs.length == 0) {
            return sheet.none(id, "Baujat plot: no studies.");
        }
        Panel panel = sheet.panel();
        double size = Looks.pointPt(xs.length);
        PointLabels labels = new PointLabels(panel);
        data.points().forEach(point -> labels.avoid(point.contribution(), point.influence(), size));
        List<Baujat.Point> named = data.points().stream()
                .filter(point -> distance(point, panel) > NAMED_FROM)
                .sorted(Comparator.comparingDouble((Baujat.Point point) -> -distance(point, panel)))
                .limit(MOST_NAMED)
                .toList();
        named.forEach(point -> labels.name(point.name(), point.contribution(), point.influence(), size));
        int[] inside = Beyond.inside(panel, xs, ys);
        List<Mark> above = new ArrayList<>(labels.marks());
        above.addAll(Beyond.arrows(panel, xs, ys, Ink.BLUE));
        Mark points = new Mark.Points(
                Beyond.picked(xs, inside),
                Beyond.picked(ys, inside),
                Marker.CIRCLE,
                size,
                Ink.BLUE.withOpacity(Looks.POINT_OPACITY));
        String description = "Baujat plot: contribution to heterogeneity against influence on the pooled effect of "
                + Looks.studies(xs.length) + ". Furthest out: "
                + String.join("; ", named.stream().map(Baujat.Point::name).toList()) + ".";
        return sheet.figure(id, description, List.of(points), above);
    }

    private static double distance(Baujat.Point point, Panel panel) {
        return Math.hypot(panel.x().position(point.contribution()), panel.y().position(point.influence()));
    }

    private static Axis fromZero(String label, double[] values) {
        double most = Spread.held(Arrays.stream(values).max().orElse(1));
        double end = most > 0 ? most : 1;
        return LinearAxis.exact(label, -0.03 * end, 1.05 * end, 5);
    }
}
