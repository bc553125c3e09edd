package org.metatrend.analysis.effect;

import static org.metatrend.analysis.StatisticsGold.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.StatisticsGold;

class EffectSizeGoldTest {
    private static final double TOLERANCE = 1e-12;

    private static List<Proportion> proportions() {
        return StatisticsGold.input("prop_edge.csv").stream()
                .map(row -> new Proportion(Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                .toList();
    }

    private static void agree(String what, List<EffectSize> sizes, JsonNode gold) {
        close(what + " y", sizes.stream().mapToDouble(EffectSize::estimate).toArray(), gold.get("yi"), TOLERANCE);
        close(what + " v", sizes.stream().mapToDouble(EffectSize::variance).toArray(), gold.get("vi"), TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource(ProportionMeasure.class)
    void proportions_agree_with_metafor(ProportionMeasure measure) {
        agree(
                measure.name(),
                measure.of(proportions(), ContinuityCorrection.ONLY_ZERO),
                StatisticsGold.outputs("a01_escalc_proportions").get(measure.name()));
    }

    @Test
    void a_correction_of_all_tables_agrees_with_metafor() {
        agree(
                "PLO",
                ProportionMeasure.PLO.of(proportions(), new ContinuityCorrection(0.5, ContinuityCorrection.To.ALL)),
                StatisticsGold.outputs("a01_escalc_proportions").get("PLO_addall"));
    }

    @ParameterizedTest
    @EnumSource(TwoByTwoMeasure.class)
    void two_by_two_tables_agree_with_metafor(TwoByTwoMeasure measure) {
        agree(
                measure.name(),
                measure.of(StatisticsGold.bcg(), ContinuityCorrection.ONLY_ZERO),
                StatisticsGold.outputs("a01_escalc_2x2_bcg").get(measure.name()));
    }

    @Test
    void inverses_agree_with_metafor() {
        JsonNode gold = StatisticsGold.outputs("a01_escalc_proportions").get("inverse");
        double[] n = proportions().stream().mapToDouble(Proportion::n).toArray();
        double[] y = ProportionMeasure.PFT.of(proportions(), ContinuityCorrection.ONLY_ZERO).stream()
                .mapToDouble(EffectSize::estimate)
                .toArray();
        double[] back = new double[n.length];
        for (int i = 0; i < n.length; i++) {
            back[i] = FreemanTukey.inverse(y[i], n[i]);
        }
        close("inverse of PFT", back, gold.get("ipft"), TOLERANCE);
        double mean = FreemanTukey.harmonicMean(n);
        close("harmonic mean", mean, gold.get("hm"), TOLERANCE);
        double[] at = Gold.numbers(gold.get("ipft_hm_at"));
        close(
                "inverse at the harmonic mean",
                map(at, x -> FreemanTukey.inverse(x, mean)),
                gold.get("ipft_hm"),
                TOLERANCE);
        double[] atLogits = {-3, -1, 0, 2, 5};
        close("inverse of PLO", map(atLogits, ProportionMeasure.PLO::inverse), gold.get("ilogit"), TOLERANCE);
        close("inverse of PAS", map(at, ProportionMeasure.PAS::inverse), gold.get("iarcsin"), TOLERANCE);
    }

    private static double[] map(double[] values, DoubleUnaryOperator f) {
        return Arrays.stream(values).map(f).toArray();
    }
}
