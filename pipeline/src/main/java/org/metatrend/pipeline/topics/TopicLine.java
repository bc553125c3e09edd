package org.metatrend.pipeline.topics;

import java.util.Optional;
import org.metatrend.analysis.regress.CountFamily;
import org.metatrend.analysis.trend.YearlyCounts;
import org.metatrend.ingest.BadInput;

/**
 * A topic counted over the years, with what it is related to.
 *
 * @param topic what is counted, such as "lung"
 * @param denominator what it is related to, such as "AI"
 * @param label the line's name, unique among the lines
 * @param nested whether every paper of the topic is among the denominator's; empty: it is not known, and then the line is
 *     treated as not nested
 * @param counts counts and totals by year
 */
public record TopicLine(String topic, String denominator, String label, Optional<Boolean> nested, YearlyCounts counts) {
    /**
     * Validates.
     *
     * @throws BadInput if the line is nested and a count is above its total
     */
    public TopicLine {
        if (nested.orElse(false)) {
            for (int i = 0; i < counts.size(); i++) {
                if (counts.counts()[i] > counts.totals()[i]) {
                    throw new BadInput(
                            label + ", year " + counts.years()[i],
                            counts.counts()[i] + " of " + counts.totals()[i],
                            "a count not above its total, since the topic is said to be nested in " + denominator,
                            "correct the count, or say that the topic is not nested");
                }
            }
        }
    }

    /** How the counts vary: parts of their totals, or counts beside them. */
    CountFamily family() {
        return nested.orElse(false) ? CountFamily.BINOMIAL : CountFamily.POISSON;
    }

    /** What a reader must know about the denominator. */
    String denominatorNote() {
        if (nested.isEmpty()) {
            return "It is not stated whether the papers of the topic are among those of the denominator; the line is"
                    + " taken for a ratio of two counts.";
        }
        return nested.get()
                ? "Nested: every paper of the topic is among those of the denominator; the line is a proportion."
                : "Not nested: papers of the topic need not be among those of the denominator; the line is a ratio of"
                        + " two counts, not a proportion.";
    }
}
