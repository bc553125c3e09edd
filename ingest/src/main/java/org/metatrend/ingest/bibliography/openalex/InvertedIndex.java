package org.metatrend.ingest.bibliography.openalex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An abstract as OpenAlex gives it: each word with the places where it stands. */
final class InvertedIndex {
    private final List<String> words = new ArrayList<>();
    private long[] places = new long[512];
    private int size;

    /** Begins the next word. */
    void word(String word) {
        words.add(word);
    }

    /** A place of the word begun last, counted from 0. */
    void place(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = (long) place << 32 | words.size() - 1;
    }

    /** The words in their order. */
    String text() {
        Arrays.sort(places, 0, size);
        StringBuilder text = new StringBuilder(size * 8);
        for (int i = 0; i < size; i++) {
            text.append(i > 0 ? " " : "").append(words.get((int) places[i]));
        }
        return text.toString();
    }
}
