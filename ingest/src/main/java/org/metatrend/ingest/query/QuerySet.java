package org.metatrend.ingest.query;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Queries made ready for many records: their words are numbered, and each record is evaluated from the numbers found in
 * it. Immutable; each thread has its own {@link RecordHits}.
 */
public final class QuerySet implements Serializable {
    private final Lexicon lexicon;
    private final List<Condition> conditions;
    private final boolean[] positional;
    private final boolean[] needed;
    private final boolean skippable;
    private final BitSet deciding;
    private final int searched;

    private QuerySet(Lexicon lexicon, List<Condition> conditions, boolean[] positional, BitSet deciding, int searched) {
        Optional<BitSet> needed =
                Compilation.needed(deciding.stream().mapToObj(conditions::get).toList(), lexicon.terms());
        this.deciding = deciding;
        this.searched = searched;
        this.lexicon = lexicon;
        this.conditions = conditions;
        this.positional = positional;
        this.needed = new boolean[positional.length];
        this.skippable = needed.isPresent();
        needed.ifPresent(terms -> terms.stream().forEach(t -> this.needed[t] = true));
    }

    /**
     * Makes queries ready.
     *
     * @param queries numbered from 0 in this order
     * @param folding which endings are alike, in the queries and in the records
     */
    public static QuerySet of(List<Query> queries, Folding folding) {
        BitSet all = new BitSet();
        all.set(0, queries.size());
        return of(queries, folding, all);
    }

    /**
     * Makes queries ready of which some matter only where another one matches.
     *
     * @param deciding the numbers of the others: where none of them matches, nothing is said of the rest
     */
    static QuerySet of(List<Query> queries, Folding folding, BitSet deciding) {
        Compilation compilation = new Compilation(folding);
        List<Condition> conditions =
                queries.stream().map(compilation::condition).toList();
        Lexicon lexicon = new Lexicon(compilation.terms(), folding);
        boolean[] positional = new boolean[lexicon.size() + 1];
        compilation.positional().stream().forEach(t -> positional[t] = true);
        positional[lexicon.size()] = !compilation.positional().isEmpty();
        int searched = queries.stream().mapToInt(Query::searched).reduce(0, (a, b) -> a | b);
        return new QuerySet(lexicon, conditions, positional, deciding, searched);
    }

    /** A record to fill, without any word yet. */
    public RecordHits newHits() {
        return new RecordHits(lexicon, positional, needed, conditions.size());
    }

    /**
     * Evaluates all queries; {@link RecordHits#matched} then tells which match.
     *
     * @param hits a record of this set
     * @return whether any deciding query matches
     */
    public boolean evaluate(RecordHits hits) {
        Arrays.fill(hits.matched, 0);
        if (skippable && !hits.neededSeen()) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).test(hits)) {
                hits.matched[i >> 6] |= 1L << i;
                any |= deciding.get(i);
            }
        }
        return any;
    }

    /** Whether any query searches the field. */
    public boolean searches(SearchField field) {
        return (searched & field.bit()) != 0;
    }

    /** Whether a record without any of the needed terms matches no query, so that it need not be looked at further. */
    public boolean isSelective() {
        return skippable;
    }

    /** What quickly tells of most records that they hold no needed term; only where the set is selective. */
    public NeededWords newNeededWords() {
        return new NeededWords(anyTermNeeded().orElseThrow());
    }

    /** How many queries there are. */
    public int size() {
        return conditions.size();
    }

    /**
     * The terms of which a record must have at least one to match any query, as they are compared: words without case,
     * accents and plural, or patterns. Empty if some query matches records without any term.
     */
    public Optional<List<String>> anyTermNeeded() {
        return skippable
                ? Optional.of(IntStream.range(0, lexicon.size())
                        .filter(t -> needed[t])
                        .mapToObj(lexicon::term)
                        .toList())
                : Optional.empty();
    }
}
