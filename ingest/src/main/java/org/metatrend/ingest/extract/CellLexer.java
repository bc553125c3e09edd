package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.CellToken.Kind;

/** Parts a cell into tokens, in the number style of its column. */
final class CellLexer {
    // "2-class", "10-fold", "2x73" and "4th" are words
    private static final Pattern WORD =
            Pattern.compile("(?:\\d+(?:[x×]\\d|[-‐]?[\\p{L}_])|[\\p{L}_#])[\\p{L}\\p{M}\\d_‐+&'’-]*(?<![-‐+&'’])");
    private static final Pattern RUN = Pattern.compile("\\.?\\d(?:[\\d.,·]*\\d)?");
    private static final Pattern PLUS_MINUS = Pattern.compile("±|\\+\\s?/\\s?[-–−]|\\+-");
    private static final String BRACKETS = "([";
    private static final String CLOSING = ")]";
    private static final String MARKS = "†‡*§¶";

    private final String cell;
    private final NumberStyle style;
    private final List<CellToken> tokens = new ArrayList<>();
    private int at;

    private CellLexer(String cell, NumberStyle style) {
        this.cell = cell;
        this.style = style;
    }

    static List<CellToken> tokens(String cell, NumberStyle style) {
        CellLexer lexer = new CellLexer(cell, style);
        while (lexer.at < cell.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = cell.charAt(at);
        if (c == '\n' || c == '\r') {
            add(Kind.NEWLINE, at + 1);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || MARKS.indexOf(c) >= 0) {
            at++;
        } else if (BRACKETS.indexOf(c) >= 0) {
            group(CLOSING.charAt(BRACKETS.indexOf(c)));
        } else if (!interval() && !matched(PLUS_MINUS, Kind.PLUS_MINUS) && !matched(WORD, Kind.WORD) && !number()) {
            add(sign(c), at + 1);
        }
    }

    private Kind sign(char c) {
        return switch (c) {
            case '%' -> Kind.PERCENT;
            case ':', '=' -> Kind.NAMES;
            case ',', ';', '|' -> Kind.SEPARATOR;
            case '/' -> Kind.SLASH;
            case '-', '–', '—', '−', '‐' -> Kind.DASH;
            case '~', '≈', '∼', '<', '>', '≤', '≥' -> Kind.SIGN;
            case ')', ']' -> Kind.UNBALANCED;
            case '.' -> endsSentence() ? Kind.SEPARATOR : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    /** A point after a value parts values; after a word it may be an abbreviation's. */
    private boolean endsSentence() {
        if (tokens.isEmpty()) {
            return false;
        }
        Kind before = tokens.get(tokens.size() - 1).kind();
        return before == Kind.NUMBER || before == Kind.PERCENT || before == Kind.GROUP || before == Kind.INTERVAL;
    }

    private boolean interval() {
        boolean insideWord = at > 0 && Character.isLetterOrDigit(cell.charAt(at - 1));
        Optional<Interval.Found> found = insideWord ? Optional.empty() : Interval.at(cell, at);
        found.ifPresent(f -> add(Kind.INTERVAL, f.end()));
        return found.isPresent();
    }

    private boolean number() {
        Matcher run = RUN.matcher(cell).region(at, cell.length());
        if (!run.lookingAt()) {
            return false;
        }
        List<Double> numbers = style.numbers(run.group());
        if (numbers.size() < 2) {
            add(numbers.isEmpty() ? Kind.MALFORMED : Kind.NUMBER, run.end());
            return true;
        }
        while (at < run.end()) {
            int comma = cell.indexOf(',', at);
            if (comma < 0 || comma >= run.end()) {
                add(Kind.NUMBER, run.end());
            } else {
                add(Kind.NUMBER, comma);
                add(Kind.SEPARATOR, comma + 1);
            }
        }
        return true;
    }

    private void group(char close) {
        char open = cell.charAt(at);
        int depth = 0;
        for (int i = at; i < cell.length(); i++) {
            depth += cell.charAt(i) == open ? 1 : cell.charAt(i) == close ? -1 : 0;
            if (depth == 0) {
                tokens.add(new CellToken(Kind.GROUP, cell.substring(at + 1, i).strip(), at, i + 1, open == '('));
                at = i + 1;
                return;
            }
        }
        // what an unclosed bracket holds cannot be told from what follows it
        int line = cell.indexOf('\n', at);
        add(Kind.UNBALANCED, line < 0 ? cell.length() : line);
    }

    private boolean matched(Pattern pattern, Kind kind) {
        Matcher match = pattern.matcher(cell).region(at, cell.length());
        if (!match.lookingAt()) {
            return false;
        }
        add(kind, match.end());
        return true;
    }

    private void add(Kind kind, int end) {
        tokens.add(new CellToken(kind, cell.substring(at, end), at, end, false));
        at = end;
    }
}
