package org.metatrend.pipeline.meta;

import java.util.List;
import java.util.Optional;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Curve;
import org.metatrend.figures.pooled.Sroc;
import org.metatrend.figures.pooled.SrocPlot;

/** The figure of a diagnostic report: studies, summary point, curve and regions among the rates. */
final class DiagnosticFigure {
    private DiagnosticFigure() {}

    static Figure of(Block root) {
        Block fit = root.block("bivariate").orElseThrow();
        List<Sroc.Study> studies = root.blocks("studies").stream()
                .map(each -> new Sroc.Study(
                        each.number("sens").orElseThrow(),
                        each.number("spec").orElseThrow(),
                        List.of("tp", "fn", "fp", "tn").stream()
                                .mapToDouble(key -> each.number(key).orElseThrow())
                                .sum(),
                        ""))
                .toList();
        return SrocPlot.of(
                "sroc",
                new Sroc(
                        studies,
                        Optional.of(new Sroc.Summary(
                                fit.number("sens").orElseThrow(),
                                fit.number("spec").orElseThrow())),
                        fit.block("sroc").map(of -> curve(of.points("points"), false)).orElse(Curve.none()),
                        curve(fit.points("confidenceRegion"), true),
                        curve(fit.points("predictionRegion"), true),
                        ""));
    }

    private static Curve curve(List<double[]> points, boolean closed) {
        int n = points.size() + (closed && !points.isEmpty() ? 1 : 0);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = points.get(i % points.size())[0];
            y[i] = points.get(i % points.size())[1];
        }
        return new Curve(x, y);
    }
}
