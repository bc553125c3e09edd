package org.metatrend.ingest.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.search.Versions.Fate;

class VersionsTest {
    private final Versions versions = new Versions();

    private static Sighting sighting(int file, long record, long id, int version) {
        return new Sighting(RecordKey.of(0, file, record), id, version);
    }

    @Test
    void theLastFileWins() {
        Sighting old = sighting(0, 5, 77, 1);
        Sighting newer = sighting(3, 0, 77, 1);
        versions.seen(newer);
        versions.seen(old);
        assertThat(versions.fate(old)).isEqualTo(Fate.SUPERSEDED);
        assertThat(versions.fate(newer)).isEqualTo(Fate.COUNTS);
        assertThat(versions.winner(77)).isEqualTo(newer.key());
    }

    @Test
    void thenTheHighestVersion() {
        Sighting second = sighting(0, 5, 77, 2);
        Sighting firstAgain = sighting(3, 0, 77, 1);
        versions.seen(second);
        versions.seen(firstAgain);
        assertThat(versions.fate(second)).isEqualTo(Fate.COUNTS);
        assertThat(versions.fate(firstAgain)).isEqualTo(Fate.SUPERSEDED);
    }

    @Test
    void aDeletionTakesWhatStandsBeforeIt() {
        Sighting before = sighting(1, 5, 77, 2);
        Sighting after = sighting(2, 0, 77, 1);
        Sighting gone = sighting(0, 1, 78, 1);
        versions.deleted(77, RecordKey.of(0, 1, 9));
        versions.deleted(78, RecordKey.of(0, 1, 10));
        versions.seen(before);
        versions.seen(after);
        versions.seen(gone);
        assertThat(versions.fate(before)).isEqualTo(Fate.DELETED);
        assertThat(versions.fate(after)).isEqualTo(Fate.COUNTS);
        assertThat(versions.fate(gone)).isEqualTo(Fate.DELETED);
        assertThat(versions.winner(78)).isNegative();
    }

    /** One version of each id counts, whatever the order they are seen in. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsOneOfEachWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        List<Sighting> seen = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            seen.add(sighting(random.nextInt(10), i, random.nextInt(7_000), random.nextInt(3)));
        }
        List<Sighting> counted = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            Versions account = new Versions();
            seen.forEach(account::seen);
            List<Sighting> now = seen.stream()
                    .filter(s -> account.fate(s) == Fate.COUNTS)
                    .sorted(java.util.Comparator.comparingLong(Sighting::key))
                    .toList();
            assertThat(now).hasSize((int)
                    seen.stream().mapToLong(Sighting::id).distinct().count());
            if (round == 0) {
                counted.addAll(now);
                Collections.shuffle(seen, random);
            } else {
                assertThat(now).isEqualTo(counted);
            }
        }
    }
}
