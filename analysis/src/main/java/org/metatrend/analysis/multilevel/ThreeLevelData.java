package org.metatrend.analysis.multilevel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.metatrend.analysis.likelihood.Block;
import org.metatrend.analysis.likelihood.CovarianceTerm;
import org.metatrend.analysis.likelihood.Method;
import org.metatrend.analysis.likelihood.NormalLikelihood;
import org.metatrend.analysis.likelihood.OrthonormalDesign;
import org.metatrend.analysis.regress.Moderator;

/**
 * Results in groups, groups in outer groups: such as results in studies in reviews.
 *
 * @param effects y, finite, copied
 * @param variances v of their sampling, above 0, copied
 * @param outer the outer group of each result
 * @param inner the inner group of each result; the same name in two outer groups is two groups
 * @param moderators any number, with a value per result
 */
@SuppressWarnings("ArrayRecordComponent")
public record ThreeLevelData(
        double[] effects, double[] variances, List<String> outer, List<String> inner, List<Moderator> moderators) {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if lengths differ, an effect is not finite, a variance is not above 0 (the message
     *     names the index), there are fewer than two outer groups, or inner groups are the outer ones
     */
    public ThreeLevelData {
        effects = effects.clone();
        variances = variances.clone();
        outer = List.copyOf(outer);
        inner = List.copyOf(inner);
        moderators = List.copyOf(moderators);
        int k = effects.length;
        if (variances.length != k || outer.size() != k || inner.size() != k) {
            throw new IllegalArgumentException(k + " effects need as many variances and groups: " + variances.length
                    + ", " + outer.size() + " and " + inner.size());
        }
        for (int i = 0; i < k; i++) {
            if (!Double.isFinite(effects[i])) {
                throw new IllegalArgumentException("the effect of result " + i + " is not finite: " + effects[i]);
            }
            if (!(variances[i] > 0 && variances[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the variance of result " + i + " is not above 0: " + variances[i]);
            }
        }
        int groups = Levels.of(outer).count();
        if (groups < 2) {
            throw new IllegalArgumentException("a variance between outer groups needs at least two: " + groups);
        }
        if (groups == innerLevels(outer, inner).count()) {
            throw new IllegalArgumentException(
                    "every outer group has one inner group: their variances cannot be told apart");
        }
    }

    /** A copy of the effects. */
    @Override
    public double[] effects() {
        return effects.clone();
    }

    /** A copy of the variances. */
    @Override
    public double[] variances() {
        return variances.clone();
    }

    private static Levels innerLevels(List<String> outer, List<String> inner) {
        record Key(String outer, String inner) {
            Key {
                Objects.requireNonNull(outer);
                Objects.requireNonNull(inner);
            }
        }
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < inner.size(); i++) {
            keys.add(new Key(outer.get(i), inner.get(i)));
        }
        return Levels.of(keys);
    }

    Levels outerLevels() {
        return Levels.of(outer);
    }

    Levels innerLevels() {
        return innerLevels(outer, inner);
    }

    OrthonormalDesign design() {
        return OrthonormalDesign.of(moderators, effects.length);
    }

    /** The likelihood of the variances between outer and between inner groups; its blocks are the outer groups. */
    NormalLikelihood likelihood(Method method) {
        OrthonormalDesign design = design();
        Levels innerLevels = innerLevels();
        List<Block> blocks = outerLevels().members().stream()
                .map(members -> {
                    double[][] known = new double[members.length][members.length];
                    for (int i = 0; i < members.length; i++) {
                        known[i][i] = variances[members[i]];
                    }
                    return new Block(
                            Arrays.stream(members).mapToDouble(i -> effects[i]).toArray(),
                            Levels.rows(design, members),
                            known,
                            List.of(
                                    new CovarianceTerm.Grouped(new int[members.length]),
                                    new CovarianceTerm.Grouped(innerLevels.within(members))));
                })
                .toList();
        return new NormalLikelihood(blocks, method);
    }

    /** The variance of the effects about their mean plus a part of that of sampling: a scale above 0. */
    double scale() {
        double mean = Arrays.stream(effects).average().orElse(0);
        double spread = 0;
        for (int i = 0; i < effects.length; i++) {
            spread += (effects[i] - mean) * (effects[i] - mean) / effects.length + variances[i] / effects.length / 10;
        }
        return spread;
    }
}
