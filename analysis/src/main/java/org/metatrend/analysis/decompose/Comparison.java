package org.metatrend.analysis.decompose;

/** How the association within groups stands to that between them. */
public enum Comparison {
    /** One of the two does not exist. */
    NONE,
    /** Both go the same way. */
    SAME_DIRECTION,
    /** They go opposite ways, but at least one interval holds 0. */
    OPPOSITE_UNCERTAIN,
    /** They go opposite ways and neither interval holds 0: reading one for the other is an ecological fallacy. */
    OPPOSITE
}
