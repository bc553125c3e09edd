package org.metatrend.ingest.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.DataPackage.Constraints;
import org.metatrend.ingest.manifest.DataPackage.Field;
import org.metatrend.ingest.manifest.DataPackage.Schema;
import org.metatrend.ingest.table.Table;

/** Checks a table against its Table Schema: columns, types, constraints, at least one row. */
final class SchemaCheck {
    private SchemaCheck() {}

    /** @throws BadInput at the first cell, column or table that is not as the schema says */
    static void check(Schema schema, Table table) {
        List<String> expected = schema.fields().stream().map(Field::name).toList();
        if (!table.header().equals(expected)) {
            throw wrongHeader(table, expected);
        }
        if (table.rows().isEmpty()) {
            throw new BadInput(table.source(), "no row below the header", "at least one row", "restore the table");
        }
        for (int column = 0; column < expected.size(); column++) {
            Field field = schema.fields().get(column);
            boolean unique = field.constraints() != null
                    && Boolean.TRUE.equals(field.constraints().unique());
            Map<String, Integer> seen = new HashMap<>();
            for (int row = 1; row <= table.rows().size(); row++) {
                String cell = table.rows().get(row - 1).get(column);
                boolean missing = schema.missingValues().contains(cell);
                checkCell(field, table.place(row, field.name()), cell, missing);
                Integer before = unique && !missing ? seen.put(cell, row) : null;
                if (before != null) {
                    throw new BadInput(
                            table.place(row, field.name()),
                            BadInput.quote(cell) + " a second time after row " + before,
                            "each value once",
                            "remove or join one of the two rows");
                }
            }
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

    private static void checkCell(Field field, String place, String cell, boolean missing) {
        Constraints constraints =
                field.constraints() == null ? new Constraints(false, false, null, null, null) : field.constraints();
        if (missing) {
            if (Boolean.TRUE.equals(constraints.required())) {
                throw new BadInput(place, "a blank cell", article(field.type()), "fill the cell in");
            }
            return;
        }
        if (!constraints.oneOf().isEmpty() && !constraints.oneOf().contains(cell)) {
            throw new BadInput(
                    place,
                    BadInput.quote(cell),
                    "one of " + String.join(", ", constraints.oneOf()),
                    "correct the cell");
        }
        if (field.type() == null || field.type().equals("string")) {
            return;
        }
        double value = number(field.type(), place, cell);
        if ((constraints.minimum() != null && value < constraints.minimum().doubleValue())
                || (constraints.maximum() != null
                        && value > constraints.maximum().doubleValue())) {
            throw new BadInput(place, BadInput.quote(cell), article(field.type()) + range(constraints), "correct it");
        }
    }

    private static double number(String type, String place, String cell) {
        String pattern = switch (type) {
            case "integer" -> "[+-]?\\d{1,9}";
            case "year" -> "\\d{4}";
            case "number" -> "[+-]?(\\d{1,15}\\.?\\d*|\\.\\d+)([eE]-?\\d{1,2})?";
            default -> throw new IllegalStateException("a type that the manifest check lets through: " + type);
        };
        // numbers that study tables hold; larger ones would overflow what is computed from them
        if (!cell.matches(pattern) || Math.abs(Double.parseDouble(cell)) > 1e15) {
            throw new BadInput(
                    place, BadInput.quote(cell), article(type), "correct the cell, or declare it in missingValues");
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
