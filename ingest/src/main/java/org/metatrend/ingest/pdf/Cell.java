package org.metatrend.ingest.pdf;

/**
 * A chunk in the column where it begins.
 *
 * @param from its first column
 * @param to its last column, the same for all but spanning cells
 */
record Cell(Chunk chunk, int from, int to) {
    Cell {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a cell from column " + from + " to " + to);
        }
    }
}
