package org.metatrend.figures.pooled;

import java.util.List;

/**
 * What a plot of slopes within and between groups shows.
 *
 * @param scale how effects are written
 * @param effectLabel the effect and its unit
 * @param moderator the horizontal axis
 * @param groups the groups with their points, each name once
 * @param between the line through the groups' means, or none
 * @param pooled the line through all points, or none
 * @param verdict what the slopes say, in plain words; written below
 */
public record Decomposition(
        EffectScale scale,
        String effectLabel,
        Moderator moderator,
        List<Group> groups,
        Curve between,
        Curve pooled,
        String verdict) {
    public Decomposition {
        groups = List.copyOf(groups);
        moderator.check(between.x());
        moderator.check(pooled.x());
        for (Group group : groups) {
            moderator.check(group.x());
            moderator.check(group.slope().x());
        }
        if (groups.stream().map(Group::name).distinct().count() < groups.size()) {
            throw new IllegalArgumentException("two groups have the same name");
        }
    }

    /**
     * A group.
     *
     * @param name its name
     * @param x the moderator of each point as it is, never its logarithm
     * @param y the effect of each, on the scale of the analysis
     * @param slope the line within the group, or none
     * @param mean the group's means of both, as one point, or none
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    public record Group(String name, double[] x, double[] y, Curve slope, Curve mean) {
        public Group {
            Checked.asMany(name, x, y);
            Checked.finite(name, y);
            x = x.clone();
            y = y.clone();
        }
    }
}
