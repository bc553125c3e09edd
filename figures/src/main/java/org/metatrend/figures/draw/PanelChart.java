package org.metatrend.figures.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.metatrend.figures.layout.Axis;
import org.metatrend.figures.layout.Axis.Scale;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.Panel;
import org.metatrend.figures.layout.Panel.Frame;
import org.metatrend.figures.layout.Tick;

/**
 * A panel as an XChart chart that is nothing but plot.
 *
 * <p>XChart gives the scales, the grid (as a series: its own grid lies at its own ticks), the points and the areas. Its
 * axis words would be drawn as outlines and measured with the machine's fonts, and its lines piece by piece, which spoils
 * dashes; so axes, curves, segments and texts are an annotation.
 */
final class PanelChart {
    /** XChart counts in whole units; with ten to a point its rounding cannot be seen. */
    private static final double UNITS_PER_PT = 10;

    private static final double PT_PER_MM = 72 / 25.4;
    private static final double AXIS_PT = 0.6;
    private static final double MAJOR_GRID_PT = 0.5;
    private static final double MINOR_GRID_PT = 0.35;
    private static final Color NONE = new Color(0, true);

    private final Panel panel;
    private final int width;
    private final int height;
    private final XYChart chart;

    PanelChart(Panel panel) {
        this.panel = panel;
        this.width = (int) Math.round(panel.box().width() * PT_PER_MM * UNITS_PER_PT);
        this.height = (int) Math.round(panel.box().height() * PT_PER_MM * UNITS_PER_PT);
        this.chart = new XYChart(width, height);
        style(chart.getStyler());
        addGrid();
        int number = 0;
        for (Mark mark : panel.marks()) {
            number++;
            if (mark instanceof Mark.Points points && points.x().length > 0) {
                add("points " + number, points);
            } else if (mark instanceof Mark.Area area && area.x().length > 2) {
                add("area " + number, area);
            }
        }
    }

    /** Paints onto a recorder whose unit is the point. */
    void paint(Recorder recorder) {
        var before = recorder.getTransform();
        recorder.translate(panel.box().left() * PT_PER_MM, panel.box().top() * PT_PER_MM);
        recorder.scale(1 / UNITS_PER_PT, 1 / UNITS_PER_PT);
        chart.addAnnotation(new Rest(recorder));
        chart.paint(recorder, width, height);
        recorder.setTransform(before);
    }

