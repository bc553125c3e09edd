package org.metatrend.ingest.table;

import java.util.List;

/**
 * Looks for the header: the first row that is about as full as the rows of the table are. Rows of group headings above
 * and of sub-headings below belong to it; titles, remarks and blank rows above do not.
 */
final class HeaderSearch {
    /** Titles and the like leave most cells blank; a header with groups may leave some. */
    private static final double FULL = 0.6;

    private static final int LOOKED_AT = 2000;
    private static final int MOST_GROUP_ROWS = 2;

    private final List<List<String>> grid;
    private final int width;

    HeaderSearch(List<List<String>> grid) {
        this.grid = grid;
        this.width = grid.get(0).size();
    }

    /**
     * Finds the header.
     *
     * @param marked how many of the first rows the file marks as header; 0 if it does not
     */
    Header find(Layout layout, int marked) {
        if (layout.headerRow() + Math.max(1, layout.headerRows()) - 1 > grid.size()) {
            throw new IllegalArgumentException("a header below the last row, " + grid.size());
        }
        int first = layout.headerRow() > 0 ? layout.headerRow() - 1 : -1;
        if (layout.headerRows() == Layout.NONE) {
            return new Header(first < 0 ? main() : first, 0);
        }
        if (first >= 0) {
            return new Header(first, layout.headerRows() > 0 ? layout.headerRows() : below(first) + 1 - first);
        }
        Header found = marked > 0 ? ofMarked(marked) : guessed();
        return layout.headerRows() > 0
                ? new Header(found.first(), Math.min(layout.headerRows(), grid.size() - found.first()))
                : found;
    }

    private Header ofMarked(int marked) {
        int first = 0;
        while (first < marked && (Cells.filled(grid.get(first)) == 0 || Cells.isAcross(grid.get(first)))) {
            first++;
        }
        return first == marked ? guessed() : new Header(first, below(marked - 1) + 1 - first);
    }

    private Header guessed() {
        int main = main();
        if (isData(main)) {
            return new Header(main, 0);
        }
        int first = main;
        while (first > 0 && main - first < MOST_GROUP_ROWS && isGroups(grid.get(first - 1), grid.get(first))) {
            first--;
        }
        return new Header(first, below(main) + 1 - first);
    }

    private int main() {
        int[] filled = grid.stream()
                .limit(LOOKED_AT)
                .mapToInt(Cells::filled)
                .filter(n -> n >= Math.min(2, width))
                .sorted()
                .toArray();
        double full = filled.length == 0 ? 1 : FULL * filled[filled.length / 2];
        for (int r = 0; r < grid.size(); r++) {
            List<String> row = grid.get(r);
            int cells = Cells.filled(row);
            if (cells >= Math.max(full, Math.min(2, width)) && (width == 1 || !Cells.isOneText(row))) {
                return r;
            }
        }
        int first = 0;
        while (first < grid.size() - 1 && Cells.filled(grid.get(first)) == 0) {
            first++;
        }
        return first;
    }

    /** Whether a row that could be the header is a study's already: mostly numbers, as the row below it. */
    private boolean isData(int at) {
        List<String> row = grid.get(at);
        long numbers = row.stream().filter(Cells::isNumber).count();
        return numbers > 0 && numbers * 2 >= Cells.filled(row);
    }

    /** Whether a row holds the headings of groups of columns whose own headings are below. */
    private static boolean isGroups(List<String> row, List<String> below) {
        int filled = Cells.filled(row);
        if (filled == 0 || Cells.isAcross(row) || row.stream().anyMatch(Cells::isNumber)) {
            return false;
        }
        String first = row.get(0);
        if (Cells.isBlank(first) || first.equals(below.get(0))) {
            return true;
        }
        // a title stands alone; a group begins over a second column too
        return filled >= 2
                && (Cells.isBlank(row.get(1)) || row.get(1).equals(first))
                && !first.strip().matches("(?i)(supplementary |suppl\\. )?table\\b.*");
    }

    /** The last row of the header, given its first rows. */
    private int below(int last) {
        return last + 2 < grid.size() && isSecond(grid.get(last), grid.get(last + 1)) ? last + 1 : last;
    }

    private static boolean isSecond(List<String> groups, List<String> row) {
        if (Cells.filled(row) == 0 || Cells.isOneText(row) || row.stream().anyMatch(Cells::isNumber)) {
            return false;
        }
        boolean spansDown = false;
        boolean spansRight = false;
        boolean divided = false;
        boolean elsewhere = false;
        boolean underBlank = false;
        for (int c = 0; c < row.size(); c++) {
            String above = groups.get(c);
            String here = row.get(c);
            boolean asLeft = c > 0 && above.equals(groups.get(c - 1));
            boolean asRight = c + 1 < groups.size() && above.equals(groups.get(c + 1));
            boolean inRun = !Cells.isBlank(above) && (asLeft || asRight);
            boolean same = !Cells.isBlank(above) && above.equals(here);
            spansDown |= same;
            spansRight |= inRun;
            divided |= inRun && asLeft && !here.equals(row.get(c - 1));
            elsewhere |= !inRun && !same && !Cells.isBlank(above) && !Cells.isBlank(here);
            underBlank |= Cells.isBlank(above) && !Cells.isBlank(here);
        }
        if (spansRight && divided) {
            // headings merged to the right, and each column's own below them
            return spansDown || !elsewhere;
        }
        // the same written without merging: the study's column has nothing below its heading
        return underBlank && Cells.isBlank(row.get(0));
    }
}
