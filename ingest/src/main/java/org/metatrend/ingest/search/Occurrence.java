package org.metatrend.ingest.search;

import java.io.Serializable;

/**
 * Where a publication counts, when and in which group.
 *
 * @param matches the numbers of the denominators and shares, as bits
 * @param year of publication, 0 where not stated
 * @param group a venue, field or country; empty where the count is not divided
 */
public record Occurrence(long matches, int year, String group) implements Comparable<Occurrence>, Serializable {
    @Override
    public int compareTo(Occurrence other) {
        int byYear = Integer.compare(year, other.year);
        int byGroup = byYear != 0 ? byYear : group.compareTo(other.group);
        return byGroup != 0 ? byGroup : Long.compareUnsigned(matches, other.matches);
    }
}
