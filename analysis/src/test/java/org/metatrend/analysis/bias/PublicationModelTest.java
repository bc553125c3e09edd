package org.metatrend.analysis.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.metatrend.analysis.StatisticsGold.close;
import static org.metatrend.analysis.StatisticsGold.effects;
import static org.metatrend.analysis.StatisticsGold.outputs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.effect.EffectSizes;

class PublicationModelTest {
    private static final EffectSizes BCG = effects("a04_bias_bcg");
    private static final SelectionModel.Alternative LESS = SelectionModel.Alternative.LESS;

    private static SelectionFunction function(String name) {
        return switch (name) {
            case "steps" -> new SelectionFunction.Steps(0.01, 0.05, 0.5, 1);
            case "half-normal" -> SelectionFunction.Smooth.HALF_NORMAL;
            case "negative-exponential" -> SelectionFunction.Smooth.NEGATIVE_EXPONENTIAL;
            case "logistic" -> SelectionFunction.Smooth.LOGISTIC;
            default -> SelectionFunction.Smooth.BETA;
        };
    }

    private static PublicationModel fit(String name) {
        return PublicationModel.of(BCG, LESS, function(name)).value().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "half-normal", "beta", "negative-exponential", "logistic"})
    void agrees_with_the_maximum_in_many_digits(String name) {
        JsonNode all = Gold.json("selection.json");
        JsonNode gold = all.get(name);
        boolean made = name.equals("negative-exponential") || name.equals("logistic");
        EffectSizes effects = made
                ? new EffectSizes(
                        Gold.numbers(all.get("made").get("y")),
                        Gold.numbers(all.get("made").get("v")))
                : BCG;
        PublicationModel model = PublicationModel.of(
                        effects, made ? SelectionModel.Alternative.GREATER : LESS, function(name))
                .value()
                .orElseThrow();
        // The oracle turns the sign of BCG's effects, so that large ones are significant.
        close(
                "mu",
                (made ? 1 : -1) * model.effect().estimate(),
                gold.get("estimate").get(0),
                1e-8);
        close("its se", model.effect().standardError(), gold.get("se").get(0), 1e-6);
        close("tau2", model.tauSquared(), gold.get("estimate").get(1), 1e-8);
        close(
                "its se",
                model.tauSquaredStandardError().orElseThrow(),
                gold.get("se").get(1),
                1e-6);
        for (int j = 0; j < model.parameters().size(); j++) {
            PublicationModel.Parameter delta = model.parameters().get(j);
            close("delta", delta.value(), gold.get("estimate").get(2 + j), 1e-8);
            close("its se", delta.standardError().orElseThrow(), gold.get("se").get(2 + j), 1e-6);
        }
        close("log-likelihood", model.logLikelihood(), gold.get("loglik"), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "half-normal", "beta"})
    void agrees_with_metafor(String name) {
        JsonNode gold = outputs("a04_bias_bcg")
                .get("selmodel_" + (name.equals("steps") ? "stepfun3" : name.replace("half-normal", "halfnorm")));
        PublicationModel model = fit(name);
        close("mu", model.effect().estimate(), gold.get("b"), 1e-3);
        close("its se", model.effect().standardError(), gold.get("se"), 1e-3);
        close("tau2", model.tauSquared(), gold.get("tau2"), 1e-3);
        double[] delta = model.parameters().stream()
                .mapToDouble(PublicationModel.Parameter::value)
                .toArray();
        double[] errors = model.parameters().stream()
                .mapToDouble(parameter -> parameter.standardError().orElseThrow())
                .toArray();
        // metafor counts the first interval of a step function, whose weight is 1 by definition.
        double[] theirs = values(gold.get("delta"));
        double[] theirErrors = values(gold.get("se_delta"));
        int skipped = theirs.length - delta.length;
        for (int j = 0; j < delta.length; j++) {
            close("delta", delta[j], theirs[skipped + j], 1e-3);
            close("its se", errors[j], theirErrors[skipped + j], 1e-3);
        }
        close("log-likelihood", model.logLikelihood(), gold.get("loglik"), 1e-3);
        close("likelihood ratio", model.likelihoodRatio(), gold.get("LRT"), 1e-3);
        close("its p", model.p(), gold.get("LRTp"), 1e-3);
    }

    private static double[] values(JsonNode node) {
        return node.isArray() ? Gold.numbers(node) : new double[] {node.asDouble()};
    }

    @Test
    void one_step_is_the_three_parameter_model() {
        JsonNode metafor = outputs("a04_bias_bcg").get("selmodel_stepfun1");
        SelectionModel closed = SelectionModel.of(BCG, LESS, 0.025).value().orElseThrow();
        PublicationModel model = PublicationModel.of(
                        BCG,
                        LESS,
                        new SelectionFunction.Steps(metafor.get("steps").asDouble()))
                .value()
                .orElseThrow();
        close("mu", model.effect().estimate(), closed.effect().estimate(), 1e-9);
        close("tau2", model.tauSquared(), closed.tauSquared(), 1e-9);
        close("delta", model.parameters().get(0).value(), closed.delta(), 1e-9);
        close("its se", model.parameters().get(0).standardError().orElseThrow(), closed.deltaStandardError(), 1e-7);
        close("likelihood ratio", model.likelihoodRatio(), closed.likelihoodRatio(), 1e-9);
        close("mu", closed.effect().estimate(), metafor.get("b"), 1e-3);
        close("its se", closed.effect().standardError(), metafor.get("se"), 1e-3);
        close("tau2", closed.tauSquared(), metafor.get("tau2"), 1e-3);
        close("delta", new double[] {1, closed.delta()}, metafor.get("delta"), 1e-3);
        close("its se", closed.deltaStandardError(), metafor.get("se_delta").get(1), 1e-3);
        close("log-likelihood", closed.logLikelihood(), metafor.get("loglik"), 1e-3);
    }

    @Test
    void a_unit_of_effects_changes_nothing_else() {
        for (String name : List.of("steps", "half-normal", "beta")) {
            EffectSizes scaled = new EffectSizes(
                    Arrays.stream(BCG.estimates()).map(y -> -1e5 * y).toArray(),
                    Arrays.stream(BCG.variances()).map(v -> 1e10 * v).toArray());
            PublicationModel large = PublicationModel.of(scaled, SelectionModel.Alternative.GREATER, function(name))
                    .value()
                    .orElseThrow();
            close("mu", large.effect().estimate() / -1e5, fit(name).effect().estimate(), 1e-7);
            close("tau2", large.tauSquared() / 1e10, fit(name).tauSquared(), 1e-7);
            close("likelihood ratio", large.likelihoodRatio(), fit(name).likelihoodRatio(), 1e-7);
        }
    }

    @Test
    void finds_what_was_selected_and_says_where_nothing_was() {
        Random random = new Random(11);
        double[] y = new double[300];
        double[] v = new double[300];
        int kept = 0;
        while (kept < 300) {
            double variance = 0.02 + 0.2 * random.nextDouble();
            double effect = 0.1 + Math.sqrt(variance + 0.02) * random.nextGaussian();
            double p = new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 1)
                    .cumulativeProbability(-effect / Math.sqrt(variance));
            if (random.nextDouble() < Math.exp(-3 * p)) {
                y[kept] = effect;
                v[kept] = variance;
                kept++;
            }
        }
        PublicationModel model = PublicationModel.of(
                        new EffectSizes(y, v),
                        SelectionModel.Alternative.GREATER,
                        SelectionFunction.Smooth.NEGATIVE_EXPONENTIAL)
                .value()
                .orElseThrow();
        assertThat(model.parameters().get(0).value()).isBetween(1.0, 6.0);
        assertThat(model.effect().estimate()).isBetween(-0.1, 0.25);
        assertThat(model.p()).isLessThan(1e-3);

        // Effects against the direction of selection: the more of them, the less can have been selected.
        PublicationModel none = PublicationModel.of(
                        new EffectSizes(
                                IntStream.range(0, 12)
                                        .mapToDouble(i -> -1 + 0.1 * (i % 3))
                                        .toArray(),
                                IntStream.range(0, 12)
                                        .mapToDouble(i -> 0.02 + 0.01 * i)
                                        .toArray()),
                        SelectionModel.Alternative.GREATER,
                        SelectionFunction.Smooth.HALF_NORMAL)
                .value()
                .orElseThrow();
        assertThat(none.parameters().get(0).value()).isZero();
        assertThat(none.likelihoodRatio()).isZero();
        assertThat(none.warnings()).anyMatch(warning -> warning.startsWith("delta is 0"));
    }

    @Test
    void what_cannot_be_estimated_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationModel.of(BCG, LESS, new SelectionFunction.Steps(0.6, 0.7)))
                .withMessage("no study has a p-value from 0.6 to 0.7: its delta cannot be estimated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SelectionFunction.Steps(0.5, 0.1))
                .withMessage("cuts of p-values rise inside (0, 1): [0.5, 0.1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new SelectionFunction.Steps(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicationModel.of(BCG.select(0, 1, 2), LESS, SelectionFunction.Smooth.BETA))
                .withMessageStartingWith("3 studies are too few for 2 parameters");
        assertThat(new SelectionFunction.Steps(0.1, 1).parameters()).isOne();
    }
}
