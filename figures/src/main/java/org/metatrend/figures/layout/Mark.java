package org.metatrend.figures.layout;

/**
 * Something to be drawn, in the coordinates of the panel or of the page it belongs to.
 *
 * <p>Arrays, since a figure holds thousands of coordinates; marks are drawn, never compared.
 */
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Mark {

    /**
     * Points of one look.
     *
     * @param x the abscissae
     * @param y the ordinates, as many
     * @param marker their shape
     * @param sizePt their diameter in points
     * @param ink their colour
     */
    record Points(double[] x, double[] y, Marker marker, double sizePt, Ink ink) implements Mark {
        public Points {
            requireAsMany(x, y);
            x = x.clone();
            y = y.clone();
        }
    }

    /**
     * A line through points in their order.
     *
     * @param x the abscissae
     * @param y the ordinates, as many
     * @param line its look
     */
    record Curve(double[] x, double[] y, Line line) implements Mark {
        public Curve {
            requireAsMany(x, y);
            x = x.clone();
            y = y.clone();
        }
    }

    /**
     * A filled polygon: a confidence band or the outline of a density.
     *
     * @param x the abscissae of its corners
     * @param y the ordinates, as many
     * @param ink its colour
     */
    record Area(double[] x, double[] y, Ink ink) implements Mark {
        public Area {
            requireAsMany(x, y);
            x = x.clone();
            y = y.clone();
        }

        /** The area between two curves over the same abscissae. */
        public static Area between(double[] x, double[] lower, double[] upper, Ink ink) {
            requireAsMany(x, lower);
            requireAsMany(x, upper);
            int n = x.length;
            double[] xs = new double[2 * n];
            double[] ys = new double[2 * n];
            for (int i = 0; i < n; i++) {
                xs[i] = x[i];
                ys[i] = upper[i];
                xs[2 * n - 1 - i] = x[i];
                ys[2 * n - 1 - i] = lower[i];
            }
            return new Area(xs, ys, ink);
        }
    }

    /**
     * A straight line between two points.
     *
     * @param line its look
     * @param arrow whether it ends in an arrow head at (x2, y2)
     */
    record Segment(double x1, double y1, double x2, double y2, Line line, boolean arrow) implements Mark {}

    /**
     * A text; its capitals are centred on {@code y} (on {@code x} when it reads upwards).
     *
     * @param x the abscissa of the part that {@code anchor} names
     * @param y the ordinate
     * @param text the words
     * @param sizePt the size of type in points
     * @param ink the colour
     * @param anchor which part lies at the position
     * @param upwards whether the text reads from bottom to top
     */
    record Text(double x, double y, String text, double sizePt, Ink ink, Anchor anchor, boolean upwards)
            implements Mark {

        /** A level text in the colour of type. */
        public static Text level(double x, double y, String text, double sizePt, Anchor anchor) {
            return new Text(x, y, text, sizePt, Ink.TEXT, anchor, false);
        }
    }

    private static void requireAsMany(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " abscissae and " + y.length + " ordinates");
        }
    }
}
