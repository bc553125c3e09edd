package org.metatrend.figures.layout;

/**
 * How a line looks.
 *
 * @param widthPt its width in points, above 0
 * @param dash its interruptions
 * @param ink its colour
 * @param halo whether a white line a little wider lies below it, which keeps it legible over points
 */
public record Line(double widthPt, Dash dash, Ink ink, boolean halo) {
    public Line {
        if (!(widthPt > 0)) {
            throw new IllegalArgumentException("a line needs a width: " + widthPt);
        }
    }

    /** An uninterrupted line without a halo. */
    public static Line solid(double widthPt, Ink ink) {
        return new Line(widthPt, Dash.SOLID, ink, false);
    }
}
