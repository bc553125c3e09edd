package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metatrend.analysis.trend.YearlyCounts;
import org.metatrend.pipeline.output.SafeCsv;

/** The table of shares: a row for each line and year. */
final class ShareCsv {
    private static final List<String> HEADER =
            List.of("topic", "denominator", "nested", "year", "count", "total", "percent", "lower", "upper");

    private ShareCsv() {}

    static byte[] of(List<TopicLine> lines) {
        SafeCsv csv = new SafeCsv(HEADER);
        rows(lines, "", csv);
        return csv.bytes();
    }

    /** The header of a table that is divided by something, such as "venue". */
    static List<String> header(String by) {
        List<String> header = new ArrayList<>(HEADER);
        header.add(0, by);
        return header;
    }

    /** Years without a total have no share; their counts are listed all the same. */
    static void rows(List<TopicLine> lines, String group, SafeCsv csv) {
        for (TopicLine line : lines) {
            YearIntervals intervals = YearIntervals.of(line);
            YearlyCounts counts = line.counts();
            for (int i = 0; i < counts.size(); i++) {
                int year = counts.years()[i];
                Optional<YearIntervals.Year> share =
                        intervals.years().stream().filter(y -> y.year() == year).findFirst();
                List<Object> cells = new ArrayList<>(List.of(
                        line.topic(),
                        line.denominator(),
                        line.nested().orElse(false) ? "yes" : "no",
                        year,
                        counts.counts()[i],
                        counts.totals()[i],
                        share.<Object>map(YearIntervals.Year::percent).orElse(""),
                        share.flatMap(YearIntervals.Year::interval)
                                .<Object>map(v -> v.lower())
                                .orElse(""),
                        share.flatMap(YearIntervals.Year::interval)
                                .<Object>map(v -> v.upper())
                                .orElse("")));
                if (!group.isEmpty()) {
                    cells.add(0, group);
                }
                csv.row(cells.toArray());
            }
        }
    }
}
