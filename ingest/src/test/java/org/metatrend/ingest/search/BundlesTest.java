package org.metatrend.ingest.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static SourceFile file(int rank, long bytes) {
        return new SourceFile(0, "s", rank, "file:/" + rank, "f" + rank, bytes);
    }

    @Test
    void theLargestComeFirstAndSmallOnesTogether() {
        List<List<SourceFile>> bundles = Bundles.of(List.of(
                file(0, 10), file(1, Bundles.ENOUGH + 5), file(2, Bundles.ENOUGH), file(3, 20), file(4, 1L << 40)));
        assertThat(bundles.stream().map(b -> b.stream().map(SourceFile::rank).toList()))
                .containsExactly(List.of(4), List.of(1), List.of(2), List.of(3, 0));
    }

    @Test
    void thousandsOfTinyFilesMakeFewTasks() {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            files.add(file(i, 100));
        }
        assertThat(Bundles.of(files)).hasSize(20);
    }

    @Test
    void everyFileIsInOneBundleWhateverTheirOrder() {
        Random random = new Random(1);
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            files.add(file(i, (long) Math.exp(random.nextDouble() * 20)));
        }
        List<List<SourceFile>> bundles = Bundles.of(files);
        assertThat(bundles.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(files);
        Collections.shuffle(files, random);
        assertThat(Bundles.of(files)).isEqualTo(bundles);
    }

    @Test
    void filesComeInTheOrderOfTheirDatesAndNumbers() {
        List<String> paths = new ArrayList<>(List.of(
                "works/updated_date=2023-03-01/part_000.gz",
                "works/updated_date=2023-02-14/part_010.gz",
                "works/updated_date=2023-02-14/part_9.gz",
                "pubmed21n1063.xml.gz",
                "pubmed21n0999.xml.gz",
                "pubmed21n10000.xml.gz"));
        paths.sort(new SourceOrder());
        assertThat(paths)
                .containsExactly(
                        "pubmed21n0999.xml.gz",
                        "pubmed21n1063.xml.gz",
                        "pubmed21n10000.xml.gz",
                        "works/updated_date=2023-02-14/part_9.gz",
                        "works/updated_date=2023-02-14/part_010.gz",
                        "works/updated_date=2023-03-01/part_000.gz");
    }
}
