package org.metatrend.analysis.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.Gold;

class WithinBetweenTest {
    private static final Percentage TOLERANCE = Percentage.withPercentage(1e-8); // 1e-10 relative
    private static final Set<String> TASKS = Set.of("AD vs HC", "MCI vs AD", "MCI vs HC", "pMCI vs sMCI");

    private static Decomposition sizes(boolean byTask) {
        List<String[]> rows = Gold.csv("b03_sizes.csv").stream()
                .filter(row -> !byTask || TASKS.contains(row[0]))
                .toList();
        return WithinBetween.of(
                Arrays.stream(Gold.column(rows, 3)).map(Math::log).toArray(),
                Gold.column(rows, 4),
                rows.stream().map(row -> row[byTask ? 0 : 1]).toList());
    }

    @Test
    void agrees_with_statsmodels_by_task() {
        JsonNode gold = Gold.json("b03_alz_within_between.json").get("outputs").get("four_tasks_by_task");
        Decomposition parts = sizes(true);
        assertThat(parts.observations()).isEqualTo(gold.get("n").asInt());
        assertThat(parts.groups()).hasSize(gold.get("groups").asInt());
        Association inside = parts.within().value().orElseThrow();
        Association outside = parts.between().value().orElseThrow();
        close(parts.total().correlation(), gold.get("r_total"));
        close(parts.total().p(), gold.get("p_total"));
        close(parts.total().slope(), gold.get("slope_total"));
        close(inside.correlation(), gold.get("r_within"));
        close(inside.statistic(), gold.get("t_within"));
        assertThat(inside.degreesOfFreedom()).isEqualTo(gold.get("df_within").asInt());
        close(inside.p(), gold.get("p_within"));
        close(inside.slope(), gold.get("slope_within"));
        close(outside.correlation(), gold.get("r_between_nweighted"));
        close(outside.statistic(), gold.get("t_between"));
        assertThat(outside.degreesOfFreedom()).isEqualTo(gold.get("df_between").asInt());
        close(outside.p(), gold.get("p_between"));
        close(outside.slope(), gold.get("slope_between_nweighted"));
        close(parts.betweenUnweighted().value().orElseThrow().correlation(), gold.get("r_between_unweighted_means"));
        close(parts.etaX(), gold.get("eta_x"));
        close(parts.etaY(), gold.get("eta_y"));
        close(parts.products().total(), gold.get("cov_components").get("total"));
        close(parts.products().within(), gold.get("cov_components").get("within"));
        close(parts.products().between(), gold.get("cov_components").get("between"));
        assertThat(parts.comparison(0.95)).isEqualTo(Comparison.SAME_DIRECTION);
        assertThat(parts.pooledAgainstWithin()).isFalse();

        JsonNode mundlak = gold.get("mundlak");
        Contextual model = parts.contextual().value().orElseThrow();
        close(model.intercept().estimate(), mundlak.get("params").get(0));
        close(model.within().estimate(), mundlak.get("params").get(1));
        close(model.between().estimate(), mundlak.get("params").get(2));
        close(model.intercept().standardError(), mundlak.get("bse").get(0));
        close(model.within().standardError(), mundlak.get("bse").get(1));
        close(model.between().standardError(), mundlak.get("bse").get(2));
        close(model.difference().p(), mundlak.get("test_between_eq_within"));

        for (GroupAssociation group : parts.groups()) {
            JsonNode of = gold.get("per_group").get(group.name());
            assertThat(group.size()).isEqualTo(of.get("n").asInt());
            close(group.association().value().orElseThrow().correlation(), of.get("r"));
            close(group.meanX(), of.get("mean_x"));
            close(group.meanY(), of.get("mean_y"));
        }
    }

