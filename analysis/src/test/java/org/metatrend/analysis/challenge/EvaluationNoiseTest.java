package org.metatrend.analysis.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.analysis.Gold;

class EvaluationNoiseTest {
    private static final Offset<Double> TOLERANCE = within(1e-12);

    private static JsonNode published(String label) {
        return Gold.elements(Gold.json("published.json").get("challenges"))
                .filter(challenge -> challenge.get("label").asText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"lung cancer, LOWER_IS_BETTER", "schizophrenia, HIGHER_IS_BETTER"})
    void reproduces_the_published_percentiles(String label, Orientation orientation) {
        List<String[]> scores = Gold.csv("scores-" + label.replace(' ', '-') + ".csv");
        JsonNode gold = published(label);
        EvaluationNoise noise = EvaluationNoise.of(Gold.column(scores, 0), Gold.column(scores, 1), orientation);
        assertThat(noise.teams()).isEqualTo(gold.get("teams").asInt());
        assertThat(noise.gains().median()).isCloseTo(gold.get("median").asDouble(), TOLERANCE);
        assertThat(noise.gains().p5()).isCloseTo(gold.get("p5").asDouble(), TOLERANCE);
        assertThat(noise.gains().p95()).isCloseTo(gold.get("p95").asDouble(), TOLERANCE);
        assertThat(noise.standardDeviation()).isCloseTo(gold.get("sd").asDouble(), TOLERANCE);
        assertThat(noise.winnerGap()).isCloseTo(gold.get("winnerGap").asDouble(), TOLERANCE);
        assertThat(noise.verdict()).isEqualTo(Verdict.DIMINISHING_RETURNS);
    }

    @ParameterizedTest
    @CsvSource({
        "pneumothorax segmentation, OVERFIT",
        "lung cancer, DIMINISHING_RETURNS",
        "schizophrenia, DIMINISHING_RETURNS",
        "prostate cancer, DIMINISHING_RETURNS",
        "intracranial hemorrhage, DIMINISHING_RETURNS",
        "pneumonia, DIMINISHING_RETURNS",
        "covid 19 abnormality, REAL_IMPROVEMENT",
        "nerve segmentation, REAL_IMPROVEMENT"
    })
    void gives_the_published_verdicts(String label, Verdict verdict) {
        JsonNode gold = published(label);
        double p5 = gold.get("p5").asDouble();
        double p95 = gold.get("p95").asDouble();
        assertThat(Verdict.of(
                        gold.get("median").asDouble(),
                        gold.get("winnerGap").asDouble(),
                        Math.max(Math.abs(p5), Math.abs(p95))))
                .isEqualTo(verdict);
    }

    @Test
    void five_teams_by_hand() {
        double[] publicScores = {0.9, 0.8, 0.7, 0.6, 0.5};
        double[] privateScores = {0.8, 0.85, 0.7, 0.5, 0.5};
        // Gains -0.1, 0.05, 0, -0.1, 0; values by numpy.percentile and numpy.std(ddof=1).
        EvaluationNoise noise = EvaluationNoise.of(publicScores, privateScores, Orientation.HIGHER_IS_BETTER);
        assertThat(noise.gains().p5()).isCloseTo(-0.1, TOLERANCE);
        assertThat(noise.gains().p25()).isCloseTo(-0.1, TOLERANCE);
        assertThat(noise.gains().median()).isCloseTo(0, TOLERANCE);
        assertThat(noise.gains().p75()).isCloseTo(0, TOLERANCE);
        assertThat(noise.gains().p95()).isCloseTo(0.04, TOLERANCE);
        assertThat(noise.standardDeviation()).isCloseTo(0.0670820393249937, TOLERANCE);
        assertThat(noise.winnerGap()).isCloseTo(0.02, TOLERANCE);
        assertThat(noise.noise()).isCloseTo(0.1, TOLERANCE);
        assertThat(noise.verdict()).isEqualTo(Verdict.DIMINISHING_RETURNS);
    }

    @Test
    void a_lower_error_is_a_gain_where_lower_is_better() {
        EvaluationNoise noise = EvaluationNoise.of(
                new double[] {0.5, 0.6, 0.7}, new double[] {0.4, 0.55, 0.7}, Orientation.LOWER_IS_BETTER);
        assertThat(noise.gains().median()).isCloseTo(0.05, TOLERANCE);
        assertThat(noise.winnerGap()).isCloseTo(0.03, TOLERANCE);
    }

    @Test
    void the_verdict_at_its_edges() {
        assertThat(Verdict.of(-0.1, 0.1, 0)).as("a loss as large as the gap").isEqualTo(Verdict.REAL_IMPROVEMENT);
        assertThat(Verdict.of(-0.2, 0.1, 0)).isEqualTo(Verdict.OVERFIT);
        assertThat(Verdict.of(0.2, 0.1, 0.1)).as("a gap as large as the noise").isEqualTo(Verdict.DIMINISHING_RETURNS);
        assertThat(Verdict.of(0.2, 0.1, 0.09)).isEqualTo(Verdict.REAL_IMPROVEMENT);
    }

    @Test
    void unpaired_or_broken_scores_are_rejected() {
        double[] two = {1, 2};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationNoise.of(two, new double[] {1}, Orientation.HIGHER_IS_BETTER))
                .withMessageContaining("paired by team");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationNoise.of(new double[] {1}, new double[] {1}, Orientation.HIGHER_IS_BETTER))
                .withMessageContaining("at least two teams");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationNoise.of(two, new double[] {1, Double.NaN}, Orientation.HIGHER_IS_BETTER))
                .withMessageContaining("not finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Verdict.of(0, -1, 0))
                .withMessageContaining("winner's gap");
    }
}
