package org.metatrend.analysis.decompose;

import java.util.Objects;
import org.metatrend.analysis.regress.Estimated;

/**
 * One group.
 *
 * @param name of the group
 * @param size how many observations
 * @param meanX of x
 * @param meanY of y
 * @param association within the group; none with fewer than three observations or where x or y is constant
 */
public record GroupAssociation(String name, int size, double meanX, double meanY, Estimated<Association> association) {
    /** Validates. */
    public GroupAssociation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(association, "association");
    }
}
