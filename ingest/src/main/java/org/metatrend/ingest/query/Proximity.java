package org.metatrend.ingest.query;

import java.util.List;

/**
 * A phrase of the left beside one of the right, in either order, in one field, without overlap.
 *
 * @param between how many words may stand between, of those that blanks separate
 */
record Proximity(int between, List<Phrase> left, List<Phrase> right) implements Condition {
    public Proximity {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    @Override
    public boolean test(RecordHits hits) {
        return gather(left, hits, hits.leftStarts, hits.leftEnds)
                && gather(right, hits, hits.rightStarts, hits.rightEnds)
                && (near(hits.leftEnds, hits.rightStarts) || near(hits.rightEnds, hits.leftStarts));
    }

    private static boolean gather(List<Phrase> phrases, RecordHits hits, Positions starts, Positions ends) {
        starts.clear();
        ends.clear();
        for (int i = 0; i < phrases.size(); i++) {
            if (phrases.get(i).find(hits) > 0) {
                starts.addAll(hits.starts);
                ends.addAll(hits.ends);
            }
        }
        starts.sort();
        ends.sort();
        return starts.size() > 0;
    }

    /** Whether a start follows an end closely: for each end the next start is the nearest. */
    private boolean near(Positions ends, Positions starts) {
        int next = 0;
        for (int i = 0; i < ends.size(); i++) {
            long end = ends.get(i);
            while (next < starts.size() && starts.get(next) >>> 1 <= end >>> 1) {
                next++;
            }
            if (next == starts.size()) {
                return false;
            }
            long start = starts.get(next);
            if (Positions.field(start) == Positions.field(end)
                    && Positions.word(start) - Positions.word(end) - 1 <= between) {
                return true;
            }
        }
        return false;
    }
}
