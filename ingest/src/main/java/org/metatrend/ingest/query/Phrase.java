package org.metatrend.ingest.query;

/**
 * Terms that follow each other in one field. Words without a letter or digit, such as a dash, may stand between.
 *
 * @param terms at least one
 * @param mask the fields
 */
record Phrase(int[] terms, int mask) implements Condition {
    @Override
    public boolean test(RecordHits hits) {
        return find(hits) > 0;
    }

    /** Finds where the phrase starts and ends, into the scratch lists of the record; how often it occurs. */
    int find(RecordHits hits) {
        for (int term : terms) {
            if (!hits.occurs(term, mask)) {
                return 0;
            }
        }
        hits.positions(terms[0], mask, hits.starts);
        hits.ends.clear();
        hits.ends.addAll(hits.starts);
        if (terms.length > 1) {
            hits.blanks(mask);
        }
        for (int i = 1; i < terms.length && hits.ends.size() > 0; i++) {
            hits.positions(terms[i], mask, hits.following);
            follow(hits);
        }
        return hits.ends.size();
    }

    /** Prolongs each occurrence by the following term, or drops it. Both lists ascend, and so does what is awaited. */
    private static void follow(RecordHits hits) {
        Positions following = hits.following;
        Positions blanks = hits.blanks;
        hits.longerStarts.clear();
        hits.longerEnds.clear();
        int next = 0;
        int blank = 0;
        for (int i = 0; i < hits.ends.size(); i++) {
            long awaited = Positions.next(hits.ends.get(i));
            while (blank < blanks.size() && blanks.get(blank) >>> 1 < awaited) {
                blank++;
            }
            for (int b = blank; b < blanks.size() && blanks.get(b) >>> 1 <= awaited; b++) {
                if (blanks.get(b) >>> 1 == awaited) {
                    awaited = Positions.nextWord(awaited);
                }
            }
            while (next < following.size() && following.get(next) >>> 1 < awaited) {
                next++;
            }
            if (next < following.size() && following.get(next) >>> 1 == awaited) {
                hits.longerStarts.add(hits.starts.get(i));
                hits.longerEnds.add(following.get(next));
            }
        }
        hits.takeLonger();
    }
}
