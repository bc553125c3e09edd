package org.metatrend.ingest.bibliography.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.metatrend.ingest.bibliography.input.LineReader;

/**
 * The records of delimited text (RFC 4180, any delimiter) as a stream. A cell whose quotation mark is never closed would
 * swallow the rest of the file: such a line is handed out as broken, and reading goes on at the next line.
 */
final class CsvRecords {
    /** The longest record: exports quote abstracts and reference lists, but no book. */
    private static final int LONGEST = 1 << 20;

    private record Line(long number, String text) {}

    private final LineReader lines;
    private final char delimiter;
    private final boolean quotes;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private List<String> cells = List.of();
    private Line first = new Line(0, "");
    private String problem = "";

    /** @param quotes whether quotation marks enclose cells, which the Web of Science's do not */
    CsvRecords(LineReader lines, char delimiter, boolean quotes) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.quotes = quotes;
    }

    /** Goes to the next record that is not blank; false at the end of the file. */
    boolean next() throws IOException {
        problem = "";
        do {
            Line line = take();
            if (line == null) {
                return false;
            }
            first = line;
        } while (first.text().isBlank());
        if (problem.isEmpty()) {
            read();
        }
        return true;
    }

    private Line take() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.poll();
        }
        if (!lines.next()) {
            return null;
        }
        problem = lines.cut() ? "found a line of more than " + LineReader.LONGEST + " bytes" : "";
        return new Line(lines.number(), lines.text());
    }

    private void read() throws IOException {
        List<Line> taken = new ArrayList<>(List.of(first));
        Row row = new Row(delimiter, quotes);
        row.add(first.text());
        int length = first.text().length();
        while (row.isOpen()) {
            Line line = length > LONGEST ? null : take();
            if (line == null || !problem.isEmpty()) {
                problem = "found a quotation mark that is never closed";
                if (line != null) {
                    taken.add(line);
                }
                for (int i = taken.size() - 1; i > 0; i--) {
                    ahead.addFirst(taken.get(i));
                }
                return;
            }
            taken.add(line);
            length += line.text().length();
            row.add(line.text());
        }
        cells = row.cells();
    }

    /** The cells as they stand between the delimiters, without quotation marks around them. */
    List<String> cells() {
        return cells;
    }

    /** The line on which the record starts. */
    long line() {
        return first.number();
    }

    /** That line. */
    String head() {
        return first.text();
    }

    /** Why the record cannot be read; empty where it can. */
    String problem() {
        return problem;
    }

    /** One record while its lines are being read. */
    private static final class Row {
        private final char delimiter;
        private final boolean quotes;
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean open;

        Row(char delimiter, boolean quotes) {
            this.delimiter = delimiter;
            this.quotes = quotes;
        }

        boolean isOpen() {
            return open;
        }

        List<String> cells() {
            return cells;
        }

        void add(String line) {
            if (open) {
                cell.append('\n');
            }
            for (int i = 0; i < line.length(); i++) {
                char here = line.charAt(i);
                if (open && here == '"') {
                    boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == '"';
                    if (doubled) {
                        cell.append('"');
                        i++;
                    } else {
                        open = false;
                    }
                } else if (!open && here == delimiter) {
                    end();
                } else if (!open && quotes && here == '"' && cell.toString().isBlank()) {
                    cell.setLength(0);
                    open = true;
                } else {
                    cell.append(here);
                }
            }
            if (!open) {
                end();
            }
        }

        private void end() {
            cells.add(cell.toString());
            cell.setLength(0);
        }
    }
}
