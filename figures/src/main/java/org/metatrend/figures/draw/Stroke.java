package org.metatrend.figures.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** One thing on the page, in points from its top left corner. */
sealed interface Stroke {
    Color color();

    /** Outside of this rectangle nothing is drawn; null for no such bound. */
    Rectangle2D clip();

    /** A filled shape. */
    record Fill(Shape shape, Color color, Rectangle2D clip) implements Stroke {}

    /** A drawn shape; {@code pen} is in points. */
    record Outline(Shape shape, BasicStroke pen, Color color, Rectangle2D clip) implements Stroke {}

    /**
     * Words on a base line that begins at (x, y), turned a quarter to the left if {@code upwards}.
     *
     * @param words what is written, only characters that the font has
     * @param sizePt size of type in points
     */
    record Words(String words, double x, double y, double sizePt, boolean upwards, Color color) implements Stroke {
        @Override
        public Rectangle2D clip() {
            return null;
        }

        /** The rectangle that the words take, with their descenders. */
        Rectangle2D bounds() {
            double width = Typeface.liberationSans().width(words, sizePt);
            double above = 0.74 * sizePt;
            double below = 0.21 * sizePt;
            return upwards
                    ? new Rectangle2D.Double(x - above, y - width, above + below, width)
                    : new Rectangle2D.Double(x, y - above, width, above + below);
        }
    }
}
