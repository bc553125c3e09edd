package org.metatrend.figures.layout;

/**
 * A rectangle on the page, in millimetres from its top left corner.
 *
 * @param left distance of its left edge
 * @param top distance of its upper edge
 * @param width above 0
 * @param height above 0
 */
public record Box(double left, double top, double width, double height) {
    public Box {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("an empty box: " + width + " x " + height + " mm");
        }
    }

    /** Distance of its right edge. */
    public double right() {
        return left + width;
    }

    /** Distance of its lower edge. */
    public double bottom() {
        return top + height;
    }
}
