package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;

/** Words as they are set: made plain, measured, broken into lines. */
final class Words {
    /** No table has room for more of one text; it also bounds the work that a hostile text makes. */
    private static final int MOST_CHARACTERS = 600;

    private static final String ELLIPSIS = "\u2026";
    private static final int LONGEST_END = 8;

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
        return LetterWidth.mm(text, sizePt);
    }

    /**
     * A name in lines. Of one too long the middle is left out if it ends in a short word: the year, mostly, tells it from
     * others.
     */
    static List<String> name(String text, double sizePt, double roomMm, int most) {
        int blank = text.lastIndexOf(' ');
        String last = text.substring(blank + 1);
        if (blank < 0
                || last.length() > LONGEST_END
                || lines(text, sizePt, roomMm, most + 1).size() <= most) {
            return lines(text, sizePt, roomMm, most);
        }
        for (int end = blank; end > 0; end = text.offsetByCodePoints(end, -1)) {
            String shorter = text.substring(0, end).stripTrailing() + ELLIPSIS + " " + last;
            List<String> lines = lines(shorter, sizePt, roomMm, most + 1);
            if (lines.size() <= most) {
                return lines;
            }
        }
        return lines(text, sizePt, roomMm, most);
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
