package org.metatrend.pipeline.multiverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metatrend.pipeline.multiverse.SpecifiedSlope.Change;
import org.metatrend.pipeline.pooled.AccuracyResult;
import org.metatrend.pipeline.pooled.TaskResults;

/** Made results whose accuracy falls by a known amount. */
class MultiverseTest {
    private static final double NOISE = 0.004;

    /** Accuracy 1.1 - 0.1 log10(n), so that ten times as many subjects cost ten points. */
    private static TaskResults falling(String task, double sign) {
        List<AccuracyResult> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long n = Math.round(30 * Math.pow(1.1, i));
            double accuracy = 0.8 - sign * 0.1 * Math.log10(n / 200.0) + NOISE * ((i * 7) % 5 - 2);
            results.add(new AccuracyResult(
                    "s" + i / 2, "S", "r" + i % 2, task, 2000 + i % 17, n, accuracy, false, 2.0 * n, 0.5));
        }
        return new TaskResults(task, 0.5, results);
    }

    @Test
    void everySpecificationFindsWhatIsThere() {
        Multiverse multiverse = Multiverse.of(Map.of("corrected", List.of(falling("A vs B", 1), falling("A vs C", 1))));

        List<Change> changes = multiverse.slopes().stream()
                .flatMap(s -> s.slope().value().stream())
                .toList();
        assertThat(changes).isNotEmpty().allSatisfy(c -> {
            assertThat(c.upper()).isNegative();
            assertThat(c.p()).isLessThan(0.05);
        });
        // the form that the results were made with finds the ten points
        assertThat(multiverse.slopes())
                .filteredOn(s -> s.specification().form().equals("ln(n)")
                        && s.specification().measure().equals("PR")
                        && s.slope().value().isPresent())
                .isNotEmpty()
                .allSatisfy(s ->
                        assertThat(s.slope().value().orElseThrow().estimate()).isBetween(-10.5, -9.5));
        assertThat(multiverse.to() / multiverse.from()).isBetween(9.999999, 10.000001);
        assertThat(MultiverseReport.words(multiverse))
                .startsWith(changes.size() + " of " + changes.size() + " specifications have a negative slope, "
                        + changes.size() + " of them with an interval that excludes 0; 0 are positive");
    }

    @Test
    void theSignTurnsWithTheData() {
        Multiverse multiverse = Multiverse.of(Map.of("corrected", List.of(falling("A vs B", -1))));

        assertThat(multiverse.slopes().stream().flatMap(s -> s.slope().value().stream()))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.lower()).isPositive());
    }

    @Test
    void everyChoiceIsCountedOnceAndEveryRefusalHasAReason() {
        Multiverse multiverse = Multiverse.of(Map.of("corrected", List.of(falling("A vs B", 1))));

        // two sizes, with the year or without: six linear models with three forms of size and three clusterings; one of
        // counts, with the first size
        assertThat(multiverse.slopes()).hasSize(2 * 2 * (6 * 3 * 3) + 2);
        assertThat(multiverse.slopes().stream()
                        .map(SpecifiedSlope::specification)
                        .distinct())
                .hasSize(multiverse.slopes().size());
        assertThat(multiverse.slopes())
                .filteredOn(s -> s.specification().cluster().equals("review"))
                .allSatisfy(s -> assertThat(s.slope().reason()).contains("2 clusters"));
        String csv = new String(MultiverseReport.csv(multiverse), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(1 + multiverse.slopes().size());
    }

    @Test
    void whereBothSizesAreTheSameThereIsNoChoice() {
        TaskResults task = falling("A vs B", 1);
        List<AccuracyResult> same = task.results().stream()
                .map(r -> new AccuracyResult(
                        r.study(),
                        r.label(),
                        r.review(),
                        r.task(),
                        r.year(),
                        r.subjects(),
                        r.accuracy(),
                        true,
                        (double) r.subjects(),
                        r.majority()))
                .toList();
        Multiverse multiverse = Multiverse.of(Map.of("corrected", List.of(new TaskResults("A vs B", 0.5, same))));

        assertThat(multiverse.slopes()).hasSize(2 * (6 * 3 * 3 + 1));
    }
}
