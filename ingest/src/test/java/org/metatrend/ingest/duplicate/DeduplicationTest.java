package org.metatrend.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metatrend.ingest.duplicate.MadeReference.ARTICLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.bibliography.Reference;

class DeduplicationTest {
    @Test
    void keepsTheFullestAndSaysWhyTheOtherIsTheSame() {
        Reference brief = ARTICLE.at("line 1").reference();
        Reference full = ARTICLE.at("line 90").summary("What was measured.").reference();

        Deduplication.Result result = Deduplication.of(List.of(brief, full));

        assertThat(result.kept()).containsExactly(full);
        assertThat(result.merged())
                .containsExactly(new Deduplication.Duplicate(
                        brief,
                        full,
                        "same DOI; same title; same first author; same year; same journal; same volume;"
                                + " same first page"));
    }

    @Test
    void ofEquallyFullOnesKeepsTheFirstByOrigin() {
        Reference ninth = ARTICLE.at("line 9").reference();
        Reference tenth = ARTICLE.at("line 10").reference();

        assertThat(Deduplication.of(List.of(tenth, ninth)).kept()).containsExactly(ninth);
    }

    /** One record without a DOI matches two that contradict each other; all three must not become one. */
    @Test
    void doesNotChainContradictions() {
        MadeReference bare = ARTICLE.in("", "", "").journal("");
        Reference first = bare.doi("10.5555/one").pmid("11").at("line 1").reference();
        Reference second = bare.doi("10.5555/two").pmid("22").at("line 2").reference();
        Reference between = bare.doi("").at("line 3").reference();

        Deduplication.Result result = Deduplication.of(List.of(first, between, second));

        assertThat(result.kept()).containsExactly(first, second);
        assertThat(result.merged())
                .extracting(Deduplication.Duplicate::reference)
                .containsExactly(between);
    }

    /** The third lacks what would tie it to the kept one, but stands in the place that the second gives. */
    @Test
    void namesTheRecordThatLedToTheKeptOne() {
        Reference kept = ARTICLE.at("line 1")
                .journal("")
                .in("", "", "")
                .pmid("33")
                .type("article")
                .summary("What was measured.")
                .reference();
        Reference between =
                ARTICLE.at("line 2").author("").year(2015).in("12", "", "221").reference();
        Reference far =
                ARTICLE.at("line 3").doi("").year(2015).in("12", "", "221").reference();

        Deduplication.Result result = Deduplication.of(List.of(kept, between, far));

        assertThat(result.merged())
                .containsExactly(
                        new Deduplication.Duplicate(between, kept, "same DOI; same title; 1 year apart"),
                        new Deduplication.Duplicate(
                                far,
                                kept,
                                "same title; same year; same journal; same volume; same first page with made,"
                                        + " made.ris, line 2"));
    }

    /** Thousands of equal titles in one block are still found, and cost no thousands squared. */
    @Test
    void findsDuplicatesInHugeBlocks() {
        List<Fingerprint> records = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            MadeReference report = ARTICLE.doi("10.5555/report." + i / 2)
                    .in(Integer.toString(1 + i / 2), "", "7-9")
                    .year(1000 + i / 2);
            records.add(report.fingerprint(i));
        }

        assertThat(Deduplication.clusters(records)).hasSize(2_000);
    }

    @Test
    void manyCopiesOfOneRecordAreOneCluster() {
        List<Fingerprint> copies =
                IntStream.range(0, 3_000).mapToObj(i -> ARTICLE.fingerprint(i)).toList();

        assertThat(Deduplication.clusters(copies))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.merged()).hasSize(2_999));
    }

    @Test
    void twoRecordsWithOneOrdinalAreAnError() {
        assertThatThrownBy(() -> Deduplication.clusters(List.of(ARTICLE.fingerprint(7), ARTICLE.fingerprint(7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void doesNotDependOnTheOrderAndLosesNothing(long seed) {
        List<Reference> references = noisy(new Random(seed));
        Deduplication.Result result = Deduplication.of(references);
        List<Reference> shuffled = new ArrayList<>(references);
        Collections.shuffle(shuffled, new Random(seed + 100));

        Deduplication.Result again = Deduplication.of(shuffled);

        assertThat(new HashSet<>(again.kept())).isEqualTo(new HashSet<>(result.kept()));
        assertThat(new HashSet<>(again.merged())).isEqualTo(new HashSet<>(result.merged()));
        List<Reference> all = new ArrayList<>(result.kept());
        result.merged().forEach(duplicate -> all.add(duplicate.reference()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(references);
        Set<Reference> kept = new HashSet<>(result.kept());
        assertThat(result.merged()).allSatisfy(duplicate -> assertThat(kept).contains(duplicate.kept()));
        assertThat(result.merged()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void findsNothingMoreAmongTheKept(long seed) {
        List<Reference> kept = Deduplication.of(noisy(new Random(seed))).kept();

        assertThat(Deduplication.of(kept).merged()).isEmpty();
    }

    /** The steps one by one, as they run where blocks and components are spread over machines. */
    @Test
    void theStepsGiveTheSameClusters() {
        List<Reference> references = noisy(new Random(21));
        List<Fingerprint> records = IntStream.range(0, references.size())
                .mapToObj(i -> Fingerprint.of(i, references.get(i)))
                .toList();
        java.util.Map<Long, List<Fingerprint>> blocks = new java.util.TreeMap<>();
        for (Fingerprint f : records) {
            for (long key : BlockingKeys.of(f)) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(f);
            }
        }
        List<Edge> edges = blocks.values().stream()
                .flatMap(block -> Block.edges(block).stream())
                .toList();
        Components components = Components.of(edges);
        java.util.Map<Long, List<Fingerprint>> members = new java.util.TreeMap<>();
        for (Fingerprint f : records) {
            members.computeIfAbsent(components.of(f.ordinal()), c -> new ArrayList<>())
                    .add(f);
        }

        assertThat(members.values().stream()
                        .flatMap(component -> Cluster.within(component).stream())
                        .sorted(java.util.Comparator.comparing(Cluster::kept)))
                .isEqualTo(Deduplication.clusters(records));
    }

    private static List<Reference> noisy(Random random) {
        String[] words = {"river", "heron", "sediment", "colour", "spring", "measure", "flight", "feather", "northern"};
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder title = new StringBuilder("On the");
            for (int w = 0; w < 7; w++) {
                title.append(' ').append(words[random.nextInt(words.length)]);
            }
            MadeReference made = ARTICLE.title(title.toString())
                    .doi("10.5555/made." + i)
                    .year(1990 + i)
                    .in(Integer.toString(i + 1), "2", Integer.toString(100 + i));
            int copies = 1 + random.nextInt(4);
            for (int c = 0; c < copies; c++) {
                MadeReference copy = made.at("line " + references.size());
                copy = random.nextBoolean() ? copy.doi("") : copy;
                copy = random.nextBoolean() ? copy.journal("J Made Up Meas") : copy;
                copy = random.nextBoolean() ? copy.title(copy.title().replace("colour", "color")) : copy;
                copy = random.nextBoolean() ? copy.summary("What was measured, " + c) : copy;
                references.add(copy.reference());
            }
        }
        return references;
    }
}
