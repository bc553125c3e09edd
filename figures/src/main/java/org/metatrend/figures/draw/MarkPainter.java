package org.metatrend.figures.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.metatrend.figures.layout.Anchor;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Line;
import org.metatrend.figures.layout.Mark;
import org.metatrend.figures.layout.TypeWidth;

/**
 * Paints marks onto a recorder.
 *
 * @param recorder where to
 * @param x from a mark's abscissa to the recorder's
 * @param y from a mark's ordinate to the recorder's
 * @param pt how many of the recorder's units a point (1/72 inch) has
 */
record MarkPainter(Recorder recorder, DoubleUnaryOperator x, DoubleUnaryOperator y, double pt) {
    private static final double HALO_PT = 0.7;
    private static final double HEAD_LENGTH_PT = 4.5;
    private static final double HEAD_HALF_WIDTH_PT = 1.9;
    private static final double MM_PER_PT = 25.4 / 72;

    void paint(Mark mark) {
        if (mark instanceof Mark.Points points) {
            paint(points);
        } else if (mark instanceof Mark.Area area) {
            recorder.setColor(color(area.ink()));
            Path2D path = path(area.x(), area.y());
            path.closePath();
            recorder.fill(path);
        } else if (mark instanceof Mark.Curve curve) {
            stroke(path(curve.x(), curve.y()), curve.line());
        } else if (mark instanceof Mark.Segment segment) {
            paint(segment);
        } else if (mark instanceof Mark.Text text && !text.text().isBlank()) {
            paint(text);
        }
    }

    private void paint(Mark.Points points) {
        recorder.setColor(color(points.ink()));
        double[] xs = points.x();
        double[] ys = points.y();
        for (int i = 0; i < xs.length; i++) {
            recorder.fill(MarkerShape.shape(
                    points.marker(), x.applyAsDouble(xs[i]), y.applyAsDouble(ys[i]), points.sizePt() * pt));
        }
    }

    private void paint(Mark.Segment segment) {
        double x1 = x.applyAsDouble(segment.x1());
        double y1 = y.applyAsDouble(segment.y1());
        double x2 = x.applyAsDouble(segment.x2());
        double y2 = y.applyAsDouble(segment.y2());
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (!segment.arrow()) {
            stroke(new Line2D.Double(x1, y1, x2, y2), segment.line());
        } else if (length > 0) {
            // A shaft that ends inside the head; of a short arrow, only the head remains, made as small as needed.
            double head = Math.min(HEAD_LENGTH_PT * pt, length);
            double half = HEAD_HALF_WIDTH_PT * pt * Math.max(0.6, head / (HEAD_LENGTH_PT * pt));
            double dx = (x2 - x1) / length;
            double dy = (y2 - y1) / length;
            double bx = x2 - dx * head;
            double by = y2 - dy * head;
            if (length > head) {
                stroke(new Line2D.Double(x1, y1, bx + dx * head * 0.3, by + dy * head * 0.3), segment.line());
            }
            Path2D path = new Path2D.Double();
            path.moveTo(x2, y2);
            path.lineTo(bx - dy * half, by + dx * half);
            path.lineTo(bx + dy * half, by - dx * half);
            path.closePath();
            recorder.setColor(color(segment.line().ink()));
            recorder.fill(path);
        }
    }

    private void paint(Mark.Text text) {
        String words = Typeface.liberationSans().drawable(text.text());
        double size = text.sizePt() * pt;
        double width = Typeface.liberationSans().width(words, size);
        double before = text.anchor() == Anchor.START ? 0 : text.anchor() == Anchor.MIDDLE ? width / 2 : width;
        double drop = TypeWidth.capMm(text.sizePt()) / MM_PER_PT * pt / 2;
        double px = x.applyAsDouble(text.x());
        double py = y.applyAsDouble(text.y());
        recorder.setColor(color(text.ink()));
        if (text.upwards()) {
            recorder.write(words, px + drop, py + before, size, true);
        } else {
            recorder.write(words, px - before, py + drop, size, false);
        }
    }

    private void stroke(java.awt.Shape shape, Line line) {
        if (line.halo()) {
            recorder.setStroke(pen((line.widthPt() + 2 * HALO_PT) * pt));
            recorder.setColor(Color.WHITE);
            recorder.draw(shape);
        }
        double width = line.widthPt() * pt;
        List<Double> pattern = line.dash().pattern();
        if (pattern.isEmpty()) {
            recorder.setStroke(pen(width));
        } else {
            float[] dash = new float[pattern.size()];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = (float) (pattern.get(i) * width);
            }
            recorder.setStroke(
                    new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
        }
        recorder.setColor(color(line.ink()));
        recorder.draw(shape);
    }

    private static BasicStroke pen(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private Path2D path(double[] xs, double[] ys) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < xs.length; i++) {
            if (i == 0) {
                path.moveTo(x.applyAsDouble(xs[i]), y.applyAsDouble(ys[i]));
            } else {
                path.lineTo(x.applyAsDouble(xs[i]), y.applyAsDouble(ys[i]));
            }
        }
        return path;
    }

    static Color color(Ink ink) {
        int alpha = (int) Math.round(255 * ink.opacity());
        return new Color(ink.rgb() | (alpha << 24), true);
    }
}