    @Test
    void size_and_accuracy_fall_within_reviews_and_rise_between_them() {
        Decomposition parts = sizes(false);
        assertThat(parts.total().correlation()).isCloseTo(-0.23, within(0.005));
        assertThat(parts.within().value().orElseThrow().correlation()).isCloseTo(-0.30, within(0.005));
        assertThat(parts.between().value().orElseThrow().correlation()).isCloseTo(0.32, within(0.005));
        assertThat(parts.comparison(0.95)).isEqualTo(Comparison.OPPOSITE_UNCERTAIN);
        assertThat(parts.words("sample size", "accuracy", "review", 0.95))
                .isEqualTo("Over all observations accuracy falls with sample size (r = -0.23, 95% interval -0.32 to"
                        + " -0.13). Within each review accuracy falls with sample size (r = -0.30, 95% interval -0.39"
                        + " to -0.21). Between reviews accuracy rises with sample size (r = 0.32, 95% interval -0.93 to"
                        + " 0.98). The signs differ, but at least one of the two may be chance: what holds between"
                        + " reviews must not be read as holding within them.");
    }

    @Test
    void an_ecological_fallacy_is_named() {
        int groups = 6;
        int each = 8;
        double[] x = new double[groups * each];
        double[] y = new double[groups * each];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            int group = i / each;
            int inside = i % each;
            names.add("g" + group);
            x[i] = 10 * group + inside;
            y[i] = 5 * group - inside + 0.1 * (inside * inside % 5);
        }
        Decomposition parts = WithinBetween.of(x, y, names);
        assertThat(parts.comparison(0.95)).isEqualTo(Comparison.OPPOSITE);
        assertThat(parts.pooledAgainstWithin()).isTrue();
        assertThat(parts.words("quality", "performance", "generator", 0.95))
                .contains("what holds between generators does not hold within them.")
                .endsWith("All observations together mislead: they go the other way than within each generator.");
        double r = parts.etaX()
                        * parts.etaY()
                        * parts.between().value().orElseThrow().correlation()
                + Math.sqrt(1 - parts.etaX() * parts.etaX())
                        * Math.sqrt(1 - parts.etaY() * parts.etaY())
                        * parts.within().value().orElseThrow().correlation();
        assertThat(r).isCloseTo(parts.total().correlation(), within(1e-14));
    }

    @Test
    void what_groups_do_not_allow_has_a_reason() {
        Decomposition one =
                WithinBetween.of(new double[] {1, 2, 3, 4}, new double[] {2, 1, 4, 3}, List.of("a", "a", "a", "a"));
        assertThat(one.between().reason()).contains("too few of means of groups");
        assertThat(one.within().value().orElseThrow().correlation())
                .isCloseTo(one.total().correlation(), within(1e-15));
        assertThat(one.comparison(0.95)).isEqualTo(Comparison.NONE);
        assertThat(one.words("size", "accuracy", "review", 0.95)).contains("Between reviews there is no answer");

        Decomposition flat = WithinBetween.of(
                new double[] {0.1, 0.1, 0.3, 0.3, 0.7, 0.7},
                new double[] {2, 1, 4, 3, 5, 7},
                List.of("a", "a", "b", "b", "c", "c"));
        assertThat(flat.within().reason()).isEqualTo("x does not vary among deviations from means");
        assertThat(flat.contextual().value()).isEmpty();

        Decomposition alone = WithinBetween.of(new double[] {1, 2, 4}, new double[] {3, 1, 2}, List.of("a", "b", "c"));
        assertThat(alone.within().reason()).contains("too few");
    }

    @Test
    void few_means_leave_everything_open() {
        Association association = Association.of(1, 0.9, 1, 1);
        assertThat(association.correlationInterval(0.95).lower()).isEqualTo(-1);
        assertThat(association.correlationInterval(0.95).upper()).isEqualTo(1);
        Association line = Association.of(1, 1, 1, 5);
        assertThat(line.p()).isZero();
        assertThat(line.correlationInterval(0.95).lower()).isEqualTo(1);
    }

    @Test
    void refuses_bad_input() {
        List<String> groups = List.of("a", "a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WithinBetween.of(new double[] {1, 2, Double.NaN}, new double[] {1, 2, 3}, groups))
                .withMessage("observation 2 is not finite: x = NaN, y = 3.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WithinBetween.of(new double[] {1, 2}, new double[] {1, 2, 3}, groups))
                .withMessageContaining("as many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WithinBetween.of(new double[] {2, 2, 2}, new double[] {1, 2, 3}, groups))
                .withMessageContaining("constant");
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), TOLERANCE);
    }
}
