package org.metatrend.ingest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

/** References, inverted indexes and the plain meaning of a query agree, whatever the query and the text. */
class EvaluationAgreementTest {
    private static final int QUERIES = 100;
    private static final int RECORDS = 50;
    private static final List<String> TEXT_WORDS = List.of(
            "lung",
            "Lungs,",
            "lung's",
            "(tumour)",
            "tumors",
            "Tumor-lung",
            "nodules",
            "nodule/scan",
            "scan",
            "–",
            "&",
            "deep-learning",
            "deep",
            "learning.",
            "naïve",
            "NAI\u0308VE",
            "masses",
            "mass",
            "studies",
            "study",
            "O\u2019Brien",
            "x-ray",
            "virus",
            "of");
    private static final List<String> SEARCHED = List.of(
            "lung",
            "tumor",
            "tumour",
            "tumo?r",
            "nodul*",
            "*ung",
            "scan",
            "deep",
            "learn*ing",
            "naive",
            "masses",
            "study",
            "obrien",
            "ray",
            "viruses",
            "s?an*");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agree(long seed) {
        Random random = new Random(seed);
        Folding folding = new Folding(random.nextBoolean(), random.nextBoolean());
        List<Query> queries =
                IntStream.range(0, QUERIES).mapToObj(i -> query(random, 3)).toList();
        List<Query> parsed = queries.stream()
                .map(q -> QueryParser.parse("test", q.toString()))
                .toList();
        assertThat(parsed).isEqualTo(queries);
        QuerySet set = QuerySet.of(parsed, folding);
        RecordHits hits = set.newHits();
        RecordHits indexed = set.newHits();
        int matches = 0;

        for (int record = 0; record < RECORDS; record++) {
            Reference reference = reference(random);
            Map<SearchField, List<String>> items = items(reference);
            NaiveEvaluation naive = new NaiveEvaluation(items, folding);
            hits.read(reference);
            boolean any = set.evaluate(hits);
            indexed.reset();
            index(indexed, items, random);

            assertThat(set.evaluate(indexed)).isEqualTo(any);
            for (int i = 0; i < queries.size(); i++) {
                boolean expected = naive.test(queries.get(i));
                matches += expected ? 1 : 0;
                assertThat(hits.matched(i))
                        .as("%s in %s", queries.get(i), items)
                        .isEqualTo(expected);
                assertThat(indexed.matched(i))
                        .as("%s in the index of %s", queries.get(i), items)
                        .isEqualTo(expected);
            }
        }
        assertThat(matches).isBetween(RECORDS * QUERIES / 20, RECORDS * QUERIES * 19 / 20);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void onlyRecordsWithANeededTermMatch(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Query query = query(random, 3);
            QuerySet set = QuerySet.of(List.of(query), Folding.USUAL);
            RecordHits hits = set.newHits();
            Reference reference = reference(random);
            hits.read(reference);
            boolean matches = new NaiveEvaluation(items(reference), Folding.USUAL).test(query);

            if (matches && set.anyTermNeeded().isPresent()) {
                assertThat(hits.neededSeen()).as(query.toString()).isTrue();
            }
        }
    }

    /** Feeds each distinct word once with all its positions, in any order, as an inverted index has them. */
    private static void index(RecordHits hits, Map<SearchField, List<String>> items, Random random) {
        items.forEach((field, texts) -> {
            Map<String, List<Integer>> index = new LinkedHashMap<>();
            int position = 0;
            for (String text : texts) {
                for (String word : text.strip().split("[\\s\u00A0]+")) {
                    if (!word.isEmpty()) {
                        index.computeIfAbsent(word, w -> new ArrayList<>()).add(position++);
                    }
                }
                position += RecordHits.ITEM_GAP;
            }
            List<String> words = new ArrayList<>(index.keySet());
            Collections.shuffle(words, random);
            for (String word : words) {
                byte[] bytes = ("\"" + word + "\"").getBytes(StandardCharsets.UTF_8);
                if (hits.key(bytes, 1, bytes.length - 1)) {
                    index.get(word).forEach(p -> hits.at(field, p));
                }
            }
        });
    }

    private static Query query(Random random, int depth) {
        int kind = depth == 0 ? random.nextInt(3) : random.nextInt(10);
        if (kind < 3) {
            return words(random, kind == 0 ? 1 : 1 + random.nextInt(3));
        }
        if (kind < 5) {
            return new Query.Near(random.nextInt(4), alternatives(random), alternatives(random));
        }
        if (kind == 5) {
            return Query.not(query(random, depth - 1));
        }
        List<Query> queries = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> query(random, depth - 1))
                .toList();
        return kind < 8 ? Query.all(queries) : Query.any(queries);
    }

    private static List<Query.Words> alternatives(Random random) {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(i -> words(random, 1 + random.nextInt(2)))
                .distinct()
                .toList();
    }

    private static Query.Words words(Random random, int length) {
        Scope scope = random.nextInt(3) > 0 ? Scope.TIAB : one(random, List.of(Scope.values()));
        return new Query.Words(
                scope,
                IntStream.range(0, length).mapToObj(i -> one(random, SEARCHED)).toList());
    }

    private static Reference reference(Random random) {
        return new Reference(
                new Origin("test", "made", "record"),
                Identifiers.NONE,
                text(random, 6),
                text(random, 30),
                2020,
                List.of(),
                new Venue(text(random, 3), "", "", "", ""),
                new Descriptors(
                        "article",
                        "en",
                        List.of(text(random, 2), text(random, 2)),
                        List.of(text(random, 2), text(random, 2)),
                        List.of(),
                        List.of()));
    }

    private static Map<SearchField, List<String>> items(Reference reference) {
        return Map.of(
                SearchField.TITLE, List.of(reference.title()),
                SearchField.ABSTRACT, List.of(reference.summary()),
                SearchField.MESH, reference.descriptors().headings(),
                SearchField.KEYWORD, reference.descriptors().keywords(),
                SearchField.VENUE, List.of(reference.venue().name()));
    }

    private static String text(Random random, int most) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            words.add(one(random, TEXT_WORDS));
        }
        return String.join(one(random, List.of(" ", "  ", "\n", "\u00A0")), words);
    }

    private static <T> T one(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
