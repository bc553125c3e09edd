package org.metatrend.ingest.transcribe;

import java.io.IOException;
import java.io.OutputStreamWriter;
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
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan.ColumnPlan;
import org.metatrend.ingest.manifest.ResourcePlan.Original;
import org.metatrend.ingest.manifest.ResourcePlan.Take;
import org.metatrend.ingest.table.Content;
import org.metatrend.ingest.table.FirstRows;
import org.metatrend.ingest.table.Spool;
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
        return write(resource, originals.stream().map(Content::of).toList()).all();
    }

    /**
     * Makes a resource's table of originals that need not be in memory, row by row.
     *
     * @param originals each original, in the order of the manifest
     * @return comma-separated values in UTF-8
     * @throws BadInput if an original lacks a column
     */
    public static Content write(Resource resource, List<Content> originals) {
        List<Supplier<Table>> tables = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            Original original = resource.metatrend().originals().get(i);
            Content content = originals.get(i);
            tables.add(() -> OriginalTable.read(original, content));
        }
        return of(resource, tables);
    }

    /** Makes a resource's table of its only original, which has been read already. */
    public static Content write(Resource resource, Table original) {
        return of(resource, List.of(() -> original));
    }

    private static Content of(Resource resource, List<Supplier<Table>> originals) {
        List<String> header =
                resource.schema().fields().stream().map(Field::name).toList();
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        Spool spool = new Spool();
        try (CSVPrinter printer = new CSVPrinter(new OutputStreamWriter(spool, StandardCharsets.UTF_8), format)) {
            printer.printRecord(header);
            Map<ColumnPlan, FirstRows> firstRows = new HashMap<>();
            int before = 0;
            for (int i = 0; i < originals.size(); i++) {
                Original original = resource.metatrend().originals().get(i);
                Table table = originals.get(i).get();
                rows(resource, original, table, before, firstRows, printer);
                before += table.rows().size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spool.content();
    }

    private static void rows(
            Resource resource,
            Original original,
            Table table,
            int before,
            Map<ColumnPlan, FirstRows> firstRows,
            CSVPrinter printer)
            throws IOException {
        List<String> header =
                resource.schema().fields().stream().map(Field::name).toList();
        List<String> made = original.columns().stream().map(ColumnPlan::to).toList();
        // equal columns of several originals share their numbering
        List<FirstRows> firsts = original.columns().stream()
                .map(c -> firstRows.computeIfAbsent(key(c), k -> new FirstRows()))
                .toList();
        for (int row = 1; row <= table.rows().size(); row++) {
            Map<String, String> cells = new HashMap<>();
            cells.put("row", Integer.toString(row));
            Taking taking = new Taking(table, table.rows().get(row - 1));
            for (int c = 0; c < firsts.size(); c++) {
                ColumnPlan column = original.columns().get(c);
                cells.put(column.to(), taking.take(column, firsts.get(c), before + row));
            }
            printer.printRecord(header.stream()
                    .map(name -> requireMade(resource, made, name, cells))
                    .toList());
        }
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

    /** What is taken of one row of an original. */
    private record Taking(Table table, List<String> row) {

        String take(ColumnPlan column, FirstRows firstRow, int runningRow) {
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
                case FIRST_ROW ->
                    Integer.toString(firstRow.of(
                            column.from().stream().map(this::verbatim).toList(), runningRow));
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
            return verbatim(column.from().get(i)).strip();
        }

        private String verbatim(String column) {
            return row.get(table.column(column));
        }

        private boolean isOne(String column) {
            return verbatim(column).strip().matches("1(\\.0*)?");
        }

        private static String number(OptionalInt value) {
            return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
        }
    }
}
