package org.metatrend.pipeline.meta;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.metatrend.ingest.BadInput;

/**
 * Parses expressions of columns: numbers, names of columns (those with blanks or signs as they stand, or in backquotes), + - * / ^,
 * parentheses and functions.
 */
final class ExpressionParser {
    private static final int DEEPEST = 50;

    private final MetaTable table;
    private final Optional<RoleColumns> roles;
    private final String option;
    private final String text;
    private int at;
    private int depth;

    private ExpressionParser(MetaTable table, Optional<RoleColumns> roles, String option, String text) {
        this.table = table;
        this.roles = roles;
        this.option = option;
        this.text = text;
    }

    /**
     * Parses.
     *
     * @param roles the columns of effect sizes, whose metafor names may be used too
     * @param option for messages
     * @throws BadInput if a column is not there or the text is no expression
     */
    static Expression parse(MetaTable table, Optional<RoleColumns> roles, String option, String text) {
        ExpressionParser parser = new ExpressionParser(table, roles, option, text);
        Expression whole = parser.sum();
        parser.blanks();
        if (parser.at < text.length()) {
            throw parser.wrong("nothing more, or one of + - * / ^");
        }
        return whole;
    }

    /** The column that a text names as a whole, if it does. */
    static OptionalInt column(MetaTable table, Optional<RoleColumns> roles, String text) {
        String name = text.strip();
        if (name.length() > 1 && name.startsWith("`") && name.endsWith("`")) {
            name = name.substring(1, name.length() - 1);
        }
        OptionalInt found = table.find(name);
        if (found.isPresent()) {
            return found;
        }
        String plain = ColumnNames.plain(name);
        return roles.flatMap(all -> all.columns().entrySet().stream()
                        .filter(entry -> entry.getKey().names().stream()
                                .anyMatch(each -> ColumnNames.plain(each).equals(plain)))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private Expression sum() {
        if (++depth > DEEPEST) {
            throw wrong("fewer parentheses");
        }
        Expression left = product();
        for (char sign = peek(); sign == '+' || sign == '-'; sign = peek()) {
            at++;
            left = new Expression.Joined(sign, left, product());
        }
        depth--;
        return left;
    }

    private Expression product() {
        Expression left = power();
        for (char sign = peek(); sign == '*' || sign == '/' || sign == ':'; sign = peek()) {
            at++;
            left = new Expression.Joined(sign == ':' ? '*' : sign, left, power());
        }
        return left;
    }

    private Expression power() {
        if (peek() == '-') {
            at++;
            return new Expression.Joined('-', new Expression.Constant(0), power());
        }
        Expression base = atom();
        if (peek() == '^') {
            at++;
            return new Expression.Joined('^', base, power());
        }
        return base;
    }

    private Expression atom() {
        char next = peek();
        if (next == '(') {
            return parenthesized();
        }
        if (next == '`') {
            int end = text.indexOf('`', at + 1);
            if (end < 0) {
                throw wrong("a closing backquote");
            }
            String name = text.substring(at + 1, end);
            at = end + 1;
            return new Expression.Column(table.column(name, option));
        }
        OptionalInt column = columnHere();
        if (column.isPresent()) {
            return new Expression.Column(column.getAsInt());
        }
        if (Character.isDigit(next) || next == '.') {
            return number();
        }
        return named();
    }

    private Expression parenthesized() {
        at++;
        Expression inside = sum();
        if (peek() != ')') {
            throw wrong("a closing parenthesis");
        }
        at++;
        return inside;
    }

    /** The longest name of a column that stands here as a whole word. */
    private OptionalInt columnHere() {
        int start = at;
        OptionalInt longest = IntStream.range(0, table.header().size())
                .filter(c -> isHere(table.header().get(c), start))
                .boxed()
                .max(Comparator.comparingInt(c -> table.header().get(c).length()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        if (longest.isEmpty()) {
            return longest;
        }
        String name = table.header().get(longest.getAsInt());
        boolean function = at + name.length() < text.length() && text.charAt(at + name.length()) == '(';
        if (function && function(name).isPresent()) {
            return OptionalInt.empty();
        }
        at += name.length();
        return OptionalInt.of(table.column(name, option));
    }

    private boolean isHere(String name, int start) {
        int end = start + name.length();
        return !name.isEmpty()
                && text.regionMatches(true, start, name, 0, name.length())
                && (end == text.length() || !isWord(text.charAt(end)) || !isWord(name.charAt(name.length() - 1)));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private Expression number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new Expression.Constant(Double.parseDouble(text.substring(start, at)));
        } catch (NumberFormatException e) {
            at = start;
            throw wrong("a number");
        }
    }

    private Expression named() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (peek() == '(' && !name.isEmpty()) {
            if (name.equals("I")) {
                return parenthesized();
            }
            Optional<Expression.Function> function = function(name);
            if (function.isEmpty()) {
                at = start;
                throw wrong("a column, or one of the functions ln, log, log10, log2, sqrt, exp, abs");
            }
            return new Expression.Call(function.get(), parenthesized());
        }
        if (name.isEmpty()) {
            throw wrong("a column or a number");
        }
        OptionalInt column = column(table, roles, name);
        return new Expression.Column(column.isPresent() ? column.getAsInt() : table.column(name, option));
    }

    private static Optional<Expression.Function> function(String name) {
        for (Expression.Function function : Expression.Function.values()) {
            if (function.key().equalsIgnoreCase(name)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    private char peek() {
        blanks();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private BadInput wrong(String expected) {
        return new BadInput(
                option,
                at < text.length()
                        ? BadInput.quote(text.substring(at)) + " in " + BadInput.quote(text)
                        : "the end of " + BadInput.quote(text),
                expected,
                "write terms such as ln(n), sqrt(n), 1/n, year^2, year - 2000 or the name of a column");
    }
}
