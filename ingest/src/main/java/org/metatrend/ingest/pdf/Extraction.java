package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** From the lines of a table to its cells. */
final class Extraction {
    /** A vertical rule of this share of the table's height parts columns. */
    private static final double DOWN = 0.5;

    private Extraction() {}

    /**
     * The cells of a table.
     *
     * @param rows header rows first, all of one length; no row or column is empty
     * @param headerRows how many of them are the header, as rules or bold type say; 0 if they say nothing
     */
    record Grid(List<List<String>> rows, int headerRows) {
        Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Whether there are rows and columns: a list is no table. */
        boolean table() {
            return rows.size() > 1 && rows.get(0).size() > 1;
        }
    }

    static Grid grid(Region region) {
        List<Double> separators = separators(region);
        List<List<Chunk>> rows = region.lines().stream()
                .map(line -> cut(line.chunks(), separators))
                .toList();
        Header header = Header.of(region, rows);
        Columns columns = Columns.of(rows, header.rows());
        if (columns.size() == 0) {
            return new Grid(List.of(), 0);
        }
        List<List<Cell>> cells = cells(region, rows, header, columns);
        Continuations continuations = new Continuations(region, columns, header);
        // lines of a header never go on in the body, so both can be joined by themselves
        int headerRows = header.marked()
                ? continuations.join(cells.subList(0, header.rows())).size()
                : 0;
        return new Grid(withoutEmptyColumns(continuations.join(cells)), headerRows);
    }

    private static List<List<Cell>> cells(Region region, List<List<Chunk>> rows, Header header, Columns columns) {
        Placement placement = new Placement(columns, region);
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            List<Chunk> row = rows.get(i);
            if (i >= header.rows()) {
                cells.add(0, placement.body(row));
            } else if (i == header.rows() - 1) {
                cells.add(0, placement.names(row));
            } else {
                double y = region.lines().get(i).y();
                cells.add(
                        0,
                        placement.spans(
                                row, y, cells.get(0), region.lines().get(i + 1).y()));
            }
        }
        return cells;
    }

    /** Where vertical rules part columns. */
    private static List<Double> separators(Region region) {
        List<TextLine> lines = region.lines();
        double height = lines.get(lines.size() - 1).y()
                - lines.get(0).y()
                + lines.get(0).size();
        return Rule.verticals(region.rules()).stream()
                .filter(r -> r.y1() - r.y0() >= DOWN * height)
                .map(Rule::x)
                .toList();
    }

    /** Chunks cut where a separator passes between their words. */
    private static List<Chunk> cut(List<Chunk> chunks, List<Double> separators) {
        List<Chunk> parts = new ArrayList<>();
        for (Chunk chunk : chunks) {
            int from = 0;
            for (int i = 1; i < chunk.words().size(); i++) {
                double before = chunk.words().get(i - 1).x1();
                double after = chunk.words().get(i).x0();
                if (separators.stream().anyMatch(x -> x >= before - 0.5 && x <= after + 0.5)) {
                    parts.add(chunk.part(from, i));
                    from = i;
                }
            }
            parts.add(chunk.part(from, chunk.words().size()));
        }
        return parts;
    }

    private static List<List<String>> withoutEmptyColumns(List<List<String>> grid) {
        int width = grid.isEmpty() ? 0 : grid.get(0).size();
        List<Integer> kept = IntStream.range(0, width)
                .filter(c -> grid.stream().anyMatch(row -> !row.get(c).isEmpty()))
                .boxed()
                .toList();
        return grid.stream().map(row -> kept.stream().map(row::get).toList()).toList();
    }
}
