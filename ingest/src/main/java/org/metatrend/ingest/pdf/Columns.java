package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a table, from left to right. They come from the rows of the body: a header that spans columns hides
 * the gaps between them, and so does a line that labels a group of rows.
 */
record Columns(List<Interval> intervals) {
    /** Chunks that share no more than this many points do not overlap. */
    private static final double TOUCH = 0.7;

    /** No table on a page has more; bounds the work on pages made to be slow. */
    private static final int MOST = 200;

    /** From where to where a column has text. */
    record Interval(double x0, double x1) {
        boolean meets(Chunk chunk) {
            return Math.min(x1, chunk.x1()) - Math.max(x0, chunk.x0()) > TOUCH;
        }

        double centre() {
            return (x0 + x1) / 2;
        }

        Interval and(double from, double to) {
            return new Interval(Math.min(x0, from), Math.max(x1, to));
        }
    }

    Columns {
        intervals = List.copyOf(intervals);
    }

    /**
     * The columns of rows.
     *
     * @param rows the chunks of each row
     * @param headers how many of the rows are the header
     */
    static Columns of(List<List<Chunk>> rows, int headers) {
        List<List<Chunk>> body = rows.subList(headers, rows.size());
        List<Interval> columns = new ArrayList<>();
        // rows with most cells know most about columns, and of these the rows with most numbers
        List<List<Chunk>> byWorth = body.stream()
                .sorted(Comparator.<List<Chunk>>comparingInt(row -> -row.size())
                        .thenComparingLong(
                                row -> -row.stream().filter(Chunk::numeric).count()))
                .toList();
        for (List<Chunk> row : byWorth) {
            row.forEach(chunk -> extend(columns, chunk, row.size() > 1 || columns.isEmpty()));
        }
        merge(columns, body);
        for (int i = headers - 1; i >= 0; i--) {
            boolean names = i == headers - 1;
            rows.get(i).forEach(chunk -> extend(columns, chunk, names));
        }
        return new Columns(columns);
    }

    int size() {
        return intervals.size();
    }

    /** The places of the columns that a chunk reaches into. */
    List<Integer> met(Chunk chunk) {
        return IntStream.range(0, size())
                .filter(i -> intervals.get(i).meets(chunk))
                .boxed()
                .toList();
    }

    /** The column nearest to a place. */
    int nearest(double x) {
        int best = 0;
        for (int i = 1; i < size(); i++) {
            if (Math.abs(intervals.get(i).centre() - x)
                    < Math.abs(intervals.get(best).centre() - x)) {
                best = i;
            }
        }
        return best;
    }

    /** The last column that begins left of a place, or the first of all. */
    int before(double x) {
        int before = 0;
        while (before + 1 < size() && intervals.get(before + 1).centre() < x) {
            before++;
        }
        return before;
    }

    private static void extend(List<Interval> columns, Chunk chunk, boolean mayAdd) {
        List<Interval> met = columns.stream().filter(c -> c.meets(chunk)).toList();
        if (met.size() == 1) {
            columns.set(columns.indexOf(met.get(0)), met.get(0).and(chunk.x0(), chunk.x1()));
        } else if (met.isEmpty() && mayAdd && columns.size() < MOST) {
            columns.add(new Interval(chunk.x0(), chunk.x1()));
            columns.sort(Comparator.comparingDouble(Interval::x0));
        }
    }

    /** Joins neighbours that more rows bridge than keep apart: a wide word space in one row is no gap of columns. */
    private static void merge(List<Interval> columns, List<List<Chunk>> body) {
        for (int i = 0; i + 1 < columns.size(); ) {
            Interval left = columns.get(i);
            Interval right = columns.get(i + 1);
            int bridged = 0;
            int apart = 0;
            for (List<Chunk> row : body) {
                boolean bridge = row.stream().anyMatch(c -> left.meets(c) && right.meets(c));
                // a line that labels a group of rows goes across columns from the first one on, and says nothing
                boolean label = row.size() == 1 && columns.get(0).meets(row.get(0));
                boolean both =
                        row.stream().anyMatch(left::meets) && row.stream().anyMatch(right::meets);
                bridged += bridge && !label ? 1 : 0;
                apart += both && !bridge ? 1 : 0;
            }
            if (bridged > apart) {
                columns.set(i, left.and(right.x0(), right.x1()));
                columns.remove(i + 1);
            } else {
                i++;
            }
        }
    }
}
