package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.table.Note.Reason;

/**
 * Makes a table with one header of a grid as people lay it out: titles above, headings in two rows, sub-headings and
 * repeated headers between, footnotes below. Every row ends in the table or in a note. The same grid and layout give
 * the same table.
 */
public final class TableStructure {
    /** The column that keeps the sub-headings. */
    public static final String SECTION = "section";

    private TableStructure() {}

    /**
     * Structures a table.
     *
     * @param source the file, for the table's name
     * @throws BadInput if there is nothing in it or its header is said to be below its last row
     */
    public static Structured of(String source, FoundTable found, Layout layout) {
        String name = source + ": " + found.where();
        List<Note> notes = new Notes();
        List<Integer> columns = columns(found.grid(), notes);
        if (columns.isEmpty()) {
            throw new BadInput(name, "an empty table", "a header and at least one row", "choose another table");
        }
        if (layout.headerRow() + Math.max(1, layout.headerRows()) - 1
                > found.grid().size()) {
            throw new BadInput(
                    name,
                    found.grid().size() + " rows",
                    "a header in row " + layout.headerRow(),
                    "name a row that is there");
        }
        List<List<String>> grid = kept(found.grid(), columns);
        Header header = new HeaderSearch(grid).find(layout, found.headerRows());
        above(grid, header, notes);
        List<String> names = new ArrayList<>(header.names(grid, columns, notes));
        Body body = new Body(grid, header, layout, notes);
        List<List<String>> rows = body.cells();
        if (layout.fillDown()) {
            rows = new FillDown(names, rows, body.rows(), body.blocks()).filled(notes);
        }
        if (body.hasSections()) {
            names.add(Header.unused(SECTION, new HashSet<>(names)));
            rows = withSections(rows, body.sections());
        }
        Layout resolved = new Layout(
                header.first() + 1,
                header.count() == 0 ? Layout.NONE : header.count(),
                body.lastRow(),
                layout.sections(),
                layout.fillDown());
        return new Structured(new Table(name, names, rows), body.rows(), notes, resolved);
    }

    /** The columns with something in them, from 1. */
    private static List<Integer> columns(List<List<String>> grid, List<Note> notes) {
        int width = grid.isEmpty() ? 0 : grid.get(0).size();
        boolean[] used = new boolean[width];
        for (List<String> row : grid) {
            for (int c = 0; c < width; c++) {
                used[c] = used[c] || !Cells.isBlank(row.get(c));
            }
        }
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            if (used[c]) {
                columns.add(c + 1);
            } else {
                notes.add(new Note(0, Reason.BLANK_COLUMN, "column " + (c + 1)));
            }
        }
        return columns;
    }

    private static List<List<String>> kept(List<List<String>> grid, List<Integer> columns) {
        if (columns.size() == grid.get(0).size()) {
            return grid;
        }
        return LazyRows.map(
                grid,
                row -> PackedRow.of(
                        columns.stream().map(column -> row.get(column - 1)).toList()));
    }

    private static void above(List<List<String>> grid, Header header, List<Note> notes) {
        for (int r = 0; r < header.end(); r++) {
            String text = Cells.join(grid.get(r));
            Reason above = text.isEmpty() ? Reason.BLANK : Reason.TITLE;
            notes.add(new Note(r + 1, r < header.first() ? above : Reason.HEADER, text));
        }
    }

    private static List<List<String>> withSections(List<List<String>> rows, List<String> sections) {
        return LazyRows.from(rows, rows.size(), i -> {
            List<String> row = new ArrayList<>(rows.get(i));
            row.add(sections.get(i));
            return PackedRow.of(row);
        });
    }
}
