package org.metatrend.ingest.bibliography.medline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;
import org.metatrend.ingest.bibliography.medline.LastWins.Fate;
import org.metatrend.ingest.bibliography.medline.LastWins.Heard;
import org.metatrend.ingest.bibliography.medline.LastWins.Verdict;

class LastWinsTest {
    @Test
    void theLastFileHolds() {
        assertThat(fates(kept(2, 0, "1.1"), kept(1, 0, "1.1"), kept(10, 5, "1.1")))
                .containsExactly("1/0 REPLACED by 2/0", "2/0 REPLACED by 10/5", "10/5 HOLDS by 10/5");
    }

    @Test
    void theHighestVersionHoldsThough() {
        assertThat(fates(kept(1, 0, "1.2"), kept(2, 0, "1.10"), kept(3, 0, "1.3")))
                .containsExactly("1/0 REPLACED by 2/0", "2/0 HOLDS by 2/0", "3/0 REPLACED by 2/0");
    }

    @Test
    void aDeletionForgetsWhatWasBeforeIt() {
        assertThat(fates(kept(1, 0, "1.1"), deleted(2, 0, ""), kept(3, 0, "1.1"), kept(1, 1, "7.1")))
                .containsExactly("1/0 DELETED by 2/0", "1/1 HOLDS by 1/1", "3/0 HOLDS by 3/0");
        assertThat(fates(kept(1, 0, "1.1"), kept(1, 1, "1.2"), deleted(2, 0, "2")))
                .containsExactly("1/0 HOLDS by 1/0", "1/1 DELETED by 2/0");
    }

    @Test
    void everyReferenceGetsOneVerdictInWhateverOrderItIsHeard() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<Heard> heard = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int file = random.nextInt(6);
                heard.add(
                        random.nextInt(5) == 0
                                ? deleted(file, i, random.nextBoolean() ? "" : "1")
                                : kept(file, i, "1." + (1 + random.nextInt(3))));
            }
            long references = heard.stream()
                    .filter(one -> one.record() instanceof ReadRecord.Kept)
                    .count();
            List<Verdict> verdicts = LastWins.of(heard);
            Collections.shuffle(heard, random);

            assertThat(LastWins.of(heard)).isEqualTo(verdicts).hasSize((int) references);
            assertThat(verdicts.stream().filter(verdict -> verdict.fate() == Fate.HOLDS))
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void filesHaveNumbers() {
        assertThat(LastWins.fileNumber("baseline/pubmed21n0001.xml.gz")).isEqualTo(1);
        assertThat(LastWins.fileNumber("pubmed21n1005.xml")).isEqualTo(1005);
        assertThat(LastWins.fileNumber("latest.xml")).isEqualTo(-1);
    }

    private static List<String> fates(Heard... heard) {
        return LastWins.of(List.of(heard)).stream()
                .map(verdict -> verdict.reference().origin().place() + " " + verdict.fate() + " by "
                        + verdict.by().place())
                .toList();
    }

    private static Origin at(long file, long position) {
        return new Origin("pubmed", "file", file + "/" + position);
    }

    private static Heard deleted(long file, long position, String version) {
        return new Heard(file, position, new ReadRecord.Deleted(at(file, position), "1", version));
    }

    private static Heard kept(long file, long position, String accession) {
        Identifiers ids = new Identifiers(accession, accession.substring(0, accession.indexOf('.')), "");
        Reference reference =
                new Reference(at(file, position), ids, "T", "", 0, List.of(), Venue.NONE, Descriptors.NONE);
        return new Heard(file, position, new ReadRecord.Kept(reference));
    }
}
