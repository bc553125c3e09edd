package org.metatrend.figures.forest;

import org.metatrend.figures.layout.TypeWidth;

/**
 * Widths of letters beyond Latin-1 in the figures' typeface, for names of studies from everywhere. Of the alphabets in
 * the tables they are exact, of the rest at least as large as what is drawn; letters that the typeface lacks are drawn as
 * boxes. A test holds them against the font.
 */
final class LetterWidth {
    private static final double UNITS_PER_EM = 2048;
    private static final double MM_PER_PT = 25.4 / 72;
    private static final int BOX = 1237;

    private static final int LATIN_FIRST = 0x100;
    private static final int[] LATIN = {
        1366, 1139, 1366, 1139, 1366, 1139, 1479, 1024, 1479, 1024, 1479, 1024, 1479, 1024, 1479, 1259, 1479, 1139,
        1366, 1139, 1366, 1139, 1366, 1139, 1366, 1139, 1366, 1139, 1593, 1139, 1593, 1139, 1593, 1139, 1593, 1139,
        1479, 1139, 1479, 1139, 569, 569, 569, 569, 569, 569, 569, 455, 569, 569, 1505, 909, 1024, 455, 1366, 1024,
        1024, 1139, 455, 1139, 455, 1139, 597, 1139, 684, 1139, 455, 1479, 1139, 1479, 1139, 1479, 1139, 1237, 1481,
        1139, 1593, 1139, 1593, 1139, 1593, 1139, 2048, 1933, 1479, 682, 1479, 682, 1479, 682, 1366, 1024, 1366, 1024,
        1366, 1024, 1366, 1024, 1251, 569, 1251, 768, 1251, 569, 1479, 1139, 1479, 1139, 1479, 1139, 1479, 1139, 1479,
        1139, 1479, 1139, 1933, 1479, 1366, 1024, 1366, 1251, 1024, 1251, 1024, 1251, 1024, 455
    };
    private static final int GREEK_FIRST = 0x391;
    private static final int[] GREEK = {
        1366, 1366, 1128, 1368, 1366, 1251, 1479, 1593, 569, 1366, 1368, 1706, 1479, 1331, 1593, 1479, 1366, 1536, 1266,
        1251, 1366, 1634, 1366, 1711, 1531, 569, 1366, 1184, 913, 1139, 455, 1120, 1184, 1178, 1024, 1140, 913, 903,
        1139, 1139, 455, 1024, 1024, 1180, 1024, 917, 1139, 1413, 1165, 987, 1264, 809, 1120, 1328, 1075, 1460, 1599,
        455, 1120, 1139, 1120, 1599
    };
    private static final int CYRILLIC_FIRST = 0x410;
    private static final int[] CYRILLIC = {
        1366, 1344, 1366, 1109, 1387, 1366, 1891, 1237, 1472, 1472, 1193, 1344, 1706, 1479, 1593, 1472, 1366, 1479,
        1251, 1301, 1557, 1366, 1515, 1365, 1877, 1920, 1621, 1813, 1344, 1472, 2069, 1479, 1139, 1173, 1088, 747, 1195,
        1139, 1370, 939, 1144, 1144, 896, 1195, 1408, 1131, 1139, 1109, 1139, 1024, 938, 1024, 1685, 1024, 1173, 1067,
        1643, 1685, 1280, 1472, 1067, 1045, 1536, 1109
    };
    /** What {@link TypeWidth} knows beyond Latin-1. */
    private static final String KNOWN = "\u2013\u2212\u2264\u2265\u2248\u2019\u2026\u2192\u2190\u2014";

    private LetterWidth() {}

    /** At least the width of a text in millimetres. */
    static double mm(String text, double sizePt) {
        StringBuilder plain = new StringBuilder(text.length());
        int units = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < LATIN_FIRST || KNOWN.indexOf(c) >= 0) {
                plain.appendCodePoint(c);
            } else {
                units += units(c);
            }
        }
        return TypeWidth.mm(plain.toString(), sizePt) + units / UNITS_PER_EM * sizePt * MM_PER_PT;
    }

    private static int units(int c) {
        if (c < LATIN_FIRST + LATIN.length) {
            return LATIN[c - LATIN_FIRST];
        }
        if (c >= GREEK_FIRST && c < GREEK_FIRST + GREEK.length) {
            return GREEK[c - GREEK_FIRST];
        }
        if (c >= CYRILLIC_FIRST && c < CYRILLIC_FIRST + CYRILLIC.length) {
            return CYRILLIC[c - CYRILLIC_FIRST];
        }
        // The widest of the rest, range by range.
        return c < 0x530 ? 2740 : c < 0x1d00 ? 1495 : c < 0x2e80 ? 2384 : c < 0xf000 ? BOX : c < 0x10000 ? 2048 : BOX;
    }
}
