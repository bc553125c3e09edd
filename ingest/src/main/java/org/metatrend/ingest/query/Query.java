package org.metatrend.ingest.query;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Boolean query as a tree. {@link Object#toString} writes it in the language again, with every decision of the parser
 * visible: what adjacent words mean, where a field applies, what belongs together.
 */
public sealed interface Query extends Serializable {

    /** Every record. */
    record Everything() implements Query {
        @Override
        public String toString() {
            return "*";
        }
    }

    /**
     * Words in this order, next to each other, in one field.
     *
     * @param words at least one; each without case and accents, with "*" for any letters and "?" for one letter or none
     */
    record Words(Scope scope, List<String> words) implements Query {
        private static final Pattern OPERATOR = Pattern.compile("and|or|not|near|adj\\d*|[*?]+");

        public Words {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("no word");
            }
        }

        @Override
        public String toString() {
            String text = String.join(" ", words);
            boolean plain = words.size() == 1 && !OPERATOR.matcher(text).matches();
            return (scope == Scope.TIAB ? "" : scope.label() + ":") + (plain ? text : '"' + text + '"');
        }
    }

    /**
     * One of the left beside one of the right, in either order, in one field.
     *
     * @param between how many words may stand between them
     * @param left alternatives
     * @param right alternatives
     */
    record Near(int between, List<Words> left, List<Words> right) implements Query {
        public Near {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public String toString() {
            return side(left) + " NEAR/" + between + " " + side(right);
        }

        private static String side(List<Words> words) {
            return words.size() == 1 ? words.get(0).toString() : "(" + joined(words, Words::toString, " OR ") + ")";
        }
    }

    /** Records that the query does not match. */
    record Not(Query query) implements Query {
        @Override
        public String toString() {
            return "NOT " + (query instanceof All || query instanceof Any ? "(" + query + ")" : query);
        }
    }

    /** Records that all of the queries match. */
    record All(List<Query> queries) implements Query {
        public All {
            queries = List.copyOf(queries);
        }

        @Override
        public String toString() {
            return joined(queries, q -> q instanceof Any ? "(" + q + ")" : q.toString(), " AND ");
        }
    }

    /** Records that any of the queries matches. */
    record Any(List<Query> queries) implements Query {
        public Any {
            queries = List.copyOf(queries);
        }

        @Override
        public String toString() {
            return joined(queries, Query::toString, " OR ");
        }
    }

    /** The conjunction without repetitions and needless nesting. */
    static Query all(List<Query> queries) {
        Set<Query> flat = new LinkedHashSet<>();
        queries.forEach(q -> flat.addAll(q instanceof All all ? all.queries() : List.of(q)));
        return flat.size() == 1 ? flat.iterator().next() : new All(List.copyOf(flat));
    }

    /** The disjunction without repetitions and needless nesting. */
    static Query any(List<Query> queries) {
        Set<Query> flat = new LinkedHashSet<>();
        queries.forEach(q -> flat.addAll(q instanceof Any any ? any.queries() : List.of(q)));
        return flat.size() == 1 ? flat.iterator().next() : new Any(List.copyOf(flat));
    }

    /** The negation; of a negation what it negates. */
    static Query not(Query query) {
        return query instanceof Not not ? not.query() : new Not(query);
    }

    /** The bits of the fields that a query searches. */
    static int searched(Query query) {
        if (query instanceof Words words) {
            return words.scope().mask();
        }
        if (query instanceof Near near) {
            return Stream.concat(near.left().stream(), near.right().stream())
                    .mapToInt(w -> w.scope().mask())
                    .reduce(0, (a, b) -> a | b);
        }
        List<Query> within = query instanceof Not not
                ? List.of(not.query())
                : query instanceof All all ? all.queries() : query instanceof Any any ? any.queries() : List.of();
        return within.stream().mapToInt(Query::searched).reduce(0, (a, b) -> a | b);
    }

    private static <T> String joined(List<T> queries, Function<T, String> written, String operator) {
        return queries.stream().map(written).collect(Collectors.joining(operator));
    }

    /** Whether a text reads as an operator rather than as a word to search. */
    static boolean isOperator(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and", "or", "not" -> true;
            default -> false;
        };
    }
}
