package org.metatrend.ingest.query;

import java.io.Serializable;
import java.util.List;

/** A query over numbered terms, tested on the terms found in a record; no test allocates. */
sealed interface Condition extends Serializable permits Condition.Holds, Phrase, Proximity {

    boolean test(RecordHits hits);

    /** The kinds that look at terms, not at positions. */
    sealed interface Holds extends Condition {}

    /** Every record. */
    record Everything() implements Holds {
        @Override
        public boolean test(RecordHits hits) {
            return true;
        }
    }

    /** A term in any of the fields. */
    record Term(int term, int mask) implements Holds {
        @Override
        public boolean test(RecordHits hits) {
            return hits.occurs(term, mask);
        }
    }

    /** Not the other condition. */
    record Not(Condition condition) implements Holds {
        @Override
        public boolean test(RecordHits hits) {
            return !condition.test(hits);
        }
    }

    /** All conditions. */
    record All(List<Condition> conditions) implements Holds {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean test(RecordHits hits) {
            for (int i = 0; i < conditions.size(); i++) {
                if (!conditions.get(i).test(hits)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Any of the conditions. */
    record Any(List<Condition> conditions) implements Holds {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean test(RecordHits hits) {
            for (int i = 0; i < conditions.size(); i++) {
                if (conditions.get(i).test(hits)) {
                    return true;
                }
            }
            return false;
        }
    }
}
