package org.metatrend.pipeline.meta;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.MissingWord;
import org.metatrend.ingest.table.FileFormat;
import org.metatrend.ingest.table.FoundTable;
import org.metatrend.ingest.table.TableChoice;
import org.metatrend.ingest.table.TableFile;
import org.metatrend.ingest.transcribe.OriginalTable;

/**
 * A table to be analysed: the first row that is not blank is the header, every row below is a study's or blank.
 *
 * @param source the file's name, for messages
 * @param unit what a row is called in this kind of file: line or row
 * @param header the columns' names
 * @param rows verbatim cells
 * @param lines for each row its line in the file, from 1
 * @param numbers how numbers are written
 */
public record MetaTable(
        String source,
        String unit,
        List<String> header,
        List<List<String>> rows,
        List<Integer> lines,
        NumberText numbers) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** Copies. */
    public MetaTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /**
     * Reads a file: CSV, TSV, semicolons and all other formats of tables.
     *
     * @throws BadInput if it has no table, no rows, or a row with more cells than the header
     */
    public static MetaTable read(Path file, TableChoice choice) {
        TableFile read = TableFile.read(file);
        FoundTable found = choice.of(file.toString(), OriginalTable.all(read));
        return of(file.toString(), read.format() == FileFormat.CSV ? "line" : "row", found.grid());
    }

    static MetaTable of(String source, String unit, List<List<String>> grid) {
        int first = 0;
        while (first < grid.size() && grid.get(first).stream().allMatch(String::isBlank)) {
            first++;
        }
        if (first + 1 >= grid.size()) {
            throw new BadInput(
                    source,
                    first >= grid.size() ? "an empty table" : "a header and no row below it",
                    "a header and at least two rows",
                    "name the file with the studies");
        }
        List<Integer> lines = new ArrayList<>();
        int line = 1;
        for (List<String> row : grid) {
            lines.add(line);
            line += 1
                    + row.stream()
                            .mapToInt(cell ->
                                    (int) LINE_END.matcher(cell).results().count())
                            .sum();
        }
        List<String> header = grid.get(first).stream().map(String::strip).toList();
        List<List<String>> rows = grid.subList(first + 1, grid.size());
        MetaTable table =
                new MetaTable(source, unit, header, rows, lines.subList(first + 1, lines.size()), NumberText.of(rows));
        table.checkWidths();
        return table;
    }

    private void checkWidths() {
        int named = header.size();
        while (named > 0 && header.get(named - 1).isEmpty()) {
            named--;
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = named; c < header.size(); c++) {
                if (!rows.get(r).get(c).isBlank()) {
                    throw new BadInput(
                            source + ": " + unit + " " + lines.get(r),
                            "a cell " + BadInput.quote(rows.get(r).get(c)) + " beyond the last column that has a name",
                            named + " cells, as many as the header names",
                            "name the column, or quote a cell that holds a separator, such as a decimal comma");
                }
            }
        }
    }

    /** How many rows there are below the header, blank ones included. */
    int size() {
        return rows.size();
    }

    /**
     * The column of a name as written, else whatever the case of its letters.
     *
     * @return none if there is no such column
     * @throws BadInput if several columns have the name
     */
    OptionalInt find(String name) {
        int[] exact = positions(name, false);
        int[] found = exact.length > 0 ? exact : positions(name, true);
        if (found.length > 1) {
            throw new BadInput(
                    source,
                    found.length + " columns named " + BadInput.quote(name) + " (the " + (found[0] + 1) + ". and the "
                            + (found[1] + 1) + ".)",
                    "one column of that name",
                    "rename one of them");
        }
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
    }

    private int[] positions(String name, boolean anyCase) {
        String wanted = name.strip();
        return IntStream.range(0, header.size())
                .filter(c -> anyCase
                        ? header.get(c).equalsIgnoreCase(wanted)
                        : header.get(c).equals(wanted))
                .toArray();
    }

    /**
     * The column that an option names.
     *
     * @throws BadInput if there is none; the message names the closest one
     */
    int column(String name, String option) {
        return find(name)
                .orElseThrow(() -> new BadInput(
                        source,
                        "the columns " + names() + (option.isEmpty() ? "" : " (" + option + ")"),
                        "a column named " + BadInput.quote(name),
                        ColumnNames.closest(name, header)
                                .map(closest -> "did you mean " + BadInput.quote(closest) + "?")
                                .orElse("name one of the columns that are there")));
    }

    /** The columns' names in a message. */
    String names() {
        return String.join(", ", header.stream().filter(name -> !name.isEmpty()).toList());
    }

    String cell(int row, int column) {
        return rows.get(row).get(column).strip();
    }

    /** Whether the cell says that there is no number. */
    boolean isMissing(int row, int column) {
        return MissingWord.reason(cell(row, column)).isPresent();
    }

    boolean isBlank(int row) {
        return rows.get(row).stream().allMatch(String::isBlank);
    }

    /** Where a row stands, as messages say it. */
    String place(int row) {
        return source + ": " + unit + " " + lines.get(row);
    }

    /** Where a cell stands. */
    String place(int row, int column) {
        return place(row) + ", column " + header.get(column);
    }

    /**
     * The number in a cell.
     *
     * @return none where it is missing
     * @throws BadInput if the cell holds something else
     */
    OptionalDouble number(int row, int column, boolean count) {
        if (isMissing(row, column)) {
            return OptionalDouble.empty();
        }
        OptionalDouble number = numbers.number(cell(row, column), count);
        if (number.isEmpty()) {
            throw new BadInput(
                    place(row, column),
                    BadInput.quote(cell(row, column)),
                    numbers.expected(),
                    "write the number alone, or leave the cell blank");
        }
        return number;
    }
}
