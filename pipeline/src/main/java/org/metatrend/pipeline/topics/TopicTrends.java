package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.trend.AnnualChange;
import org.metatrend.analysis.trend.InterruptedSeries;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.TopicFigure;
import org.metatrend.figures.layout.TrendEstimate;
import org.metatrend.ingest.BadInput;

/** The trends of topics: what is estimated from yearly counts, as numbers, as a table and as a figure. */
public final class TopicTrends {
    private final List<LineTrend> lines;
    private final List<PairContrast> pairs;

    private TopicTrends(List<LineTrend> lines, List<PairContrast> pairs) {
        this.lines = lines;
        this.pairs = pairs;
    }

    /**
     * Estimates everything; what the counts do not allow is told with its reason.
     *
     * @param lines the lines, of unique labels
     * @param mark the first year of a possible new level and slope, if one is asked for
     * @throws BadInput if two lines have the same label
     */
    public static TopicTrends of(List<TopicLine> lines, OptionalInt mark) {
        List<String> labels = new ArrayList<>();
        for (TopicLine line : lines) {
            if (labels.contains(line.label())) {
                throw new BadInput(
                        "the lines of the trends",
                        "the label " + BadInput.quote(line.label()) + " a second time",
                        "a label of its own for each line",
                        "rename one");
            }
            labels.add(line.label());
        }
        return new TopicTrends(
                lines.stream().map(line -> LineTrend.of(line, mark)).toList(), PairContrast.of(lines));
    }

    /** Every number, by line and by pair of lines, of strings, numbers, lists and maps. */
    public Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("level", YearIntervals.LEVEL);
        numbers.put("quantiles", "Student's t");
        Map<String, Object> byLine = new LinkedHashMap<>();
        lines.forEach(l -> byLine.put(l.line().label(), l.numbers()));
        numbers.put("lines", byLine);
        numbers.put("differences", pairs.stream().map(PairContrast::numbers).toList());
        return numbers;
    }

    /** The table of estimates, one per row. */
    public byte[] csv() {
        return TrendCsv.of(lines, pairs);
    }

    /**
     * The plot of the annual changes and of the changes of level and slope, each with its interval. What is so uncertain
     * that it would flatten the others, an upper bound above a factor of 100, stands in the table alone.
     */
    public Figure figure(String id) {
        List<TrendEstimate> estimates = new ArrayList<>();
        for (LineTrend line : lines) {
            Estimated<AnnualChange> trend = line.trend();
            trend.value().ifPresent(t -> add(estimates, "Average change per year", line, new Change(t.share())));
        }
        for (LineTrend line : lines) {
            line.interruption()
                    .flatMap(Estimated::value)
                    .ifPresent(s -> add(estimates, level(s), line, new Change(s.level())));
        }
        for (LineTrend line : lines) {
            line.interruption()
                    .flatMap(Estimated::value)
                    .ifPresent(s -> add(estimates, slope(s), line, new Change(s.slope())));
        }
        return TopicFigure.trends(id, estimates);
    }

    private static String level(InterruptedSeries series) {
        return "Change of level in " + series.breakYear();
    }

    private static String slope(InterruptedSeries series) {
        return "Change of the yearly growth from " + series.breakYear();
    }

    private static void add(List<TrendEstimate> estimates, String heading, LineTrend line, Change change) {
        if (change.drawable()) {
            estimates.add(new TrendEstimate(
                    heading,
                    line.line().label(),
                    change.percent(),
                    change.percentInterval().lower(),
                    change.percentInterval().upper(),
                    change.term().p(),
                    line.years().years().size()));
        }
    }
}
