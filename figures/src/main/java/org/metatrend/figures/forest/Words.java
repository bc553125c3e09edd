package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.figures.layout.TypeWidth;

/** Words as they are set: made plain, measured, broken into lines. */
final class Words {
    /** No table has room for more of one text; it also bounds the work that a hostile text makes. */
    private static final int MOST_CHARACTERS = 600;

    private static final String ELLIPSIS = "\u2026";
    /** Letters beyond Latin-1 may be half as wide again as the tables of widths assume of them. */
    private static final double WIDER_EM = 0.3;

    private static final double MM_PER_PT = 25.4 / 72;

    private Words() {}

    /** Without control and format characters and without idle blanks. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), MOST_CHARACTERS));
        boolean blank = false;
        for (int i = 0; i < text.length() && clean.length() < MOST_CHARACTERS; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL) {
                blank = clean.length() > 0;
            } else if (type != Character.FORMAT && type != Character.SURROGATE && type != Character.UNASSIGNED) {
                if (blank) {
                    clean.append(' ');
                    blank = false;
                }
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /** At least the width of a text in millimetres. */
    static double mm(String text, double sizePt) {
        long other =
                text.chars().filter(c -> c > 0xff && (c < 0x2000 || c > 0x22ff)).count();
        return TypeWidth.mm(text, sizePt) + other * WIDER_EM * sizePt * MM_PER_PT;
    }

    /** A text in lines no wider than the room, broken between words where that can be; at least one, at most so many. */
    static List<String> lines(String text, double sizePt, double roomMm, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (mm(rest, sizePt) > roomMm && lines.size() + 1 < most) {
            int fits = fits(rest, sizePt, roomMm);
            int blank = rest.lastIndexOf(' ', fits);
            int end = blank > 0 ? blank : fits;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(fitted(rest, sizePt, roomMm));
        return lines;
    }

    /** The text itself, or its beginning and an ellipsis when it is wider than the room there is. */
    static String fitted(String text, double sizePt, double roomMm) {
        if (mm(text, sizePt) <= roomMm) {
            return text;
        }
        double room = roomMm - mm(ELLIPSIS, sizePt);
        return text.substring(0, fits(text, sizePt, room)).stripTrailing() + ELLIPSIS;
    }

    /** How many characters of a text fit, at least one. */
    private static int fits(String text, double sizePt, double roomMm) {
        int end = 0;
        double width = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            width += mm(text.substring(end, next), sizePt);
            if (end > 0 && width > roomMm) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
