package org.metatrend.ingest.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.DataPackage.Constraints;
import org.metatrend.ingest.manifest.DataPackage.Field;
import org.metatrend.ingest.manifest.DataPackage.Schema;
import org.metatrend.ingest.table.Table;

/** Checks a table against its Table Schema: columns, types, constraints, at least one row. */
final class SchemaCheck {
    private static final Constraints NONE = new Constraints(false, false, null, null, null);
    private static final Map<String, Pattern> NUMBERS = Map.of(
            "integer", Pattern.compile("[+-]?\\d{1,9}"),
            "year", Pattern.compile("\\d{4}"),
            "number", Pattern.compile("[+-]?(\\d{1,15}\\.?\\d*|\\.\\d+)([eE]-?\\d{1,2})?"));

    private final Schema schema;
    private final Table table;
    /** The rows of the values of columns that have each once. */
    private final Map<Integer, Map<String, Integer>> unique = new HashMap<>();

    private SchemaCheck(Schema schema, Table table) {
        this.schema = schema;
        this.table = table;
        for (int i = 0; i < schema.fields().size(); i++) {
            Constraints constraints = schema.fields().get(i).constraints();
            if (constraints != null && Boolean.TRUE.equals(constraints.unique())) {
                unique.put(i, new HashMap<>());
            }
        }
    }

    /** @throws BadInput at the first cell, column or table that is not as the schema says */
    static void check(Schema schema, Table table) {
        List<String> expected = schema.fields().stream().map(Field::name).toList();
        if (!table.header().equals(expected)) {
            throw wrongHeader(table, expected);
        }
        if (table.rows().isEmpty()) {
            throw new BadInput(table.source(), "no row below the header", "at least one row", "restore the table");
        }
        new SchemaCheck(schema, table).rows();
    }

    /** One pass over the rows that finds what column by column would be found first. */
    private void rows() {
        BadInput found = null;
        int columns = schema.fields().size();
        for (int row = 1; row <= table.rows().size() && columns > 0; row++) {
            List<String> cells = table.rows().get(row - 1);
            for (int column = 0; column < columns; column++) {
                try {
                    check(row, column, cells.get(column));
                } catch (BadInput e) {
                    // from here on only the columns before this one matter
                    found = e;
                    columns = column;
                }
            }
        }
        if (found != null) {
            throw found;
        }
    }

    private void check(int row, int column, String cell) {
        Field field = schema.fields().get(column);
        boolean missing = schema.missingValues().contains(cell);
        checkCell(field, row, cell, missing);
        Map<String, Integer> seen = unique.get(column);
        Integer before = seen != null && !missing ? seen.put(cell, row) : null;
        if (before != null) {
            throw new BadInput(
                    table.place(row, field.name()),
                    BadInput.quote(cell) + " a second time after row " + before,
                    "each value once",
                    "remove or join one of the two rows");
        }
    }

    private static BadInput wrongHeader(Table table, List<String> expected) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(table.header());
        List<String> surplus = new ArrayList<>(table.header());
        surplus.removeAll(expected);
        Set<String> once = new HashSet<>();
        Optional<String> twice =
                table.header().stream().filter(c -> !once.add(c)).findFirst();
        String found = twice.isPresent()
                ? "the column " + BadInput.quote(twice.get()) + " twice"
                : !missing.isEmpty()
                        ? "no column " + String.join(", ", missing)
                        : !surplus.isEmpty()
                                ? "the column " + String.join(", ", surplus) + " that the manifest does not have"
                                : "the columns in the order " + String.join(", ", table.header());
        return new BadInput(
                table.source() + ": header",
                found,
                "the columns " + String.join(", ", expected),
                "add, remove or rename columns in the table or in schema/fields of the manifest");
    }

    private void checkCell(Field field, int row, String cell, boolean missing) {
        Constraints constraints = field.constraints() == null ? NONE : field.constraints();
        if (missing) {
            if (Boolean.TRUE.equals(constraints.required())) {
                throw new BadInput(
                        table.place(row, field.name()), "a blank cell", article(field.type()), "fill the cell in");
            }
            return;
        }
        if (!constraints.oneOf().isEmpty() && !constraints.oneOf().contains(cell)) {
            throw new BadInput(
                    table.place(row, field.name()),
                    BadInput.quote(cell),
                    "one of " + String.join(", ", constraints.oneOf()),
                    "correct the cell");
        }
        if (field.type() == null || field.type().equals("string")) {
            return;
        }
        double value = number(field, row, cell);
        if ((constraints.minimum() != null && value < constraints.minimum().doubleValue())
                || (constraints.maximum() != null
                        && value > constraints.maximum().doubleValue())) {
            throw new BadInput(
                    table.place(row, field.name()),
                    BadInput.quote(cell),
                    article(field.type()) + range(constraints),
                    "correct it");
        }
    }

    private double number(Field field, int row, String cell) {
        Pattern pattern = NUMBERS.get(field.type());
        if (pattern == null) {
            throw new IllegalStateException("a type that the manifest check lets through: " + field.type());
        }
        // numbers that study tables hold; larger ones would overflow what is computed from them
        if (!pattern.matcher(cell).matches() || Math.abs(Double.parseDouble(cell)) > 1e15) {
            throw new BadInput(
                    table.place(row, field.name()),
                    BadInput.quote(cell),
                    article(field.type()),
                    "correct the cell, or declare it in missingValues");
        }
        return Double.parseDouble(cell);
    }

    private static String article(String type) {
        return switch (type == null ? "string" : type) {
            case "integer" -> "a whole number of at most 9 digits";
            case "year" -> "a year of four digits";
            case "number" -> "a number below 10^15, with a decimal point if any";
            default -> "a text";
        };
    }

    private static String range(Constraints constraints) {
        String least = constraints.minimum() == null
                ? ""
                : " not below " + constraints.minimum().toPlainString();
        String most = constraints.maximum() == null
                ? ""
                : " not above " + constraints.maximum().toPlainString();
        return least + (least.isEmpty() || most.isEmpty() ? "" : " and") + most;
    }
}
