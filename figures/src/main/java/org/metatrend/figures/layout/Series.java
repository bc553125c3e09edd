package org.metatrend.figures.layout;

/**
 * The points of one group: one marker and one colour in the drawing.
 *
 * @param name what the legend calls the group, never empty
 * @param x the abscissae, finite, in data units
 * @param y the ordinates, finite, as many as {@code x}
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record Series(String name, double[] x, double[] y) {
    public Series {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a series needs a name");
        }
        if (x.length != y.length) {
            throw new IllegalArgumentException(name + ": " + x.length + " x and " + y.length + " y");
        }
        x = x.clone();
        y = y.clone();
    }
}
