package org.metatrend.figures.layout;

/**
 * A colour with its opacity.
 *
 * <p>The named colours are those of Okabe and Ito, told apart by readers with any common colour vision deficiency.
 *
 * @param rgb red, green and blue, as 0xRRGGBB
 * @param opacity from 0 (nothing to be seen) to 1 (hides what is below)
 */
public record Ink(int rgb, double opacity) {
    public static final Ink BLACK = of(0x000000);
    /** For type and axes: softer than black, still far above the contrast that small type needs. */
    public static final Ink TEXT = of(0x262626);

    public static final Ink GREY = of(0x666666);
    public static final Ink GRID = of(0xE6E6E6);
    public static final Ink MINOR_GRID = of(0xF4F4F4);
    public static final Ink WHITE = of(0xFFFFFF);
    public static final Ink BLUE = of(0x0072B2);
    public static final Ink VERMILION = of(0xD55E00);
    public static final Ink GREEN = of(0x009E73);
    public static final Ink PURPLE = of(0xCC79A7);
    public static final Ink ORANGE = of(0xE69F00);
    public static final Ink SKY = of(0x56B4E9);

    public Ink {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("not a colour: " + rgb);
        }
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("not an opacity: " + opacity);
        }
    }

    /** An opaque colour. */
    public static Ink of(int rgb) {
        return new Ink(rgb, 1);
    }

    /** The same colour with another opacity. */
    public Ink withOpacity(double value) {
        return new Ink(rgb, value);
    }
}
