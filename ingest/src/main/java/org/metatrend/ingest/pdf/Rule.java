package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A straight stroke or thin bar, in the coordinates of {@link Glyph}. */
record Rule(double x0, double y0, double x1, double y1) {
    /** Thicker bars are shades and boxes, not rules. */
    static final double THICKEST = 2.5;

    Rule {
        if (!(x1 >= x0) || !(y1 >= y0) || !Double.isFinite(x0 + x1 + y0 + y1)) {
            throw new IllegalArgumentException("a rule without a place");
        }
    }

    static Rule between(double xa, double ya, double xb, double yb) {
        return new Rule(Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb));
    }

    boolean isHorizontal() {
        return y1 - y0 <= THICKEST && x1 - x0 > y1 - y0;
    }

    boolean isVertical() {
        return x1 - x0 <= THICKEST && y1 - y0 > x1 - x0;
    }

    Rule mirrored() {
        return new Rule(x0, -y1, x1, -y0);
    }

    double y() {
        return (y0 + y1) / 2;
    }

    double x() {
        return (x0 + x1) / 2;
    }

    double width() {
        return x1 - x0;
    }

    /** The horizontal rules from top to bottom, with those that continue each other as one. */
    static List<Rule> horizontals(List<Rule> rules) {
        List<Rule> sorted = rules.stream()
                .filter(Rule::isHorizontal)
                .sorted(Comparator.comparingDouble((Rule r) -> Math.round(r.y()))
                        .thenComparingDouble(Rule::x0)
                        .thenComparingDouble(Rule::x1)
                        .thenComparingDouble(Rule::y0))
                .toList();
        List<Rule> joined = new ArrayList<>();
        for (Rule rule : sorted) {
            Rule last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && Math.abs(last.y() - rule.y()) <= 1.5 && rule.x0() <= last.x1() + 1.5) {
                joined.set(
                        joined.size() - 1, new Rule(last.x0(), last.y0(), Math.max(last.x1(), rule.x1()), last.y1()));
            } else {
                joined.add(rule);
            }
        }
        joined.sort(Comparator.comparingDouble(Rule::y).thenComparingDouble(Rule::x0));
        return joined;
    }

    /** The vertical rules from left to right, with those that continue each other as one. */
    static List<Rule> verticals(List<Rule> rules) {
        List<Rule> turned = rules.stream()
                .filter(Rule::isVertical)
                .map(r -> new Rule(r.y0(), r.x0(), r.y1(), r.x1()))
                .toList();
        return horizontals(turned).stream()
                .map(r -> new Rule(r.y0(), r.x0(), r.y1(), r.x1()))
                .toList();
    }
}
