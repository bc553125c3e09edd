package org.metatrend.pipeline.topics;

import java.util.List;
import java.util.Optional;
import org.metatrend.analysis.regress.CountFit;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.analysis.regress.Term;
import org.metatrend.analysis.trend.InterruptedSeries;
import org.metatrend.analysis.trend.PlaceboBreaks;
import org.metatrend.analysis.trend.TrendContrast;
import org.metatrend.pipeline.output.SafeCsv;

/** The table of trends: an estimate in each row, in percent, with its interval, or the reason why there is none. */
final class TrendCsv {
    private static final List<String> HEADER = List.of(
            "line",
            "against",
            "topic",
            "denominator",
            "nested",
            "quantity",
            "year",
            "percent",
            "lower",
            "upper",
            "p",
            "years",
            "dispersion",
            "method",
            "note");

    private final SafeCsv csv = new SafeCsv(HEADER);

    private TrendCsv() {}

    static byte[] of(List<LineTrend> lines, List<PairContrast> pairs) {
        TrendCsv table = new TrendCsv();
        lines.forEach(table::line);
        pairs.forEach(table::pair);
        return table.csv.bytes();
    }

    private void line(LineTrend of) {
        for (YearIntervals.Year year : of.years().years()) {
            row(
                    of.line(),
                    "share",
                    year.year(),
                    year.percent(),
                    cell(year.interval().map(Interval::lower)),
                    cell(year.interval().map(Interval::upper)),
                    "",
                    "",
                    "",
                    year.method(),
                    year.interval().isPresent() ? "" : "too little was counted for an upper bound");
        }
        estimate(of.line(), "average change per year", "", of.trend().map(t -> new Fitted(t.share(), t.fit())));
        of.interruption().ifPresent(series -> {
            Object year = cell(series.value().map(InterruptedSeries::breakYear));
            estimate(of.line(), "change of level", year, series.map(s -> new Fitted(s.level(), s.broken())));
            estimate(of.line(), "change of slope", year, series.map(s -> new Fitted(s.slope(), s.broken())));
        });
        of.placebo().ifPresent(placebo -> placebo(of.line(), placebo));
    }

    /** An estimate and the fit that it is of. */
    private record Fitted(Term term, CountFit fit) {}

    private void estimate(TopicLine line, String quantity, Object year, Estimated<Fitted> estimated) {
        estimated
                .value()
                .ifPresentOrElse(
                        f -> {
                            Change change = new Change(f.term());
                            Interval interval = change.percentInterval();
                            row(
                                    line,
                                    quantity,
                                    year,
                                    change.percent(),
                                    interval.lower(),
                                    interval.upper(),
                                    f.term().p(),
                                    f.fit().observations(),
                                    f.fit().dispersion(),
                                    LineTrend.model(f.fit().family()),
                                    "");
                        },
                        () -> row(line, quantity, year, "", "", "", "", "", "", "", estimated.reason()));
    }

    private void placebo(TopicLine line, Estimated<PlaceboBreaks> estimated) {
        estimated
                .value()
                .ifPresentOrElse(
                        p -> row(
                                line,
                                "placebo-in-time test of the break",
                                p.breakYear(),
                                "",
                                "",
                                "",
                                p.p(),
                                line.counts().withTotals().size(),
                                "",
                                "drop of the deviance among " + p.statistics().size() + " break years",
                                "rank " + p.rank() + " of " + p.statistics().size()),
                        () -> row(
                                line,
                                "placebo-in-time test of the break",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                estimated.reason()));
    }

    private void pair(PairContrast pair) {
        Estimated<TrendContrast> estimated = pair.contrast();
        TopicLine first = pair.first();
        Object[] start = {
            first.label(),
            pair.second().label(),
            first.topic(),
            first.denominator(),
            nested(first),
            "difference of the changes per year",
            ""
        };
        Object[] end = estimated
                .value()
                .map(c -> {
                    Change change = new Change(c.difference());
                    Interval interval = change.percentInterval();
                    return new Object[] {
                        change.percent(),
                        interval.lower(),
                        interval.upper(),
                        c.difference().p(),
                        c.fit().observations(),
                        c.fit().dispersion(),
                        LineTrend.model(c.fit().family()),
                        ""
                    };
                })
                .orElseGet(() -> new Object[] {"", "", "", "", "", "", "", estimated.reason()});
        Object[] cells = new Object[start.length + end.length];
        System.arraycopy(start, 0, cells, 0, start.length);
        System.arraycopy(end, 0, cells, start.length, end.length);
        csv.row(cells);
    }

    private void row(TopicLine line, String quantity, Object year, Object... rest) {
        Object[] cells = new Object[HEADER.size()];
        Object[] start = {line.label(), "", line.topic(), line.denominator(), nested(line), quantity, year};
        System.arraycopy(start, 0, cells, 0, start.length);
        System.arraycopy(rest, 0, cells, start.length, rest.length);
        csv.row(cells);
    }

    private static String nested(TopicLine line) {
        return line.nested().map(n -> n ? "yes" : "no").orElse("not stated");
    }

    private static Object cell(Optional<? extends Object> value) {
        return value.isPresent() ? value.get() : "";
    }
}
