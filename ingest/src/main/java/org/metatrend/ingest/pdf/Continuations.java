package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Joins the lines of cells that are set on several lines. A text goes on in the next line only because the next word
 * did not fit into the column; two numbers, one below the other, are two rows.
 */
final class Continuations {
    /** A space between words, in ems. */
    private static final double SPACE = 0.25;

    /** Steps between lines that differ by this factor are of two kinds: within a row and between rows. */
    private static final double TWO_KINDS = 1.25;

    /** A hyphen at the end of a line that divides a word: after a single letter or a capital it is the word's own. */
    private static final Pattern DIVIDED = Pattern.compile("\\p{Ll}{2}-$");

    private final Region region;
    private final Columns columns;
    private final Header header;

    Continuations(Region region, Columns columns, Header header) {
        this.region = region;
        this.columns = columns;
        this.header = header;
    }

    /** A row as far as it is joined: the text of its cells and, of each, the chunk printed last. */
    private static final class Row {
        private final String[] text;
        private final Chunk[] last;
        private boolean spanned;
        private int line;

        Row(int columns, int line) {
            text = new String[columns];
            Arrays.fill(text, "");
            last = new Chunk[columns];
            this.line = line;
        }

        void add(Cell cell) {
            text[cell.from()] = joined(text[cell.from()], cell.chunk().text());
            last[cell.from()] = last[cell.from()] == null ? cell.chunk() : last[cell.from()].and(cell.chunk());
            spanned |= cell.to() > cell.from();
        }

        List<Integer> filled() {
            return IntStream.range(0, last.length)
                    .filter(i -> last[i] != null)
                    .boxed()
                    .toList();
        }

        void take(Row next) {
            for (int column : next.filled()) {
                text[column] = joined(text[column], next.text[column]);
                last[column] = next.last[column];
            }
            line = next.line;
        }
    }

    /** The rows as text. */
    List<List<String>> join(List<List<Cell>> lines) {
        double[] widths = widths(lines);
        double tight = tight();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Row next = new Row(columns.size(), i);
            lines.get(i).forEach(next::add);
            Row row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            if (row != null && goesOn(row, next, widths, tight)) {
                row.take(next);
            } else {
                rows.add(next);
            }
        }
        return rows.stream().map(row -> List.of(row.text)).toList();
    }

    private boolean goesOn(Row row, Row next, double[] widths, double tight) {
        boolean above = row.line < header.rows();
        boolean below = next.line < header.rows();
        if (above != below || row.spanned || next.spanned || ruled(row.line, next.line)) {
            return false;
        }
        return above ? goesOnAsHeader(row, next) : goesOnAsBody(row, next, widths, tight);
    }

    /** Names of columns on several lines: one line has a part wherever the other one has. */
    private boolean goesOnAsHeader(Row row, Row next) {
        List<Integer> first = row.filled();
        List<Integer> second = next.filled();
        return header.marked()
                && step(next.line) <= 1.4 * region.lines().get(next.line).size()
                && (first.containsAll(second) || second.containsAll(first));
    }

    private boolean goesOnAsBody(Row row, Row next, double[] widths, double tight) {
        List<Integer> filled = next.filled();
        if (!row.filled().containsAll(filled) || filled.isEmpty()) {
            return false;
        }
        boolean running = false;
        for (int column : filled) {
            Chunk before = row.last[column];
            Chunk chunk = next.last[column];
            boolean bounds = opens(chunk) && chunk.text().matches("[(\\[±].*\\p{Nd}.*");
            if (before.numeric() && chunk.numeric() && !bounds) {
                return false;
            }
            if (!bounds && !full(before, chunk, widths[column])) {
                return false;
            }
            running |= bounds
                    || before.words().size() > 1
                    || before.text().endsWith("-")
                    || Character.isLowerCase(chunk.text().codePointAt(0))
                    || opens(chunk);
        }
        boolean close = step(next.line) <= tight;
        boolean labelled = filled.get(0) == 0;
        if (labelled && !(close && tight < Double.POSITIVE_INFINITY)) {
            // a label that goes on is alone in its line, and shows it
            Chunk label = next.last[0];
            boolean shown = (Character.isLowerCase(label.text().codePointAt(0))
                            && row.last[0].words().size() > 1)
                    || label.x0() > row.last[0].x0() + 0.5 * label.size()
                    || row.text[0].matches("(?s).*[-,(/&]");
            return filled.size() == 1 && row.filled().size() > 1 && shown;
        }
        return running && close;
    }

    private static boolean opens(Chunk chunk) {
        return "([±".indexOf(chunk.text().charAt(0)) >= 0;
    }

    /** Whether the first word of a chunk would not have fitted behind the one above, or was divided. */
    private static boolean full(Chunk before, Chunk chunk, double width) {
        if (before.text().matches(".*\\p{L}-")) {
            return true;
        }
        Word word = chunk.words().get(0);
        return before.width() + SPACE * before.size() + (word.x1() - word.x0()) > 0.98 * width;
    }

    private double[] widths(List<List<Cell>> lines) {
        double[] widths = new double[columns.size()];
        for (List<Cell> line : lines.subList(Math.min(header.rows(), lines.size()), lines.size())) {
            for (Cell cell : line) {
                if (cell.from() == cell.to()) {
                    widths[cell.from()] =
                            Math.max(widths[cell.from()], cell.chunk().width());
                }
            }
        }
        return widths;
    }

    /** The widest step within a row, or infinite if all steps are of one kind. */
    private double tight() {
        double[] steps = IntStream.range(header.rows() + 1, region.lines().size())
                .mapToDouble(this::step)
                .sorted()
                .toArray();
        if (steps.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double limit = TWO_KINDS * steps[0];
        boolean twoKinds = Arrays.stream(steps).filter(s -> s > limit).count() >= 2;
        return twoKinds ? limit : Double.POSITIVE_INFINITY;
    }

    private double step(int line) {
        return region.lines().get(line).y() - region.lines().get(line - 1).y();
    }

    private boolean ruled(int line, int next) {
        double from = region.lines().get(line).middle();
        double to = region.lines().get(next).middle();
        double width = columns.intervals().get(columns.size() - 1).x1()
                - columns.intervals().get(0).x0();
        return region.rules().stream()
                .anyMatch(r -> r.isHorizontal() && r.y() > from && r.y() < to && r.width() > 0.5 * width);
    }

    /** Two lines as one; a word that was divided between them is whole again. */
    private static String joined(String text, String next) {
        if (text.isEmpty() || next.isEmpty()) {
            return text + next;
        }
        boolean small = Character.isLowerCase(next.codePointAt(0));
        if (text.endsWith("\u00AD") || (small && DIVIDED.matcher(text).find())) {
            return text.substring(0, text.length() - 1) + next;
        }
        return text.endsWith("-") ? text + next : text + " " + next;
    }
}
