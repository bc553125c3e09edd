package org.metatrend.ingest.pdf;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a page in which text is set in one column: the page, or one of its columns.
 *
 * @param lines its lines from top to bottom
 * @param rules the rules that lie in it
 * @param horizontals the horizontal ones from top to bottom, joined where they continue each other
 */
record View(List<TextLine> lines, List<Rule> rules, List<Rule> horizontals) {
    View {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
        horizontals = List.copyOf(horizontals);
    }

    View(List<TextLine> lines, List<Rule> rules) {
        this(lines, rules, Rule.horizontals(rules));
    }

    /** The view upside down: what stands above a line stands below it. */
    View mirrored() {
        return new View(
                IntStream.rangeClosed(1, lines.size())
                        .mapToObj(i -> lines.get(lines.size() - i).mirrored())
                        .toList(),
                rules.stream().map(Rule::mirrored).toList());
    }
}
