package org.metatrend.figures.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/** A marker of XChart that fills one of the figures' shapes; all shapes of a size look equally large. */
final class MarkerShape extends Marker {
    private final org.metatrend.figures.layout.Marker marker;
    private final double size;

    /** @param size diameter of the circle, in the chart's units */
    MarkerShape(org.metatrend.figures.layout.Marker marker, double size) {
        this.marker = marker;
        this.size = size;
    }

    /** XChart's own size is whole-numbered and one for all series, so it is passed over. */
    @Override
    public void paint(Graphics2D g, double x, double y, int markerSize) {
        g.fill(shape(marker, x, y, size));
    }

    static Shape shape(org.metatrend.figures.layout.Marker marker, double x, double y, double size) {
        double r = size / 2;
        return switch (marker) {
            case CIRCLE -> new Ellipse2D.Double(x - r, y - r, size, size);
            case SQUARE -> new Rectangle2D.Double(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
            case DIAMOND -> polygon(x, y, 1.22 * r, 0, -1, 1, 0, 0, 1, -1, 0);
            case TRIANGLE_UP -> polygon(x, y, 1.2 * r, 0, -1, 0.95, 0.72, -0.95, 0.72);
            case TRIANGLE_DOWN -> polygon(x, y, 1.2 * r, 0, 1, 0.95, -0.72, -0.95, -0.72);
            case PLUS -> cross(x, y, 1.2 * r, 0);
            case CROSS -> cross(x, y, 1.25 * r, Math.PI / 4);
            case STAR -> star(x, y, 1.4 * r);
        };
    }

    private static Path2D polygon(double x, double y, double scale, double... corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 2) {
            double px = x + scale * corners[i];
            double py = y + scale * corners[i + 1];
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    private static Path2D cross(double x, double y, double scale, double angle) {
        double arm = 0.3;
        double[] corners = {
            -arm, -1, arm, -1, arm, -arm, 1, -arm, 1, arm, arm, arm, arm, 1, -arm, 1, -arm, arm, -1, arm, -1, -arm,
            -arm, -arm
        };
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < corners.length; i += 2) {
            double px = corners[i];
            double py = corners[i + 1];
            corners[i] = cos * px - sin * py;
            corners[i + 1] = sin * px + cos * py;
        }
        return polygon(x, y, scale, corners);
    }

    private static Path2D star(double x, double y, double scale) {
        double[] corners = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 1 : 0.45;
            corners[2 * i] = radius * Math.sin(i * Math.PI / 5);
            corners[2 * i + 1] = -radius * Math.cos(i * Math.PI / 5);
        }
        return polygon(x, y, scale, corners);
    }
}
