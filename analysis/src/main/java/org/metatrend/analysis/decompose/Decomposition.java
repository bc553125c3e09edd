package org.metatrend.analysis.decompose;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;

/**
 * An association of y with x taken apart into what lies within groups and what lies between them. With eta&sup2; the share
 * of a sum of squares that lies between groups, r = eta_x eta_y r_b + sqrt(1 - eta_x&sup2;) sqrt(1 - eta_y&sup2;) r_w.
 *
 * @param observations n
 * @param total all observations, df = n - 2
 * @param within deviations from the means of groups, df = n - k - 1
 * @param between means of groups weighted by their sizes, df = k - 2
 * @param betweenUnweighted the correlation of the means of groups, each counted once
 * @param etaX of x, in [0, 1]
 * @param etaY of y, in [0, 1]
 * @param products sums of products
 * @param contextual both slopes in one model
 * @param groups each by itself, in order of first appearance
 */
public record Decomposition(
        int observations,
        Association total,
        Estimated<Association> within,
        Estimated<Association> between,
        Estimated<Association> betweenUnweighted,
        double etaX,
        double etaY,
        Products products,
        Estimated<Contextual> contextual,
        List<GroupAssociation> groups) {
    /** Copies. */
    public Decomposition {
        Objects.requireNonNull(total, "total");
        groups = List.copyOf(groups);
    }

    /**
     * Sums of products of deviations, total = within + between.
     *
     * @param total about the overall means
     * @param within about the means of groups
     * @param between of the means of groups about the overall means
     */
    public record Products(double total, double within, double between) {}

    /**
     * How the two parts stand to each other.
     *
     * @param level of the intervals of the slopes, such as 0.95
     */
    public Comparison comparison(double level) {
        if (within.value().isEmpty() || between.value().isEmpty()) {
            return Comparison.NONE;
        }
        Association inside = within.value().get();
        Association outside = between.value().get();
        if (inside.correlation() * outside.correlation() >= 0) {
            return Comparison.SAME_DIRECTION;
        }
        return inside.clear(level) && outside.clear(level) ? Comparison.OPPOSITE : Comparison.OPPOSITE_UNCERTAIN;
    }

    /** Whether all observations together go the other way than those within groups (Simpson's paradox). */
    public boolean pooledAgainstWithin() {
        return within.value()
                .map(inside -> inside.correlation() * total.correlation() < 0)
                .orElse(false);
    }

    /**
     * What that means, in plain words.
     *
     * @param x name of x, such as "sample size"
     * @param y name of y, such as "accuracy"
     * @param group name of a group, such as "review"
     * @param level of the intervals, such as 0.95
     */
    public String words(String x, String y, String group, double level) {
        StringBuilder words = new StringBuilder();
        words.append("Over all observations ").append(way(total, x, y, level)).append(". ");
        part(words, "Within each " + group + " ", within, x, y, level);
        part(words, "Between " + group + "s ", between, x, y, level);
        words.append(
                switch (comparison(level)) {
                    case NONE -> "The two cannot be compared.";
                    case SAME_DIRECTION -> "Both go the same way.";
                    case OPPOSITE_UNCERTAIN ->
                        "The signs differ, but at least one of the two may be chance: what holds" + " between " + group
                                + "s must not be read as holding within them.";
                    case OPPOSITE ->
                        "The signs differ and neither is chance at this level: what holds between " + group
                                + "s does not hold within them.";
                });
        if (pooledAgainstWithin()) {
            words.append(" All observations together mislead: they go the other way than within each ")
                    .append(group)
                    .append('.');
        }
        return words.toString();
    }

    private static void part(
            StringBuilder words, String where, Estimated<Association> part, String x, String y, double level) {
        words.append(where)
                .append(part.value().map(of -> way(of, x, y, level)).orElse("there is no answer: " + part.reason()))
                .append(". ");
    }

    private static String way(Association of, String x, String y, double level) {
        Interval interval = of.correlationInterval(level);
        String direction = of.correlation() < 0 ? "falls" : of.correlation() > 0 ? "rises" : "stays level";
        return String.format(
                Locale.ROOT,
                "%s %s with %s (r = %.2f, %.0f%% interval %.2f to %.2f)",
                y,
                direction,
                x,
                of.correlation(),
                100 * level,
                interval.lower(),
                interval.upper());
    }
}
