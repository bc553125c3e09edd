package org.metatrend.ingest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeededWordsTest {
    private static final String[] QUERIES = {
        "lung OR depression",
        "tumo?r* OR study*",
        "analysis OR *graphy",
        "p53 OR tumor OR \"post traumatic stress\"",
        "i"
    };
    private static final String[] PIECES = {
        "lung",
        "lungs",
        "Lung's",
        "tumour",
        "tumors",
        "studies",
        "study",
        "analyses",
        "p53",
        "stress",
        "x",
        "i",
        "I",
        "-",
        "'",
        ".",
        "<i>",
        "&amp;",
        "é",
        "53",
        "graphy",
        "s",
        "post",
        " ",
        "depression",
        "DEPRESSIONS",
        "extraordinarily"
    };

    private static boolean absent(QuerySet set, String text) {
        byte[] bytes = (text + "\"").getBytes(StandardCharsets.UTF_8);
        return set.newNeededWords().areAbsent(bytes, 0, bytes.length - 1);
    }

    /** What is called absent is found by no exact reading, whatever the folding and the place in the array. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverMissesAWord(long seed) {
        Random random = new Random(seed);
        for (String query : QUERIES) {
            QuerySet set = QuerySet.of(List.of(QueryParser.parse("q", query)), new Folding(true, seed % 2 == 0));
            NeededWords needed = set.newNeededWords();
            for (int i = 0; i < 3_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int left = random.nextInt(5); left >= 0; left--) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
                byte[] bytes = ("\"" + text + "\":[1]").getBytes(StandardCharsets.UTF_8);
                int to = bytes.length - 5;
                RecordHits hits = set.newHits();
                hits.text(SearchField.TITLE, 0, bytes, 1, to);
                if (hits.neededSeen()) {
                    assertThat(needed.areAbsent(bytes, 1, to))
                            .as(query + " in " + text)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void mostTextsAreToldQuickly() {
        QuerySet set = QuerySet.of(List.of(QueryParser.parse("q", "PTSD OR traumatic")), Folding.USUAL);

        assertThat(Stream.of("", "trees", "A strategy (n = 12), 95% CI", "internationalisation-of", "PTA."))
                .allMatch(text -> absent(set, text));
        assertThat(Stream.of("PTSD", "ptsds", "a traumatic one", "caf\u00e9", "o'clock", "a\\u0062", "<b>"))
                .noneMatch(text -> absent(set, text));
    }

    @Test
    void aPhraseNeedsItsLongestWord() {
        QuerySet set = QuerySet.of(List.of(QueryParser.parse("q", "\"post traumatic stress\"")), Folding.USUAL);

        assertThat(set.anyTermNeeded()).contains(List.of("traumatic"));
    }
}
