package org.metatrend.ingest.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.BadInput;

/**
 * Objects as rows. Columns stand in the order of their first appearance; an object inside an object gives the columns
 * {@code outer.inner}; an array of objects gives one row for each, with the rest of the study repeated.
 */
final class JsonRecords {
    /** Objects with ever different keys would make a table of mostly nothing. */
    private static final long MOST_CELLS = 20_000_000;

    private final String source;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    JsonRecords(String source) {
        this.source = source;
    }

    /** A grid whose first row is the columns' names. */
    List<List<String>> grid(List<JsonNode> records) {
        for (JsonNode each : records) {
            add(each);
        }
        if ((long) columns.size() * rows.size() > MOST_CELLS) {
            throw new BadInput(
                    source,
                    columns.size() + " different keys in " + rows.size() + " objects",
                    "objects that share their keys",
                    "export the studies as a table");
        }
        List<List<String>> grid = new ArrayList<>();
        grid.add(List.copyOf(columns.keySet()));
        grid.addAll(rows);
        return grid;
    }

    private void add(JsonNode each) {
        Map<String, String> cells = new LinkedHashMap<>();
        String nested = "";
        if (!each.isObject()) {
            cells.put("value", text(each));
        }
        for (Map.Entry<String, JsonNode> field : each.properties()) {
            JsonNode value = field.getValue();
            if (nested.isEmpty() && isRecords(value)) {
                nested = field.getKey();
                // so that their columns stand where the array stood
                value.get(0).fieldNames().forEachRemaining(name -> column(field.getKey() + "." + name));
            } else if (value.isObject() && !value.isEmpty()) {
                put(cells, field.getKey() + ".", value);
            } else {
                put(cells, field.getKey(), text(value));
            }
        }
        if (nested.isEmpty()) {
            rows.add(row(cells));
            return;
        }
        for (JsonNode part : each.get(nested)) {
            Map<String, String> whole = new LinkedHashMap<>(cells);
            put(whole, nested + ".", part);
            rows.add(row(whole));
        }
    }

    private void put(Map<String, String> cells, String prefix, JsonNode fields) {
        fields.properties().forEach(field -> put(cells, prefix + field.getKey(), text(field.getValue())));
    }

    private void put(Map<String, String> cells, String name, String text) {
        column(name);
        cells.put(name, text);
    }

    private int column(String name) {
        return columns.computeIfAbsent(name, n -> columns.size());
    }

    private List<String> row(Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            int at = column(cell.getKey());
            while (row.size() <= at) {
                row.add("");
            }
            row.set(at, cell.getValue());
        }
        return PackedRow.of(row);
    }

    private static boolean isRecords(JsonNode value) {
        if (!value.isArray() || value.isEmpty()) {
            return false;
        }
        for (JsonNode element : value) {
            if (!element.isObject()) {
                return false;
            }
        }
        return true;
    }

    /** A value as one cell; the values of an array one after the other. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isValueNode()) {
            return value.asText();
        }
        if (value.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode element : value) {
            if (value.isObject() || element.isContainerNode()) {
                return JsonTables.compact(value);
            }
            parts.add(element.asText());
        }
        return String.join("; ", parts);
    }
}
