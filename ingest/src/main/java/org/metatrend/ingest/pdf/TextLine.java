package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words on one baseline, from left to right.
 *
 * @param y the baseline
 * @param words at least one
 * @param role what the line may be to a table
 */
record TextLine(double y, List<Word> words, Role role) {
    /** What a line may be to a table. */
    enum Role {
        /** Anything. */
        OPEN,
        /** A row, but no caption. */
        ROW,
        /** Text that no table goes across. */
        BARRIER
    }

    /** Word spaces of justified text stay below this many ems, the space between columns of tables rarely does. */
    private static final double COLUMN_SPACE = 0.68;

    /** Two numbers are two cells at a smaller space; within a number there may be a space of a quarter em. */
    private static final double NUMBER_SPACE = 0.42;

    private static final Pattern NUMBER = Pattern.compile("[-\u2212+]?\\p{Nd}[\\p{Nd}.,]*%?[a-d*\u2020\u2021]?");

    /** Even the widest spaces of running text stay below this many ems. */
    private static final double WIDEST_WORD_SPACE = 1.1;

    TextLine {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a line holds at least one word");
        }
        words = List.copyOf(words);
    }

    TextLine as(Role other) {
        return new TextLine(y, words, other);
    }

    /** The middle of its small letters. */
    double middle() {
        return y - 0.3 * size();
    }

    /** The line upside down: its middle on the other side of zero, its words as they are. */
    TextLine mirrored() {
        return new TextLine(-y + 0.6 * size(), words, role);
    }

    double x0() {
        return words.get(0).x0();
    }

    double x1() {
        return words.get(words.size() - 1).x1();
    }

    double width() {
        return x1() - x0();
    }

    double size() {
        return words.stream().mapToDouble(Word::size).max().orElseThrow();
    }

    /** The line taken apart where the space between words may be that between columns. */
    List<Chunk> chunks() {
        return chunks(COLUMN_SPACE, NUMBER_SPACE);
    }

    /** The line taken apart where a space is too wide for running text. */
    List<Chunk> passages() {
        return chunks(WIDEST_WORD_SPACE, WIDEST_WORD_SPACE);
    }

    String text() {
        return new Chunk(words).text();
    }

    private List<Chunk> chunks(double ems, double emsOfNumbers) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || ems(i) > (numbers(i) ? emsOfNumbers : ems)) {
                chunks.add(new Chunk(words.subList(from, i)));
                from = i;
            }
        }
        return chunks;
    }

    /** The space before a word, in ems. */
    private double ems(int word) {
        Word left = words.get(word - 1);
        Word right = words.get(word);
        return (right.x0() - left.x1()) / Math.max(left.size(), right.size());
    }

    private boolean numbers(int word) {
        return NUMBER.matcher(words.get(word - 1).text()).matches()
                && NUMBER.matcher(words.get(word).text()).matches();
    }
}
