package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Horizontal rules of one length, one below the other, with the rows of a table between them.
 *
 * @param rules at least one, from top to bottom
 */
record Frame(List<Rule> rules) {
    /** No table is narrower, in points. */
    private static final double NARROWEST = 40;

    /** So many points may lie between a caption and the first rule. */
    private static final double NEAR = 40;

    /** So many full lines of running text in a row between two rules part two tables. */
    private static final int MOST_TEXT = 3;

    /** No table on one page has more lines; bounds the work on pages made to be slow. */
    private static final int MOST_LINES = 500;

    Frame {
        rules = List.copyOf(rules);
    }

    double x0() {
        return rules.get(0).x0();
    }

    double x1() {
        return rules.get(0).x1();
    }

    double top() {
        return rules.get(0).y();
    }

    double bottom() {
        return rules.get(rules.size() - 1).y();
    }

    /** The frame whose first rule follows y, with no line between them. */
    static Optional<Frame> after(View view, double y) {
        double firstLine = view.lines().stream()
                .mapToDouble(TextLine::middle)
                .filter(m -> m > y)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        List<Rule> rules = view.horizontals();
        Rule first = null;
        for (Rule rule : rules) {
            boolean near = rule.y() > y && rule.y() <= y + NEAR && rule.y() < firstLine;
            boolean better = first == null || (rule.y() - first.y() < 4 && rule.width() > first.width());
            if (near && rule.width() >= NARROWEST && better) {
                first = rule;
            }
        }
        return first == null ? Optional.empty() : Optional.of(from(view, rules, first));
    }

    /** All frames of at least three rules. */
    static List<Frame> all(View view) {
        List<Rule> rules = view.horizontals();
        List<Frame> frames = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (Rule rule : rules) {
            if (rule.y() > from && rule.width() >= NARROWEST) {
                Frame frame = from(view, rules, rule);
                if (frame.rules.size() >= 3) {
                    frames.add(frame);
                    from = frame.bottom();
                }
            }
        }
        return frames;
    }

    private static Frame from(View view, List<Rule> rules, Rule first) {
        List<Rule> same = new ArrayList<>(List.of(first));
        Rule last = first;
        int line = 0;
        int seen = 0;
        for (Rule rule : rules) {
            if (rule.y() <= last.y() || !sameLength(rule, first)) {
                continue;
            }
            while (line < view.lines().size() && view.lines().get(line).middle() <= last.y()) {
                line++;
            }
            int end = line;
            while (end < view.lines().size() && view.lines().get(end).middle() < rule.y()) {
                end++;
            }
            seen += end - line;
            if (seen > MOST_LINES || parted(view.lines().subList(line, end), first)) {
                break;
            }
            line = end;
            same.add(rule);
            last = rule;
        }
        return new Frame(same);
    }

    private static boolean sameLength(Rule rule, Rule first) {
        double tolerance = Math.max(3, 0.02 * first.width());
        return Math.abs(rule.x0() - first.x0()) <= tolerance && Math.abs(rule.x1() - first.x1()) <= tolerance;
    }

    /** Whether lines between two rules are no rows of one table. */
    private static boolean parted(List<TextLine> lines, Rule first) {
        int text = 0;
        for (TextLine line : lines) {
            boolean sticksOut = line.x0() < first.x0() - 15 || line.x1() > first.x1() + 15;
            boolean beside = line.x1() < first.x0() || line.x0() > first.x1();
            if (line.role() == TextLine.Role.BARRIER || Caption.starts(line) || Caption.startsOther(line)) {
                return true;
            }
            boolean running =
                    line.passages().size() == 1 && line.words().size() > 5 && line.width() > 0.8 * first.width();
            text = running || (sticksOut && !beside && line.passages().size() == 1) ? text + 1 : 0;
            if (text >= MOST_TEXT) {
                return true;
            }
        }
        return false;
    }
}
