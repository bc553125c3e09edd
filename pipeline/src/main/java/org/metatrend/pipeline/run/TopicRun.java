package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.metatrend.analysis.trend.YearlyCounts;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.ShareLine;
import org.metatrend.figures.layout.TopicFigure;
import org.metatrend.figures.layout.YearMark;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.ShareTerm;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.topic.CountTable;
import org.metatrend.pipeline.output.SafeCsv;
import org.metatrend.pipeline.topics.TopicLine;
import org.metatrend.pipeline.topics.TopicTrends;

/** Figure 2: the share of each topic over the years; corrected, with intervals and trends (figure 2b). */
final class TopicRun {
    private TopicRun() {}

    static ReadingOutput of(PackagePlan plan, CountTable counts) {
        double[] years =
                counts.years().stream().mapToDouble(CountTable.Year::year).toArray();
        List<ShareLine> lines = new ArrayList<>();
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("unit", "percent of the papers found in the field");
        results.put("year", years);
        Map<String, double[]> shares = new LinkedHashMap<>();
        results.put("shares", shares);
        for (ShareTerm share : plan.shares()) {
            double[] count = counts.counts(share.count());
            double[] of = counts.counts(share.of());
            double[] percent = new double[count.length];
            for (int i = 0; i < percent.length; i++) {
                if (of[i] == 0) {
                    throw new BadInput(
                            counts.source() + ": year " + (int) years[i] + ", column " + share.of(),
                            "0",
                            "a count above 0, since the share of " + share.count() + " divides by it",
                            "correct the count, or leave the year out");
                }
                percent[i] = count[i] / of[i] * 100;
            }
            lines.add(new ShareLine(share.topic(), share.field(), share.label(), years, percent));
            shares.put(share.label(), percent);
        }
        Optional<PackagePlan.Mark> mark = Optional.ofNullable(plan.mark());
        mark.ifPresent(m -> results.put("mark", m));
        Figure figure =
                TopicFigure.shares("figure-2-topic-shares", lines, mark.map(m -> new YearMark(m.year(), m.label())));
        Map.Entry<String, byte[]> table = Map.entry("counts.csv", table(counts));
        if (counts.reading() == Reading.PUBLISHED) {
            return new ReadingOutput(
                    counts.reading(), table, Map.of(figure.id(), results), List.of(figure), counts.ledger());
        }
        OptionalInt year = mark.isPresent() ? OptionalInt.of(mark.get().year()) : OptionalInt.empty();
        TopicTrends trends = TopicTrends.of(
                plan.shares().stream().map(share -> line(share, counts)).toList(), year);
        Figure second = trends.figure("figure-2b-topic-trends");
        Map<String, Object> numbers = new LinkedHashMap<>(trends.numbers());
        numbers.put("notes", plan.notes());
        Map<String, Object> byFigure = new LinkedHashMap<>();
        byFigure.put(figure.id(), results);
        byFigure.put(second.id(), numbers);
        return new ReadingOutput(
                counts.reading(),
                table,
                Map.of(),
                byFigure,
                List.of(figure, second),
                counts.ledger(),
                Map.of("trends.csv", trends.csv()),
                List.of());
    }

    private static TopicLine line(ShareTerm share, CountTable counts) {
        return new TopicLine(
                share.topic(),
                share.field(),
                share.label(),
                Optional.ofNullable(share.nested()),
                new YearlyCounts(
                        counts.years().stream().mapToInt(CountTable.Year::year).toArray(),
                        whole(counts, share.count()),
                        whole(counts, share.of())));
    }

    private static long[] whole(CountTable counts, String column) {
        int at = counts.columns().indexOf(column);
        return counts.years().stream().mapToLong(y -> y.counts().get(at)).toArray();
    }

    private static byte[] table(CountTable counts) {
        List<String> header = new ArrayList<>(List.of("year"));
        header.addAll(counts.columns());
        SafeCsv csv = new SafeCsv(header);
        for (CountTable.Year year : counts.years()) {
            List<Object> cells = new ArrayList<>(List.of(year.year()));
            cells.addAll(year.counts());
            csv.row(cells.toArray());
        }
        return csv.bytes();
    }
}
