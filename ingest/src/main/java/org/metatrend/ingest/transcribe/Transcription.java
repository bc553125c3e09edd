package org.metatrend.ingest.transcribe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.Citation;
import org.metatrend.ingest.extract.YearCell;
import org.metatrend.ingest.manifest.DataPackage.Field;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan.ColumnPlan;
import org.metatrend.ingest.manifest.ResourcePlan.Original;
import org.metatrend.ingest.manifest.ResourcePlan.Take;
import org.metatrend.ingest.table.Table;

/**
 * Transcribes published tables to a table of facts: references, years, sizes and values as printed; no titles, no
 * prose, no names of people or teams.
 */
public final class Transcription {
    private Transcription() {}

    /**
     * Makes a resource's table.
     *
     * @param resource with its originals and how their columns are taken
     * @param originals the bytes of each original, in the same order
     * @return comma-separated values in UTF-8
     * @throws BadInput if an original lacks a column
     */
    public static byte[] transcribe(Resource resource, List<byte[]> originals) {
        List<Supplier<Table>> tables = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            Original original = resource.metatrend().originals().get(i);
            byte[] bytes = originals.get(i);
            tables.add(() -> OriginalTable.read(original, bytes));
        }
        return of(resource, tables);
    }

    /** Makes a resource's table of its only original, which has been read already. */
    public static byte[] transcribe(Resource resource, Table original) {
        return of(resource, List.of(() -> original));
    }

    private static byte[] of(Resource resource, List<Supplier<Table>> originals) {
        List<String> header =
                resource.schema().fields().stream().map(Field::name).toList();
        Map<ColumnPlan, Map<String, Integer>> firstRows = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            Original original = resource.metatrend().originals().get(i);
            Table table = originals.get(i).get();
            List<String> made = original.columns().stream().map(ColumnPlan::to).toList();
            int before = rows.size();
            for (int row = 1; row <= table.rows().size(); row++) {
                Map<String, String> cells = new HashMap<>();
                cells.put("row", Integer.toString(row));
                for (ColumnPlan column : original.columns()) {
                    // equal columns of several originals share their numbering
                    Map<String, Integer> firstRow = firstRows.computeIfAbsent(key(column), k -> new HashMap<>());
                    cells.put(column.to(), new Taking(table, row).take(column, firstRow, before + row));
                }
                rows.add(header.stream()
                        .map(name -> requireMade(resource, made, name, cells))
                        .toList());
            }
        }
        return csv(header, rows);
    }

    private static ColumnPlan key(ColumnPlan column) {
        return column.take() == Take.FIRST_ROW ? column : new ColumnPlan(column.to(), List.of(), column.take(), "");
    }

    private static String requireMade(Resource resource, List<String> made, String name, Map<String, String> cells) {
        if (!name.equals("row") && !made.contains(name)) {
            throw new BadInput(
                    resource.name() + ": schema/fields",
                    "the column " + BadInput.quote(name) + " that no original gives",
                    "one of " + String.join(", ", made),
                    "add it to metatrend/originals/columns or remove the field");
        }
        return cells.get(name);
    }

    private static byte[] csv(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What is taken of one row of an original. */
    private record Taking(Table table, int row) {

        String take(ColumnPlan column, Map<String, Integer> firstRow, int runningRow) {
            return switch (column.take()) {
                case CELL -> cell(column, 0);
                case CONSTANT -> column.value();
                case STUDY -> study(column);
                case YEAR -> number(YearCell.parse(cell(column, 0)).year());
                case CITATION -> number(citation(column).number());
                case NAME ->
                    cell(column, 0)
                            .replaceAll("\\s+", " ")
                            .split("[(“\"]|, subset|:| beginning ", 2)[0]
                            .strip();
                case FLAGS ->
                    String.join(", ", column.from().stream().filter(this::isOne).toList());
                case FIRST_ROW -> {
                    // a checksum instead of the text: rows may hold whole abstracts
                    String text = PackageReader.sha256(String.join(
                                    "\u001f",
                                    column.from().stream()
                                            .map(c -> table.cell(row, c))
                                            .toList())
                            .getBytes(StandardCharsets.UTF_8));
                    firstRow.putIfAbsent(text, runningRow);
                    yield firstRow.get(text).toString();
                }
            };
        }

        private String study(ColumnPlan column) {
            Citation citation = citation(column);
            if (column.from().size() < 2) {
                return citation.reference();
            }
            OptionalInt year = YearCell.parse(cell(column, 1)).year();
            return year.isPresent() ? citation.in(year.getAsInt()).reference() : citation.reference();
        }

        private Citation citation(ColumnPlan column) {
            return Citation.parse(cell(column, 0));
        }

        private String cell(ColumnPlan column, int i) {
            return table.cell(row, column.from().get(i)).strip();
        }

        private boolean isOne(String column) {
            return table.cell(row, column).strip().matches("1(\\.0*)?");
        }

        private static String number(OptionalInt value) {
            return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
        }
    }
}
