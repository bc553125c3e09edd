package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.util.Matrix;

/** Follows the path operators of a content stream and keeps the straight horizontal and vertical strokes. */
final class Strokes {
    /** More are a drawing, not the rules of tables; the rest of the page's strokes are passed over. */
    private static final int MOST = 10_000;

    /** A shorter stroke is a tick, a dash or a part of a letter. */
    private static final double SHORTEST = 3;

    private final Set<List<Double>> painted = new LinkedHashSet<>();
    private final List<double[]> path = new ArrayList<>();
    private final List<double[]> boxes = new ArrayList<>();
    private double[] start = {0, 0};
    private double[] pen = {0, 0};

    void operator(String name, float[] n, Matrix m) {
        switch (name) {
            case "m" -> {
                if (n.length == 2) {
                    start = at(n[0], n[1], m);
                    pen = start;
                }
            }
            case "l" -> {
                if (n.length == 2) {
                    line(at(n[0], n[1], m));
                }
            }
            case "c", "v", "y" -> {
                if (n.length >= 2) {
                    pen = at(n[n.length - 2], n[n.length - 1], m);
                }
            }
            case "re" -> {
                if (n.length == 4) {
                    box(at(n[0], n[1], m), at(n[0] + n[2], n[1] + n[3], m));
                }
            }
            case "h" -> line(start);
            case "s", "b", "b*" -> {
                line(start);
                paint(true);
            }
            case "S", "B", "B*" -> paint(true);
            case "f", "F", "f*" -> paint(false);
            case "n" -> clear();
            default -> {}
        }
    }

    /** The strokes of the page, each turned by the function. */
    List<Rule> rules(Function<double[], Rule> turned) {
        return painted.stream()
                .map(s -> turned.apply(new double[] {s.get(0), s.get(1), s.get(2), s.get(3)}))
                .toList();
    }

    private static double[] at(double x, double y, Matrix m) {
        return new double[] {
            x * m.getValue(0, 0) + y * m.getValue(1, 0) + m.getValue(2, 0),
            x * m.getValue(0, 1) + y * m.getValue(1, 1) + m.getValue(2, 1)
        };
    }

    private void line(double[] to) {
        add(path, new double[] {pen[0], pen[1], to[0], to[1]});
        pen = to;
    }

    private void box(double[] a, double[] b) {
        add(boxes, new double[] {a[0], a[1], b[0], b[1]});
        start = a;
        pen = a;
    }

    private static void add(List<double[]> segments, double[] segment) {
        if (segments.size() < MOST) {
            segments.add(segment);
        }
    }

    private void paint(boolean stroked) {
        if (stroked) {
            path.forEach(this::keep);
        } else if (!path.isEmpty()) {
            // a filled outline is a rule if it is as thin as one
            double[] hull = path.get(0).clone();
            for (double[] s : path) {
                hull[0] = Math.min(hull[0], Math.min(s[0], s[2]));
                hull[1] = Math.min(hull[1], Math.min(s[1], s[3]));
                hull[2] = Math.max(hull[2], Math.max(s[0], s[2]));
                hull[3] = Math.max(hull[3], Math.max(s[1], s[3]));
            }
            keep(hull);
        }
        for (double[] b : boxes) {
            boolean thin = Math.min(Math.abs(b[2] - b[0]), Math.abs(b[3] - b[1])) <= Rule.THICKEST;
            if (thin) {
                keep(b);
            } else if (stroked) {
                keep(new double[] {b[0], b[1], b[2], b[1]});
                keep(new double[] {b[0], b[3], b[2], b[3]});
                keep(new double[] {b[0], b[1], b[0], b[3]});
                keep(new double[] {b[2], b[1], b[2], b[3]});
            }
        }
        clear();
    }

    private void keep(double[] s) {
        double width = Math.abs(s[2] - s[0]);
        double height = Math.abs(s[3] - s[1]);
        // also false where a coordinate is not a number
        boolean straight = Math.min(width, height) <= Rule.THICKEST && Math.max(width, height) >= SHORTEST;
        if (straight && width + height < 1e6 && painted.size() < MOST) {
            painted.add(List.of(s[0], s[1], s[2], s[3]));
        }
    }

    private void clear() {
        path.clear();
        boxes.clear();
    }
}
