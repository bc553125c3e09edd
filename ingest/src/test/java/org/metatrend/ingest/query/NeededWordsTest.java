package org.metatrend.ingest.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.bibliography.PlainText;

class NeededWordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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
        "extraordinarily",
        "\\n",
        "\\u2019",
        "\u2019",
        "\\u00e9",
        "\u0301",
        "\u00ad",
        "\u2013",
        "\\u2013",
        "\u200b",
        "\u00bd",
        "\u2122",
        "\ufb01",
        "\\\"",
        "\\/",
        "\\\\",
        "\\u006c",
        "\\u003ci>",
        "<",
        "& ",
        "\ud835\udc00",
        "&lt;",
        "&gt;",
        "&amp;lt;i&amp;gt;",
        "&#105;>",
        "i>",
        "\u03b2",
        "\u00ed",
        "\u00b2",
        "\u2026",
        "l",
        "st",
        "\u00fa",
        "ung"
    };

    private static boolean absent(QuerySet set, String text) {
        byte[] bytes = (text + "\"").getBytes(StandardCharsets.UTF_8);
        return set.newNeededWords().closingQuote(bytes, 0, bytes.length) == bytes.length - 1;
    }

    /** What is called absent is found by no exact reading, whatever the folding and the place in the array. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverMissesAWord(long seed) throws IOException {
        Random random = new Random(seed);
        for (String query : QUERIES) {
            QuerySet set = QuerySet.of(List.of(QueryParser.parse("q", query)), new Folding(true, seed % 2 == 0));
            NeededWords needed = set.newNeededWords();
            for (int i = 0; i < 3_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int left = random.nextInt(7); left >= 0; left--) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                }
                byte[] bytes = ("\"" + text + "\":[1]").getBytes(StandardCharsets.UTF_8);
                int to = bytes.length - 5;
                RecordHits hits = set.newHits();
                String plain = PlainText.of(JSON.readValue("\"" + text + "\"", String.class));
                hits.items(SearchField.TITLE, List.of(plain));
                int quote = needed.closingQuote(bytes, 1, bytes.length);
                assertThat(quote).as(query + " in " + text).isIn(to, NeededWords.OPEN);
                if (hits.neededSeen()) {
                    assertThat(quote).as(query + " in " + text).isEqualTo(NeededWords.OPEN);
                }
            }
        }
    }

    @Test
    void mostTextsAreToldQuickly() {
        QuerySet set = QuerySet.of(List.of(QueryParser.parse("q", "PTSD OR traumatic")), Folding.USUAL);

        assertThat(Stream.of(
                        "",
                        "trees",
                        "A strategy (n = 12), 95% CI",
                        "internationalisation-of",
                        "PTA.",
                        "caf\u00e9",
                        "o'clock",
                        "rating scale\\u2014a review",
                        "said: \\\"no\\\"\\n\\n",
                        "p < 0.05 & q",
                        "\u00e9tude &lt; \u03b2 &amp; 17\\u03b2"))
                .allMatch(text -> absent(set, text));
        assertThat(Stream.of(
                        "PTSD",
                        "ptsds",
                        "a traumatic one",
                        "\u00fetude",
                        "PT'SD",
                        "a\\u0062",
                        "<b>",
                        "&lt;b&gt;",
                        "&nbsp;",
                        "traum\u00e1tic",
                        "tra\\u00admatic"))
                .noneMatch(text -> absent(set, text));
    }

    @Test
    void aPhraseNeedsItsLongestWord() {
        QuerySet set = QuerySet.of(List.of(QueryParser.parse("q", "\"post traumatic stress\"")), Folding.USUAL);

        assertThat(set.anyTermNeeded()).contains(List.of("traumatic"));
    }
}
