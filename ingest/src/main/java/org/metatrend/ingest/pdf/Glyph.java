package org.metatrend.ingest.pdf;

/**
 * A character where the page shows it, in points; x grows in the direction of reading, y downwards.
 *
 * @param text what it stands for; several letters for a ligature, blank for a space
 * @param x0 its left edge
 * @param x1 its right edge
 * @param y its baseline
 * @param size the size of its font
 * @param bold whether its font says that it is bold
 */
record Glyph(String text, double x0, double x1, double y, double size, boolean bold) {
    Glyph {
        if (!(x1 >= x0) || !(size > 0) || !Double.isFinite(x0 + x1 + y + size)) {
            throw new IllegalArgumentException("a glyph without a place: " + x0 + " " + x1 + " " + y + " " + size);
        }
    }
}
