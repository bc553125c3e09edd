package org.metatrend.figures.layout;

/**
 * How much room words take in the figures' typeface, Liberation Sans.
 *
 * <p>The advance widths are the typeface's own, written down here so that laying out needs no font file; a test holds
 * them against the font that is drawn with. Arial and Helvetica share them.
 */
public final class TypeWidth {
    private static final double MM_PER_PT = 25.4 / 72;
    private static final double UNITS_PER_EM = 2048;
    /** Height of a capital letter, in font units. */
    private static final double CAP_HEIGHT = 1409;
    /** What is assumed of characters outside the tables: wide, so that they are not cramped. */
    private static final int OTHER = 1479;

    private static final int ASCII_FIRST = 0x20;
    private static final int[] ASCII = {
        569, 569, 727, 1139, 1139, 1821, 1366, 391, 682, 682, 797, 1196, 569, 682, 569, 569, 1139, 1139, 1139, 1139,
        1139, 1139, 1139, 1139, 1139, 1139, 569, 569, 1196, 1196, 1196, 1139, 2079, 1366, 1366, 1479, 1479, 1366, 1251,
        1593, 1479, 569, 1024, 1366, 1139, 1706, 1479, 1593, 1366, 1593, 1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366,
        1251, 569, 569, 569, 961, 1139, 682, 1139, 1139, 1024, 1139, 1139, 569, 1139, 1139, 455, 455, 1024, 455, 1706,
        1139, 1139, 1139, 1139, 682, 1024, 569, 1139, 1024, 1479, 1024, 1024, 1024, 684, 532, 684, 1196
    };
    private static final int LATIN_FIRST = 0xA0;
    private static final int[] LATIN = {
        569, 682, 1139, 1139, 1139, 1139, 532, 1139, 682, 1509, 758, 1139, 1196, 682, 1509, 1131, 819, 1124, 682, 682,
        682, 1180, 1100, 682, 682, 682, 748, 1139, 1708, 1708, 1708, 1251, 1366, 1366, 1366, 1366, 1366, 1366, 2048,
        1479, 1366, 1366, 1366, 1366, 569, 569, 569, 569, 1479, 1479, 1593, 1593, 1593, 1593, 1593, 1196, 1593, 1479,
        1479, 1479, 1479, 1366, 1366, 1251, 1139, 1139, 1139, 1139, 1139, 1139, 1821, 1024, 1139, 1139, 1139, 1139, 569,
        569, 569, 569, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1124, 1251, 1139, 1139, 1139, 1139, 1024, 1139, 1024
    };

    private TypeWidth() {}

    /** The width of a text in millimetres. */
    public static double mm(String text, double sizePt) {
        int units = 0;
        for (int i = 0; i < text.length(); i++) {
            units += units(text.charAt(i));
        }
        return units / UNITS_PER_EM * sizePt * MM_PER_PT;
    }

    /** The height of a capital letter in millimetres. */
    public static double capMm(double sizePt) {
        return CAP_HEIGHT / UNITS_PER_EM * sizePt * MM_PER_PT;
    }

    /** The height of a line with its descenders in millimetres, set solid. */
    public static double lineMm(double sizePt) {
        return sizePt * MM_PER_PT;
    }

    /** The text itself, or its beginning and an ellipsis when it is wider than the room there is. */
    public static String fitted(String text, double sizePt, double roomMm) {
        if (mm(text, sizePt) <= roomMm) {
            return text;
        }
        int end = text.length();
        while (end > 1 && mm(text.substring(0, end).stripTrailing() + "\u2026", sizePt) > roomMm) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    private static int units(char c) {
        if (c >= ASCII_FIRST && c < ASCII_FIRST + ASCII.length) {
            return ASCII[c - ASCII_FIRST];
        }
        if (c >= LATIN_FIRST && c < LATIN_FIRST + LATIN.length) {
            return LATIN[c - LATIN_FIRST];
        }
        return switch (c) {
            case '\u2013' -> 1139;
            case '\u2212' -> 1196;
            case '\u2264', '\u2265', '\u2248' -> 1124;
            case '\u2019' -> 455;
            case '\u2026', '\u2192', '\u2190', '\u2014' -> 2048;
            default -> OTHER;
        };
    }
}
