package org.metatrend.analysis.pool;

import java.util.List;
import java.util.stream.IntStream;
import org.metatrend.analysis.Gold;
import org.metatrend.analysis.StatisticsGold;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.effect.Proportion;
import org.metatrend.analysis.effect.ProportionMeasure;

/** The accuracies of Alzheimer's disease against healthy controls. */
public final class Alzheimer {
    private Alzheimer() {}

    // The first author's citation holds a comma inside quotes, so columns are counted from the end.
    private static double[] column(int fromEnd) {
        return StatisticsGold.input("alz_complete.csv").stream()
                .filter(row -> row[1].equals("AD vs HC"))
                .mapToDouble(row -> Double.parseDouble(row[row.length - fromEnd]))
                .toArray();
    }

    public static double[] years() {
        return column(5);
    }

    public static double[] sizes() {
        return column(4);
    }

    public static double[] accuracies() {
        return column(3);
    }

    /** The review that each comes from. */
    public static List<String> origins() {
        return Gold.csv("statistics/inputs/alz_complete.csv").stream()
                .filter(row -> row[1].equals("AD vs HC"))
                .map(row -> row[2])
                .toList();
    }

    public static EffectSizes measured(ProportionMeasure measure) {
        double[] x = column(2);
        double[] n = sizes();
        List<Proportion> proportions = IntStream.range(0, n.length)
                .mapToObj(i -> new Proportion(x[i], n[i]))
                .toList();
        return EffectSizes.of(measure.of(proportions, ContinuityCorrection.ONLY_ZERO));
    }

    public static EffectSizes logits() {
        return measured(ProportionMeasure.PLO);
    }
}
