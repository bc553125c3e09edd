package org.metatrend.ingest.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.query.Query.Words;
import org.metatrend.ingest.query.QueryToken.Kind;

/**
 * Parses a query by recursive descent. NEAR binds closest, then NOT, AND and OR, as in Web of Science; words that follow
 * each other without an operator are joined by AND, as in PubMed.
 */
public final class QueryParser {
    /** Parentheses within parentheses; deeper ones could exhaust the stack. */
    private static final int MOST_DEPTH = 100;

    private final QueryText query;
    private final List<QueryToken> tokens;
    private int at;
    private int depth;

    private QueryParser(QueryText query, List<QueryToken> tokens) {
        this.query = query;
        this.tokens = tokens;
    }

    /**
     * Parses a query.
     *
     * @param place how messages call it, such as "queries.json: /topics/0/query"
     * @throws BadInput if it is not a query; the message shows the place with a caret
     */
    public static Query parse(String place, String text) {
        QueryText query = new QueryText(place, text);
        List<QueryToken> tokens = QueryLexer.tokens(query);
        if (tokens.get(0).kind() == Kind.END) {
            throw new BadInput(place, "an empty query", "words to search", "write the query; * means every record");
        }
        QueryParser parser = new QueryParser(query, tagged(query, tokens));
        Query parsed = parser.any(Scope.TIAB);
        if (parser.kind() != Kind.END) {
            throw parser.unexpected("the end of the query", "remove it, or open a parenthesis before");
        }
        return parsed;
    }

    /** Gives each tag to what stands before it: a group, a phrase, or a row of words. */
    private static List<QueryToken> tagged(QueryText query, List<QueryToken> tokens) {
        List<QueryToken> kept = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        int group = -1;
        for (QueryToken token : tokens) {
            if (token.kind() != Kind.TAG) {
                if (token.kind() == Kind.OPEN) {
                    open.push(kept.size());
                } else if (token.kind() == Kind.CLOSE) {
                    group = open.isEmpty() ? -1 : open.pop();
                }
                kept.add(token);
                continue;
            }
            int last = kept.size() - 1;
            Kind before = last < 0 ? Kind.END : kept.get(last).kind();
            int first = switch (before) {
                case PHRASE, WORD -> last;
                case CLOSE -> group;
                default -> -1;
            };
            if (first < 0 || kept.get(first).scope() != null || follows(Kind.FIELD, kept, first)) {
                throw query.bad(
                        token.from(),
                        first < 0 ? "a field of nothing" : "a second field",
                        "one field behind a word, phrase or group",
                        first < 0 ? "put it behind what is searched in it" : "remove one of the two");
            }
            kept.set(first, kept.get(first).within(token.scope()));
            for (int i = first - 1; before == Kind.WORD && i >= 0 && kept.get(i).kind() == Kind.WORD; i--) {
                if (kept.get(i).scope() != null || follows(Kind.FIELD, kept, i)) {
                    break;
                }
                kept.set(i, kept.get(i).within(token.scope()));
            }
        }
        return kept;
    }

    private static boolean follows(Kind kind, List<QueryToken> tokens, int index) {
        return index > 0 && tokens.get(index - 1).kind() == kind;
    }

    private Query any(Scope scope) {
        List<Query> queries = new ArrayList<>(List.of(all(scope)));
        while (kind() == Kind.OR) {
            at++;
            queries.add(all(scope));
        }
        return Query.any(queries);
    }

    private Query all(Scope scope) {
        List<Query> queries = new ArrayList<>(List.of(not(scope)));
        while (kind() == Kind.AND || token().starts()) {
            if (kind() == Kind.AND) {
                at++;
            }
            queries.add(not(scope));
        }
        return Query.all(queries);
    }

    private Query not(Scope scope) {
        boolean negated = false;
        while (kind() == Kind.NOT) {
            at++;
            negated = !negated;
        }
        Query near = near(scope);
        return negated ? Query.not(near) : near;
    }

    private Query near(Scope scope) {
        int from = token().from();
        Query left = operand(scope);
        if (kind() != Kind.NEAR) {
            return left;
        }
        int between = token().number();
        at++;
        int second = token().from();
        Query near = new Query.Near(between, side(left, from), side(operand(scope), second));
        if (kind() == Kind.NEAR) {
            throw query.bad(
                    token().from(), "a second NEAR in a row", "two sides of a NEAR", "write a NEAR/n b AND b NEAR/n c");
        }
        return near;
    }

    private List<Words> side(Query side, int from) {
        List<Query> alternatives = side instanceof Query.Any any ? any.queries() : List.of(side);
        List<Words> words = alternatives.stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .toList();
        if (words.size() < alternatives.size()) {
            throw query.bad(
                    from,
                    "a side of NEAR with AND, NOT, NEAR or *",
                    "words, phrases, or several joined by OR",
                    "quote words that form a phrase, or take the rest out of NEAR");
        }
        return words;
    }

    private Query operand(Scope scope) {
        QueryToken token = token();
        switch (token.kind()) {
            case WORD, PHRASE -> {
                at++;
                return new Words(token.scope() == null ? scope : token.scope(), token.words());
            }
            case EVERYTHING -> {
                at++;
                return new Query.Everything();
            }
            case FIELD -> {
                at++;
                if (kind() != Kind.WORD && kind() != Kind.PHRASE && kind() != Kind.OPEN) {
                    throw unexpected("what is searched in the field", "write a word, a phrase or a parenthesis");
                }
                return operand(token.scope());
            }
            case OPEN -> {
                return group(token, scope);
            }
            default ->
                throw unexpected("a word, a phrase or a parenthesis", "write what is searched, or remove the operator");
        }
    }

    private Query group(QueryToken open, Scope scope) {
        if (++depth > MOST_DEPTH) {
            throw query.bad(
                    open.from(),
                    "more than " + MOST_DEPTH + " parentheses in each other",
                    "fewer",
                    "simplify the query");
        }
        at++;
        Query inner = any(open.scope() == null ? scope : open.scope());
        if (kind() == Kind.END) {
            throw query.bad(open.from(), "a parenthesis that is never closed", "a closing one", "add it");
        }
        if (kind() != Kind.CLOSE) {
            throw unexpected("an operator or a closing parenthesis", "close the parenthesis");
        }
        at++;
        depth--;
        return inner;
    }

    private BadInput unexpected(String expected, String mend) {
        String found = switch (kind()) {
            case END -> "the end of the query";
            case OPEN -> "an opening parenthesis";
            case CLOSE -> "a closing parenthesis";
            case AND, OR, NOT, NEAR -> "the operator " + kind();
            case WORD, PHRASE, EVERYTHING, FIELD, TAG -> "another word";
        };
        return query.bad(token().from(), found, expected, mend);
    }

    private QueryToken token() {
        return tokens.get(at);
    }

    private Kind kind() {
        return token().kind();
    }
}
