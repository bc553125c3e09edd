package org.metatrend.ingest.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.query.QueryToken.Kind;

/** Cuts a query into tokens. */
final class QueryLexer {
    /** Far above the longest search strategies of systematic reviews. */
    static final int MOST_CHARACTERS = 100_000;

    /** Farther apart than a sentence, "near" means nothing. */
    static final int MOST_BETWEEN = 100;

    private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02";
    private static final Pattern FIELD = Pattern.compile("(\\p{L}+)\\s*[:=]");
    private static final Pattern NEAR = Pattern.compile("(?i)near/(\\d{1,9})");
    private static final Pattern OTHER_NEAR = Pattern.compile("(?i)adj\\d*|(o?near|pre|next|w|n)/\\d*|near");
    private static final Pattern LITERAL = Pattern.compile("[^*?]");

    private final QueryText query;
    private final String text;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(QueryText query) {
        this.query = query;
        this.text = query.text();
    }

    /** The tokens, {@link Kind#END} last. */
    static List<QueryToken> tokens(QueryText query) {
        if (query.text().length() > MOST_CHARACTERS) {
            throw new BadInput(
                    query.place(),
                    query.text().length() + " characters",
                    "at most " + MOST_CHARACTERS,
                    "shorten the query, with wildcards for instance");
        }
        QueryLexer lexer = new QueryLexer(query);
        while (lexer.at < lexer.text.length()) {
            lexer.one();
        }
        lexer.add(Kind.END, lexer.at);
        return lexer.tokens;
    }

    private void one() {
        char c = text.charAt(at);
        if (blank(c)) {
            at++;
        } else if (c == '(') {
            add(Kind.OPEN, at++);
        } else if (c == ')') {
            add(Kind.CLOSE, at++);
        } else if (c == '[') {
            tag();
        } else if (QUOTES.indexOf(c) >= 0) {
            phrase();
        } else {
            word();
        }
    }

    private void phrase() {
        int end = at + 1;
        while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length()) {
            throw query.bad(
                    at, "a quotation mark that is never closed", "another one", "close the phrase, or remove the mark");
        }
        searched(Kind.PHRASE, text.substring(at + 1, end));
        at = end + 1;
    }

    private void tag() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw query.bad(at, "a bracket that is never closed", "a field such as [ti]", "close the bracket");
        }
        String name = text.substring(at + 1, end).strip().replaceAll("\\s+", " ");
        Scope scope = Scope.ofTag(name).orElseThrow(() -> unknown(name));
        tokens.add(QueryToken.of(Kind.TAG, at).within(scope));
        at = end + 1;
    }

    private void word() {
        int end = at;
        while (end < text.length() && inWord(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, end);
        Matcher field = FIELD.matcher(text).region(at, text.length());
        Matcher near = NEAR.matcher(word);
        if (field.lookingAt() && field.end(1) <= end) {
            String name = field.group(1);
            Scope scope = Scope.ofPrefix(name).orElseThrow(() -> unknown(name));
            tokens.add(QueryToken.of(Kind.FIELD, at).within(scope));
            at = field.end();
            return;
        }
        if (Query.isOperator(word)) {
            add(Kind.valueOf(word.toUpperCase(Locale.ROOT)), at);
        } else if (near.matches()) {
            int between = Integer.parseInt(near.group(1));
            if (between > MOST_BETWEEN) {
                throw query.bad(
                        at, BadInput.quote(word), "NEAR/0 to NEAR/" + MOST_BETWEEN, "lower the number, or write AND");
            }
            tokens.add(new QueryToken(Kind.NEAR, at, List.of(), between, null));
        } else if (word.equals("*")) {
            add(Kind.EVERYTHING, at);
        } else {
            refuse(word);
            searched(Kind.WORD, word);
        }
        at = end;
    }

    /** What other search engines take for operators, and would here be searched as words or be lost in silence. */
    private void refuse(String word) {
        if (OTHER_NEAR.matcher(word).matches()) {
            throw query.bad(
                    at,
                    "the operator " + BadInput.quote(word),
                    "NEAR/n, n being how many words may stand between",
                    "write NEAR/n (adj3 is NEAR/2), or quote it to search the word");
        }
        String mend = switch (word.charAt(0)) {
            case '&', '+' -> "write AND, or quote the phrase";
            case '|' -> "write OR";
            case '!', '-' -> word.length() > 1 ? "write NOT to exclude, or remove it" : "remove it";
            case '#' -> "put the line that the number means, or quote the word";
            default -> "";
        };
        if (!mend.isEmpty()) {
            throw query.bad(at, BadInput.quote(word), "a word, a phrase, or AND, OR, NOT, NEAR/n", mend);
        }
        if (word.endsWith(",") || word.endsWith(";")) {
            throw query.bad(
                    at + word.length() - 1,
                    BadInput.quote(word.substring(word.length() - 1)),
                    "AND or OR between words",
                    "write the operator that is meant");
        }
    }

    private void searched(Kind kind, String verbatim) {
        List<String> words = WordScanner.words(verbatim, true);
        if (words.isEmpty()) {
            throw query.bad(at, BadInput.quote(verbatim), "a letter or a digit", "remove it, or write what is meant");
        }
        for (String word : words) {
            int letters = (int) LITERAL.matcher(word).results().count();
            if (letters < word.length() && (letters < 2 || word.length() > WordPattern.MOST)) {
                throw query.bad(
                        at,
                        "the wildcard " + BadInput.quote(word),
                        "2 to " + WordPattern.MOST + " letters or digits with it",
                        letters < 2 ? "write more of the word" : "shorten it");
            }
            if (word.length() > WordScanner.MOST_LETTERS) {
                throw query.bad(
                        at,
                        "a word of more than " + WordScanner.MOST_LETTERS + " letters",
                        "words",
                        "separate them by blanks");
            }
        }
        tokens.add(new QueryToken(kind, at, words, 0, null));
    }

    private BadInput unknown(String name) {
        boolean year = name.toLowerCase(Locale.ROOT).matches("year|py|dp|date");
        return query.bad(
                at,
                "the unknown field " + BadInput.quote(name),
                "one of " + String.join(", ", Scope.labels()),
                year
                        ? "give the years in the filters of the file"
                        : "correct the field, or quote the text if no field is meant");
    }

    private void add(Kind kind, int from) {
        tokens.add(QueryToken.of(kind, from));
    }

    private static boolean inWord(char c) {
        return !blank(c) && "()[".indexOf(c) < 0 && QUOTES.indexOf(c) < 0;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
