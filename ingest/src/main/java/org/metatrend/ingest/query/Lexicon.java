package org.metatrend.ingest.query;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The words that queries search, numbered from 0, and the fast way from a word of a text to their numbers. Most words of
 * a text are none of them: their first letter and length already say so.
 */
final class Lexicon implements Serializable {
    private final Folding folding;
    private final List<String> terms;
    private final char[][] letters;
    private final int[] slots;
    private final long[] lengths = new long[128];
    private final WordPattern[] patterns;
    private final int[] patternTerms;
    private final boolean[] patternStarts = new boolean[128];
    private final long[] beginnings = new long[32 * 32];

    /** @param terms the distinct words and patterns, words reduced by the folding */
    Lexicon(List<String> terms, Folding folding) {
        this.folding = folding;
        this.terms = List.copyOf(terms);
        this.letters = terms.stream().map(String::toCharArray).toArray(char[][]::new);
        this.slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, terms.size())) * 4)];
        Arrays.fill(slots, -1);
        this.patternTerms =
                new int[(int) terms.stream().filter(WordPattern::isPattern).count()];
        this.patterns = new WordPattern[patternTerms.length];
        int next = 0;
        for (int term = 0; term < letters.length; term++) {
            if (WordPattern.isPattern(terms.get(term))) {
                patternTerms[next] = term;
                patterns[next] = new WordPattern(terms.get(term));
                begin(patterns[next].first(), patterns[next].second(), -1L);
                starts(patterns[next++].first());
            } else {
                put(term);
            }
        }
    }

    private void starts(char first) {
        if (first == 0) {
            Arrays.fill(patternStarts, true);
        } else {
            patternStarts[first & 127] = true;
        }
    }

    private void put(int term) {
        char[] word = letters[term];
        lengths[word[0] & 127] |= 1L << Math.min(word.length, 63);
        begin(word[0], word.length > 1 ? word[1] : 0, 1L << Math.min(word.length, 63));
        int slot = hash(word, word.length) & (slots.length - 1);
        while (slots[slot] >= 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = term;
    }

    /** How many words there are. */
    int size() {
        return letters.length;
    }

    /** A word as it is compared, or a pattern. */
    String term(int number) {
        return terms.get(number);
    }

    /** All of them by number. */
    List<String> terms() {
        return terms;
    }

    /** The most numbers that one word can have. */
    int mostPerWord() {
        return 1 + patterns.length;
    }

    /**
     * Whether a word of two letters or more may be one of the terms, by its first letters and length alone.
     *
     * @param first the first letter, from a to z
     * @param second the second letter, from a to z
     * @param length letters, before endings are reduced by at most three
     */
    boolean mayHold(int first, int second, int length) {
        return length >= 63 || (beginnings[(first & 31) << 5 | (second & 31)] & (0b1111L << length >>> 3)) != 0;
    }

    /** Terms begin so, with such lengths; a letter of 0 is any. */
    private void begin(char first, char second, long bits) {
        for (int i = 0; i < 32; i++) {
            for (int j = 0; j < 32; j++) {
                if ((first == 0 || (first & 31) == i) && (second == 0 || (second & 31) == j)) {
                    beginnings[i << 5 | j] |= bits;
                }
            }
        }
    }

    /**
     * The numbers of a word of a text.
     *
     * @param word folded letters, reduced here in place
     * @param found where the numbers go
     * @param from the index of the first one
     * @return the index behind the last one
     */
    int find(char[] word, int length, int[] found, int from) {
        if (length > WordScanner.MOST_LETTERS) {
            return from;
        }
        int to = from;
        boolean patterned = patternStarts[word[0] & 127];
        if (patterned) {
            to = match(word, length, found, from, to);
        }
        int left = folding.reduce(word, length);
        if (patterned && left < length) {
            to = match(word, left, found, from, to);
        }
        if ((lengths[word[0] & 127] & (1L << Math.min(left, 63))) != 0) {
            int term = literal(word, left);
            if (term >= 0) {
                found[to++] = term;
            }
        }
        return to;
    }

    private int match(char[] word, int length, int[] found, int from, int to) {
        int end = to;
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].matches(word, length) && !contains(found, from, to, patternTerms[i])) {
                found[end++] = patternTerms[i];
            }
        }
        return end;
    }

    private static boolean contains(int[] found, int from, int to, int term) {
        for (int i = from; i < to; i++) {
            if (found[i] == term) {
                return true;
            }
        }
        return false;
    }

    private int literal(char[] word, int length) {
        int slot = hash(word, length) & (slots.length - 1);
        while (slots[slot] >= 0) {
            char[] candidate = letters[slots[slot]];
            if (Arrays.equals(candidate, 0, candidate.length, word, 0, length)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private static int hash(char[] word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + word[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
