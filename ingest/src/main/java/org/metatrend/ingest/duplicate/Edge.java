package org.metatrend.ingest.duplicate;

import java.io.Serializable;

/**
 * Two records that are the same publication.
 *
 * @param a the ordinal of one
 * @param b that of the other, greater than a
 */
public record Edge(long a, long b) implements Serializable {
    public Edge {
        if (a >= b) {
            throw new IllegalArgumentException(
                    "an edge goes from the lesser ordinal to the greater, not " + a + " to " + b);
        }
    }

    static Edge between(Fingerprint one, Fingerprint other) {
        return new Edge(Math.min(one.ordinal(), other.ordinal()), Math.max(one.ordinal(), other.ordinal()));
    }
}
