package org.metatrend.pipeline.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.accuracy.ExpectedPrecision;
import org.metatrend.analysis.accuracy.GainShare;
import org.metatrend.analysis.proportion.BinomialInterval;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;

/** How much the test sets of a task can tell: the interval expected at a size, and which gains are more than noise. */
final class TestSets {
    /** Sizes from that of a pilot to that of a large cohort. */
    private static final int[] SIZES = {30, 100, 300, 1000};

    private static final double HALF_WIDTH = 0.05;
    private static final double LEVEL = PooledModel.LEVEL;
    private static final int LARGEST = 1_000_000;

    private TestSets() {}

    /**
     * As results.json has them.
     *
     * @param accuracy the true accuracy that is supposed, in (0, 1)
     */
    static Map<String, Object> json(TaskResults task, double accuracy) {
        ExpectedPrecision precision = new ExpectedPrecision(accuracy, BinomialInterval.WILSON, LEVEL);
        double[] sizes = task.column(r -> (double) r.subjects());
        Arrays.sort(sizes);
        double median = (sizes[(sizes.length - 1) / 2] + sizes[sizes.length / 2]) / 2;
        List<Map<String, Object>> expected = new ArrayList<>();
        for (int n : SIZES) {
            expected.add(at(precision, n));
        }
        return new Fields()
                .number("accuracy", accuracy)
                .number("medianSubjects", median)
                .with("atMedian", at(precision, (int) Math.min(LARGEST, Math.rint(median))))
                .with("expected", expected)
                .with("subjectsForHalfWidth005", precision.subjectsFor(HALF_WIDTH))
                .estimated("gainOverChance", overChance(task))
                .estimated("gainOverMajority", overMajority(task))
                .map();
    }

    private static Map<String, Object> at(ExpectedPrecision precision, int n) {
        Interval interval = precision.interval(n);
        return new Fields()
                .with("subjects", n)
                .bounds("interval", interval)
                .number("halfWidth", (interval.upper() - interval.lower()) / 2)
                .map();
    }

    private static Estimated<Map<String, Object>> overChance(TaskResults task) {
        if (!(task.chance() > 0)) {
            return Estimated.not("the accuracy of guessing is not known");
        }
        return share(
                task.results().stream()
                        .map(r -> new GainShare.OverChance(r.correct(), task.chance()))
                        .toList(),
                task.chance());
    }

    /** Against always guessing the larger class, of the results whose classes' sizes are given. */
    private static Estimated<Map<String, Object>> overMajority(TaskResults task) {
        List<AccuracyResult> known =
                task.results().stream().filter(r -> !Double.isNaN(r.majority())).toList();
        if (known.isEmpty()) {
            return Estimated.not("no result has the sizes of its classes");
        }
        return share(
                known.stream()
                        .map(r -> new GainShare.OverChance(r.correct(), r.majority()))
                        .toList(),
                known.stream().mapToDouble(AccuracyResult::majority).average().orElseThrow());
    }

    private static Estimated<Map<String, Object>> share(List<GainShare.OverChance> claims, double reference) {
        GainShare share = GainShare.overChance(claims, BinomialInterval.WILSON, LEVEL);
        return Estimated.of(new Fields()
                .number("reference", reference)
                .with("claims", share.claims())
                .with("better", share.better())
                .with("beyondNoise", share.beyondNoise())
                .number("share", share.share())
                .bounds("ci", share.interval(LEVEL))
                .map());
    }
}
