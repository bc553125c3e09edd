package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.regress.CountFamily;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.trend.TrendContrast;

/**
 * The trends of two lines, compared: of two topics over one denominator, or of one topic over two.
 *
 * @param contrast the first slope less the second
 */
record PairContrast(TopicLine first, TopicLine second, Estimated<TrendContrast> contrast) {
    /** Every pair that has the topic or the denominator in common, in the order of the lines. */
    static List<PairContrast> of(List<TopicLine> lines) {
        List<PairContrast> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                TopicLine first = lines.get(i);
                TopicLine second = lines.get(j);
                if (first.topic().equals(second.topic()) || first.denominator().equals(second.denominator())) {
                    // odds and ratios cannot be compared: both are ratios then
                    CountFamily family = first.family() == second.family() ? first.family() : CountFamily.POISSON;
                    pairs.add(
                            new PairContrast(first, second, TrendContrast.of(first.counts(), second.counts(), family)));
                }
            }
        }
        return pairs;
    }

    String name() {
        return first.label() + " against " + second.label();
    }

    Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("first", first.label());
        numbers.put("second", second.label());
        numbers.put(
                "sharedDenominator",
                Arrays.equals(first.counts().totals(), second.counts().totals()));
        numbers.put("difference", LineTrend.orReason(contrast.map(c -> {
            Map<String, Object> of = LineTrend.fitNumbers(c.fit());
            of.put("ratioOfAnnualFactors", new Change(c.difference()).numbers());
            return of;
        })));
        return numbers;
    }
}
