package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/** Tells pages set in two columns from others, and takes them apart. */
final class Layout {
    /** Where the middle of a page with two columns is looked for, as a share of the width of its text. */
    private static final double MIDDLE = 0.4;

    private static final double STEP = 1;

    /** So many lines of running text on either side of the gutter make two columns. */
    private static final int FEWEST_PAIRS = 6;

    /** Text that fills so much of its column is running text. */
    private static final double FILLED = 0.75;

    private Layout() {}

    /** The page as one view, or, if it has two columns, each of them and the page across them. */
    static List<View> views(List<TextLine> lines, List<Rule> rules) {
        if (lines.isEmpty()) {
            return List.of();
        }
        double left = lines.stream().mapToDouble(TextLine::x0).min().orElseThrow();
        double right = lines.stream().mapToDouble(TextLine::x1).max().orElseThrow();
        double gutter = gutter(lines, left, right);
        if (Double.isNaN(gutter)) {
            return List.of(new View(lines, rules));
        }
        Sides sides = new Sides(left, gutter, right);
        lines.forEach(sides::add);
        return List.of(
                new View(
                        sides.leftLines,
                        rules.stream().filter(r -> r.x1() <= gutter + 3).toList()),
                new View(
                        sides.rightLines,
                        rules.stream().filter(r -> r.x0() >= gutter - 3).toList()),
                new View(
                        sides.across,
                        rules.stream()
                                .filter(r -> (r.x0() < gutter - 3 && r.x1() > gutter + 3) || r.isVertical())
                                .toList()));
    }

    /** The x that parts two columns of running text, or NaN. */
    private static double gutter(List<TextLine> lines, double left, double right) {
        double width = right - left;
        int steps = (int) Math.min(2000, width * (1 - 2 * MIDDLE) / STEP);
        int[] crossed = new int[steps + 1];
        int[] leftText = new int[steps + 1];
        int[] rightText = new int[steps + 1];
        double from = left + MIDDLE * width;
        for (Chunk chunk :
                lines.stream().flatMap(line -> line.passages().stream()).toList()) {
            for (int k = 0; k <= steps; k++) {
                double x = from + k * STEP;
                if (chunk.x0() < x && chunk.x1() > x) {
                    crossed[k]++;
                } else if (running(chunk, left, x, right)) {
                    (chunk.x1() <= x ? leftText : rightText)[k]++;
                }
            }
        }
        int[] worth = new int[steps + 1];
        int best = 0;
        for (int k = 0; k <= steps; k++) {
            worth[k] = Math.min(leftText[k], rightText[k]) - crossed[k];
            best = worth[k] > worth[best] ? k : best;
        }
        int last = best;
        while (last < steps && worth[last + 1] == worth[best]) {
            last++;
        }
        int pairs = Math.min(leftText[best], rightText[best]);
        boolean found = steps > 0 && pairs >= FEWEST_PAIRS && pairs >= crossed[best] / 2;
        return found ? from + (best + last) / 2.0 * STEP : Double.NaN;
    }

    /** Whether a passage that does not cross x fills the column on its side. */
    private static boolean running(Chunk chunk, double left, double x, double right) {
        return chunk.width() >= FILLED * (chunk.x1() <= x ? x - left : right - x);
    }

    /** The lines of the two columns and of the page across. */
    private static final class Sides {
        private final List<TextLine> leftLines = new ArrayList<>();
        private final List<TextLine> rightLines = new ArrayList<>();
        private final List<TextLine> across = new ArrayList<>();
        private final double left;
        private final double gutter;
        private final double right;

        Sides(double left, double gutter, double right) {
            this.left = left;
            this.gutter = gutter;
            this.right = right;
        }

        void add(TextLine line) {
            List<Word> before = new ArrayList<>();
            List<Word> after = new ArrayList<>();
            boolean crosses = false;
            for (Chunk chunk : line.passages()) {
                if (chunk.x0() < gutter && chunk.x1() > gutter) {
                    crosses = true;
                } else {
                    (chunk.x1() <= gutter ? before : after).addAll(chunk.words());
                }
            }
            if (crosses) {
                // a crossing line ends the tables of both columns; what stands beside it is a part of it
                leftLines.add(line.as(TextLine.Role.BARRIER));
                rightLines.add(line.as(TextLine.Role.BARRIER));
                across.add(line);
                return;
            }
            if (!before.isEmpty()) {
                leftLines.add(new TextLine(line.y(), before, TextLine.Role.OPEN));
            }
            if (!after.isEmpty()) {
                rightLines.add(new TextLine(line.y(), after, TextLine.Role.OPEN));
            }
            boolean running = line.passages().stream().allMatch(c -> running(c, left, gutter, right));
            across.add(line.as(running ? TextLine.Role.BARRIER : TextLine.Role.ROW));
        }
    }
}
