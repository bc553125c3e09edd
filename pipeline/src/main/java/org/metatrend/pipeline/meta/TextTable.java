package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;

/** Columns set flush: the first one left, the others right. */
final class TextTable {
    private static final int WIDEST = 40;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(List.of(header));
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, each with an indent of two. */
    String lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], length(shown(row.get(c))));
            }
        }
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int c = 0; c < columns; c++) {
                String cell = shown(row.get(c));
                String pad = " ".repeat(widths[c] - length(cell));
                line.append(c == 0 ? cell + pad : "  " + pad + cell);
            }
            lines.append(line.toString().stripTrailing()).append('\n');
        }
        return lines.toString();
    }

    /** On one line, without what steers a terminal, and cut where it is long. */
    private static String shown(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}+", " ").strip();
        return length(line) > WIDEST ? line.substring(0, line.offsetByCodePoints(0, WIDEST - 3)) + "..." : line;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