    private void style(XYStyler styler) {
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setXAxisTitleVisible(false);
        styler.setYAxisTitleVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setChartBackgroundColor(NONE);
        styler.setPlotBackgroundColor(NONE);
        styler.setChartPadding(0);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1);
        // One and the same word for every tick: XChart then looks for no ticks, and asks the machine for no font.
        styler.setXAxisTickLabelsFormattingFunction(value -> "");
        styler.setYAxisTickLabelsFormattingFunction(value -> "");
        styler.setXAxisLogarithmic(panel.x().scale() == Scale.LOG);
        styler.setYAxisLogarithmic(panel.y().scale() == Scale.LOG);
        styler.setXAxisMin(panel.x().min());
        styler.setXAxisMax(panel.x().max());
        styler.setYAxisMin(panel.y().min());
        styler.setYAxisMax(panel.y().max());
    }

    private void add(String name, Mark.Points points) {
        XYSeries series = chart.addSeries(name, points.x(), points.y());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(new MarkerShape(points.marker(), points.sizePt() * UNITS_PER_PT));
        series.setMarkerColor(MarkPainter.color(points.ink()));
    }

    private void add(String name, Mark.Area area) {
        XYSeries series = chart.addSeries(
                name,
                Arrays.stream(area.x()).map(panel.x()::held).toArray(),
                Arrays.stream(area.y()).map(panel.y()::held).toArray());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineStyle(SeriesLines.NONE);
        series.setFillColor(MarkPainter.color(area.ink()));
    }

    private void addGrid() {
        addGrid("minor", true, Ink.MINOR_GRID, MINOR_GRID_PT);
        addGrid("major", false, Ink.GRID, MAJOR_GRID_PT);
    }

    private void addGrid(String name, boolean minor, Ink ink, double widthPt) {
        double[] ofX = values(panel.x(), minor);
        double[] ofY = panel.frame() == Frame.BOTH ? values(panel.y(), minor) : new double[0];
        // Each line is two points; a third that is no number lifts the pen.
        double[] x = new double[3 * (ofX.length + ofY.length)];
        double[] y = new double[x.length];
        int i = 0;
        for (double value : ofX) {
            i = line(x, y, i, new double[] {
                value, value, panel.y().min(), panel.y().max()
            });
        }
        for (double value : ofY) {
            i = line(x, y, i, new double[] {panel.x().min(), panel.x().max(), value, value});
        }
        if (i > 0) {
            XYSeries series = chart.addSeries("grid " + name, x, y);
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
            series.setMarker(SeriesMarkers.NONE);
            series.setLineColor(MarkPainter.color(ink));
            series.setLineStyle(new BasicStroke((float) (widthPt * UNITS_PER_PT)));
        }
    }

    private static int line(double[] x, double[] y, int i, double[] ends) {
        x[i] = ends[0];
        x[i + 1] = ends[1];
        x[i + 2] = ends[1];
        y[i] = ends[2];
        y[i + 1] = ends[3];
        y[i + 2] = Double.NaN;
        return i + 3;
    }

    private static double[] values(Axis axis, boolean minor) {
        boolean someLabelled = axis.ticks().stream().anyMatch(t -> !t.minor());
        return axis.ticks().stream()
                .filter(t -> t.minor() == minor || (!minor && !someLabelled))
                .mapToDouble(Tick::value)
                .toArray();
    }

    /** What XChart does not draw: axis lines and ticks, curves, segments and texts. */
    private final class Rest extends Annotation {
        private final Recorder recorder;

        Rest(Recorder recorder) {
            super(false);
            this.recorder = recorder;
        }

        @Override
        public void paint(Graphics2D g) {
            // XChart's own conversion puts what lies before an axis' beginning into its middle.
            MarkPainter data = new MarkPainter(
                    recorder,
                    v -> panel.x().position(v) * width,
                    v -> (1 - panel.y().position(v)) * height,
                    UNITS_PER_PT);
            recorder.setClip(new Rectangle2D.Double(0, 0, width, height));
            for (Mark mark : panel.marks()) {
                if (mark instanceof Mark.Curve || mark instanceof Mark.Segment || mark instanceof Mark.Text) {
                    data.paint(mark);
                }
            }
            recorder.setClip(null);
            MarkPainter plain = new MarkPainter(recorder, v -> v, v -> v, UNITS_PER_PT);
            axes(data).forEach(plain::paint);
        }

        private List<Mark> axes(MarkPainter data) {
            Line line = Line.solid(AXIS_PT, Ink.TEXT);
            double tick = Panel.TICK_MM * PT_PER_MM * UNITS_PER_PT;
            List<Mark> marks = new ArrayList<>();
            double overlap = AXIS_PT * UNITS_PER_PT / 2;
            marks.add(new Mark.Segment(-overlap, height, width, height, line, false));
            for (Tick at : panel.x().ticks()) {
                double x = data.x().applyAsDouble(at.value());
                marks.add(new Mark.Segment(x, height, x, height + (at.minor() ? tick / 2 : tick), line, false));
            }
            if (panel.frame() == Frame.BOTH) {
                marks.add(new Mark.Segment(0, 0, 0, height, line, false));
                for (Tick at : panel.y().ticks()) {
                    double y = data.y().applyAsDouble(at.value());
                    marks.add(new Mark.Segment(0, y, at.minor() ? -tick / 2 : -tick, y, line, false));
                }
            }
            return marks;
        }
    }
}
