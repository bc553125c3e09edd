package org.metatrend.ingest.query;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.query.QueryFile.Denominator;
import org.metatrend.ingest.query.QueryFile.Topic;

/**
 * A file of queries made ready: tells for each record in which denominators and in which numerators it counts.
 *
 * <p>A record counts in a denominator if it satisfies the filters of the file and of the denominator and matches the
 * denominator's query. It counts in the numerator of a share if it satisfies the filters of the file, the denominator and
 * the topic, matches the topic's query and, where the share is nested, the denominator's query too.
 */
public final class TopicQueries implements Serializable {
    private final QueryFile file;
    private final List<Query> queries;
    private final QuerySet set;
    private final FacetFilter all;
    private final List<FacetFilter> filters;

    private TopicQueries(QueryFile file, List<Query> queries, List<FacetFilter> filters) {
        this.file = file;
        this.queries = List.copyOf(queries);
        this.set = QuerySet.of(queries, file.folding(), deciding(file));
        this.all = new FacetFilter(file.filters());
        this.filters = List.copyOf(filters);
    }

    /** Parses the queries of a checked file. */
    static TopicQueries of(String name, QueryFile file) {
        List<Query> queries = new ArrayList<>();
        List<FacetFilter> filters = new ArrayList<>();
        for (Denominator denominator : file.denominators()) {
            queries.add(QueryParser.parse(name + ": /denominators/" + queries.size() + "/query", denominator.query()));
            filters.add(new FacetFilter(denominator.filters()));
        }
        for (Topic topic : file.topics()) {
            int index = queries.size() - file.denominators().size();
            queries.add(QueryParser.parse(name + ": /topics/" + index + "/query", topic.query()));
            filters.add(new FacetFilter(topic.filters()));
        }
        return new TopicQueries(file, queries, filters);
    }

    /** The file as it was read. */
    public QueryFile file() {
        return file;
    }

    /** The queries without which a record counts nowhere: a nested topic counts only within a denominator. */
    private static BitSet deciding(QueryFile file) {
        int size = file.denominators().size();
        BitSet deciding = new BitSet();
        deciding.set(0, size);
        for (int i = 0; i < file.topics().size(); i++) {
            deciding.set(size + i, !file.topics().get(i).isNested());
        }
        return deciding;
    }

    /** The queries as they were understood: those of the denominators, then those of the topics. */
    public List<Query> queries() {
        return queries;
    }

    /** The same queries, numbered in that order, for records that are scanned. */
    public QuerySet set() {
        return set;
    }

    /** Why the file's filters leave a record out; empty if they do not. */
    public Optional<String> refusal(Facets facets) {
        return all.refusal(facets);
    }

    /** Where a reference counts. */
    public Counted count(RecordHits hits, Reference reference) {
        hits.read(reference);
        return set.evaluate(hits) ? counted(hits, Facets.of(reference)) : Counted.NOWHERE;
    }

    /**
     * Where a record counts.
     *
     * @param hits the record, after {@link QuerySet#evaluate}
     */
    public Counted counted(RecordHits hits, Facets facets) {
        if (!all.accepts(facets)) {
            return Counted.NOWHERE;
        }
        int size = file.denominators().size();
        BitSet within = new BitSet();
        BitSet denominators = new BitSet();
        for (int i = 0; i < size; i++) {
            boolean accepted = filters.get(i).accepts(facets);
            within.set(i, accepted);
            denominators.set(i, accepted && hits.matched(i));
        }
        BitSet shares = new BitSet();
        int share = 0;
        for (int i = 0; i < file.topics().size(); i++) {
            Topic topic = file.topics().get(i);
            boolean matched = hits.matched(size + i) && filters.get(size + i).accepts(facets);
            for (String of : topic.of()) {
                int denominator = number(of);
                BitSet among = topic.isNested() ? denominators : within;
                shares.set(share++, matched && among.get(denominator));
            }
        }
        return new Counted(denominators, shares);
    }

    private int number(String denominator) {
        for (int i = 0; i < file.denominators().size(); i++) {
            if (file.denominators().get(i).name().equals(denominator)) {
                return i;
            }
        }
        throw new IllegalStateException("checked: " + denominator);
    }

    /**
     * Where a record counts.
     *
     * @param denominators numbers of the file's denominators
     * @param shares numbers of {@link QueryFile#shares()}, in whose numerators it counts
     */
    public record Counted(BitSet denominators, BitSet shares) {
        static final Counted NOWHERE = new Counted(new BitSet(), new BitSet());

        public Counted {
            denominators = (BitSet) denominators.clone();
            shares = (BitSet) shares.clone();
        }

        /** Whether it counts nowhere. */
        public boolean isNowhere() {
            return denominators.isEmpty() && shares.isEmpty();
        }

        /**
         * Both as one number, of at most 64 bits: the denominators in the lowest, the shares behind them.
         *
         * @param size the number of the file's denominators
         */
        public long bits(int size) {
            long bits = denominators.stream().mapToLong(i -> 1L << i).sum();
            return bits | shares.stream().mapToLong(i -> 1L << (size + i)).sum();
        }

        @Override
        public BitSet denominators() {
            return (BitSet) denominators.clone();
        }

        @Override
        public BitSet shares() {
            return (BitSet) shares.clone();
        }
    }
}
