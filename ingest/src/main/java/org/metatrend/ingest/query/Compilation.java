package org.metatrend.ingest.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From queries to conditions over numbered terms. */
final class Compilation {
    private final Folding folding;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final BitSet positional = new BitSet();

    Compilation(Folding folding) {
        this.folding = folding;
    }

    /** The terms so far, in the order of their numbers. */
    List<String> terms() {
        return List.copyOf(numbers.keySet());
    }

    /** The terms so far whose positions matter. */
    BitSet positional() {
        return positional;
    }

    Condition condition(Query query) {
        if (query instanceof Query.Words words) {
            return words.words().size() == 1
                    ? new Condition.Term(
                            number(words.words().get(0)), words.scope().mask())
                    : phrase(words);
        }
        if (query instanceof Query.Near near) {
            return new Proximity(
                    near.between(),
                    near.left().stream().map(this::phrase).toList(),
                    near.right().stream().map(this::phrase).toList());
        }
        if (query instanceof Query.Not not) {
            return new Condition.Not(condition(not.query()));
        }
        if (query instanceof Query.All all) {
            return new Condition.All(all.queries().stream().map(this::condition).toList());
        }
        if (query instanceof Query.Any any) {
            return new Condition.Any(any.queries().stream().map(this::condition).toList());
        }
        return new Condition.Everything();
    }

    private Phrase phrase(Query.Words words) {
        int[] terms = words.words().stream().mapToInt(this::number).toArray();
        for (int term : terms) {
            positional.set(term);
        }
        return new Phrase(terms, words.scope().mask());
    }

    private int number(String word) {
        String term = word;
        if (!WordPattern.isPattern(word)) {
            char[] letters = (word + " ").toCharArray();
            term = new String(letters, 0, folding.reduce(letters, word.length()));
        }
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(term, next);
        return known == null ? next : known;
    }

    /** A set of terms of which each match has at least one, as small as is easily found; empty if there is none. */
    static Optional<BitSet> needed(Condition condition, List<String> terms) {
        if (condition instanceof Condition.Term term) {
            return Optional.of(one(term.term()));
        }
        if (condition instanceof Phrase phrase) {
            return Optional.of(one(rarest(phrase.terms(), terms)));
        }
        if (condition instanceof Proximity near) {
            return smallest(List.of(needed(near.left(), terms), needed(near.right(), terms)));
        }
        if (condition instanceof Condition.All all) {
            return smallest(all.conditions().stream().map(c -> needed(c, terms)).toList());
        }
        if (condition instanceof Condition.Any any) {
            return needed(any.conditions(), terms);
        }
        return Optional.empty();
    }

    /** The same for any of several conditions. */
    static Optional<BitSet> needed(List<? extends Condition> conditions, List<String> terms) {
        BitSet union = new BitSet();
        for (Condition condition : conditions) {
            Optional<BitSet> needed = needed(condition, terms);
            if (needed.isEmpty()) {
                return needed;
            }
            union.or(needed.get());
        }
        return Optional.of(union);
    }

    private static Optional<BitSet> smallest(List<Optional<BitSet>> sets) {
        List<BitSet> known = new ArrayList<>();
        sets.forEach(s -> s.ifPresent(known::add));
        return known.stream().reduce((a, b) -> b.cardinality() < a.cardinality() ? b : a);
    }

    /** Of the terms of a phrase the one with most letters, since long words are rare; of equal ones the first. */
    private static int rarest(int[] phrase, List<String> terms) {
        int rarest = phrase[0];
        for (int term : phrase) {
            rarest = letters(terms.get(term)) > letters(terms.get(rarest)) ? term : rarest;
        }
        return rarest;
    }

    private static long letters(String term) {
        return term.chars().filter(Character::isLetterOrDigit).count();
    }

    private static BitSet one(int term) {
        BitSet set = new BitSet();
        set.set(term);
        return set;
    }
}
