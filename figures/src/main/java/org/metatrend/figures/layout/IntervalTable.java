package org.metatrend.figures.layout;

import java.util.List;

/**
 * What a plot of estimates with their intervals shows: a panel for each group of rows, and the numbers as columns of a
 * table beside it.
 *
 * @param title the words at the top left; blank where there are no rows
 * @param headers of the table's columns
 * @param groups the panels, from top to bottom
 * @param none the words in place of the panels where there are none
 * @param description what the figure shows, for those who cannot see it
 */
record IntervalTable(String title, List<String> headers, List<Group> groups, String none, String description) {
    IntervalTable {
        headers = List.copyOf(headers);
        groups = List.copyOf(groups);
    }

    /** The rows of all groups. */
    List<Row> rows() {
        return groups.stream().flatMap(g -> g.rows().stream()).toList();
    }

    /**
     * Rows on one axis.
     *
     * @param heading what the estimates are of
     * @param axis the words below the axis; blank where the next group's say it
     * @param rows from top to bottom
     */
    record Group(String heading, String axis, List<Row> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An estimate with its interval, in the unit of the axis.
     *
     * @param name what it is of
     * @param cells the table's columns, as many as there are headers
     */
    record Row(String name, double lower, double estimate, double upper, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }
}
