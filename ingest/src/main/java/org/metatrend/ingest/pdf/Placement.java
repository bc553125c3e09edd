package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/** Puts the chunks of a row into columns. */
final class Placement {
    /** So many ems may the middle of a spanning header be off the middle of its columns. */
    private static final double OFF_CENTRE = 0.4;

    private final Columns columns;
    private final Region region;

    Placement(Columns columns, Region region) {
        this.columns = columns;
        this.region = region;
    }

    /** The cells of a row of the body: where text runs across columns, numbers are taken apart. */
    List<Cell> body(List<Chunk> row) {
        List<Cell> cells = new ArrayList<>();
        for (Chunk chunk : row) {
            List<Integer> met = columns.met(chunk);
            if (met.size() < 2) {
                int column = met.isEmpty() ? columns.nearest(chunk.centre()) : met.get(0);
                cells.add(new Cell(chunk, column, column));
            } else {
                cells.addAll(apart(chunk, met));
            }
        }
        return cells;
    }

    private List<Cell> apart(Chunk chunk, List<Integer> met) {
        List<Cell> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= chunk.words().size(); i++) {
            if (i == chunk.words().size() || column(chunk, i) != column(chunk, from)) {
                int column = column(chunk, from);
                parts.add(new Cell(chunk.part(from, i), column, column));
                from = i;
            }
        }
        boolean numbers = parts.stream().skip(1).allMatch(part -> part.chunk().numeric());
        return parts.size() > 1 && numbers ? parts : List.of(new Cell(chunk, met.get(0), met.get(met.size() - 1)));
    }

    private int column(Chunk chunk, int word) {
        Chunk alone = chunk.part(word, word + 1);
        List<Integer> met = columns.met(alone);
        return met.isEmpty() ? columns.nearest(alone.centre()) : met.get(0);
    }

    /** The cells of the last row of a header: each names one column unless nothing else names those that it covers. */
    List<Cell> names(List<Chunk> row) {
        List<Cell> cells = new ArrayList<>();
        for (Chunk chunk : row) {
            List<Integer> own = columns.met(chunk).stream()
                    .filter(i -> row.stream().noneMatch(c -> !c.equals(chunk) && nearer(c, chunk, i)))
                    .toList();
            int from = own.isEmpty() ? columns.nearest(chunk.centre()) : own.get(0);
            int to = own.isEmpty() ? from : Math.max(from, own.get(own.size() - 1));
            cells.add(new Cell(chunk, from, to));
        }
        return cells;
    }

    private boolean nearer(Chunk other, Chunk chunk, int column) {
        double centre = columns.intervals().get(column).centre();
        return columns.intervals().get(column).meets(other)
                && Math.abs(other.centre() - centre) < Math.abs(chunk.centre() - centre);
    }

    /**
     * The cells of a row of a header above another one. What a cell spans is said by the rule under it, else by the
     * columns that it is centred on.
     *
     * @param y the baseline of the row
     * @param below the cells of the next row and its baseline
     */
    List<Cell> spans(List<Chunk> row, double y, List<Cell> below, double yBelow) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : names(row)) {
            Chunk chunk = cell.chunk();
            Cell ruled = ruled(chunk, row, y, yBelow);
            Cell span = ruled != null ? ruled : centred(cell, row, below);
            cells.add(columns.met(chunk).isEmpty() && span.equals(cell) ? gap(chunk) : span);
        }
        return cells;
    }

    /** A chunk that stands between two columns spans both. */
    private Cell gap(Chunk chunk) {
        int from = columns.before(chunk.centre());
        return new Cell(chunk, from, Math.min(from + 1, columns.size() - 1));
    }

    private Cell ruled(Chunk chunk, List<Chunk> row, double y, double yBelow) {
        double whole = columns.intervals().get(columns.size() - 1).x1()
                - columns.intervals().get(0).x0();
        for (Rule rule : region.rules()) {
            boolean under = rule.isHorizontal() && rule.y() > y - 1 && rule.y() < yBelow;
            boolean covers = rule.x0() <= chunk.x0() + 3 && rule.x1() >= chunk.x1() - 3;
            boolean alone =
                    row.stream().noneMatch(c -> !c.equals(chunk) && c.centre() > rule.x0() && c.centre() < rule.x1());
            if (under && covers && alone && rule.width() < 0.95 * whole) {
                List<Integer> over = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    double centre = columns.intervals().get(i).centre();
                    if (centre > rule.x0() && centre < rule.x1()) {
                        over.add(i);
                    }
                }
                if (!over.isEmpty()) {
                    return new Cell(chunk, over.get(0), over.get(over.size() - 1));
                }
            }
        }
        return null;
    }

    /** The widest run of columns with a subheader each that the cell is centred on, else the cell as it is. */
    private Cell centred(Cell cell, List<Chunk> row, List<Cell> below) {
        Chunk chunk = cell.chunk();
        int first = cell.from();
        while (first > 0 && free(first, chunk, row, below) && free(first - 1, chunk, row, below)) {
            first--;
        }
        int last = cell.to();
        while (last + 1 < columns.size() && free(last, chunk, row, below) && free(last + 1, chunk, row, below)) {
            last++;
        }
        Cell best = cell;
        for (int from = first; from <= cell.from() && first < last; from++) {
            for (int to = cell.to(); to <= last; to++) {
                double centre = (columns.intervals().get(from).x0()
                                + columns.intervals().get(to).x1())
                        / 2;
                boolean middle = Math.abs(centre - chunk.centre()) <= OFF_CENTRE * chunk.size();
                if (middle && to - from > best.to() - best.from()) {
                    best = new Cell(chunk, from, to);
                }
            }
        }
        return best;
    }

    private boolean free(int column, Chunk chunk, List<Chunk> row, List<Cell> below) {
        return below.stream().anyMatch(c -> c.from() == column)
                && row.stream()
                        .noneMatch(c -> !c.equals(chunk)
                                && columns.intervals().get(column).meets(c));
    }
}
