package org.metatrend.ingest.pdf;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words with nothing but word spaces between them: a cell, a part of one, or running text. */
record Chunk(List<Word> words) {
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    /** A number, perhaps with bounds, a deviation, a unit sign and footnote marks. */
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{Nd}.,·:/\\s±×^%()\\[\\]{}<>≤≥=≈~∼+\\-−–—*∗†‡§¶#]+[a-d]?");

    Chunk {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a chunk holds at least one word");
        }
        words = List.copyOf(words);
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

    double centre() {
        return (x0() + x1()) / 2;
    }

    double size() {
        return words.stream().mapToDouble(Word::size).max().orElseThrow();
    }

    boolean bold() {
        return words.stream().allMatch(Word::bold);
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    boolean numeric() {
        return numeric(text());
    }

    static boolean numeric(String text) {
        return DIGIT.matcher(text).find() && NUMBER.matcher(text).matches();
    }

    /** The part from one word (included) to another (excluded). */
    Chunk part(int from, int to) {
        return new Chunk(words.subList(from, to));
    }

    /** This chunk and one to its right as one. */
    Chunk and(Chunk next) {
        return new Chunk(Stream.concat(words.stream(), next.words.stream()).toList());
    }
}
