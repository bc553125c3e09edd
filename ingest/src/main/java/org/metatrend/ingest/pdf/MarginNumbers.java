package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers that preprints print before their lines, for reviewers; they are no part of the text. */
final class MarginNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,4}");

    /** Fewer are a list. */
    private static final int FEWEST = 12;

    /** The numbers stand flush on the right, so many points off at most. */
    private static final double OFF = 3;

    private MarginNumbers() {}

    /** The lines without the numbers before them, if they are numbered. */
    static List<TextLine> without(List<TextLine> lines) {
        double left = lines.stream().mapToDouble(TextLine::x0).min().orElse(0);
        double edge = 0;
        int numbered = 0;
        int counted = 0;
        int last = Integer.MIN_VALUE;
        for (TextLine line : lines) {
            Word first = line.words().get(0);
            if (first.x0() < left + 2 * first.size() && apart(line)) {
                int number = Integer.parseInt(first.text());
                numbered++;
                counted += number == last + 1 ? 1 : 0;
                last = number;
                edge = Math.max(edge, first.x1());
            }
        }
        // tables with a running number in the first column do not fill the page
        if (numbered < FEWEST || 2 * numbered < lines.size() || counted < 0.8 * (numbered - 1)) {
            return lines;
        }
        List<TextLine> plain = new ArrayList<>();
        for (TextLine line : lines) {
            boolean number = apart(line) && Math.abs(line.words().get(0).x1() - edge) <= OFF;
            List<Word> words = line.words().subList(number ? 1 : 0, line.words().size());
            if (!words.isEmpty()) {
                plain.add(new TextLine(line.y(), words, line.role()));
            }
        }
        return plain;
    }

    /** Whether a line begins with a number that stands alone. */
    private static boolean apart(TextLine line) {
        Word first = line.words().get(0);
        return NUMBER.matcher(first.text()).matches()
                && (line.words().size() == 1 || line.words().get(1).x0() - first.x1() > first.size());
    }
}
