package org.metatrend.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.BadInput;

/**
 * The tables of a JSON file: an array of objects or of arrays, an object of such arrays, an object of columns or of
 * rows, or one object per line. Numbers are kept as they are printed.
 */
final class JsonTables implements TableFinder {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Python and R write NaN for what is missing
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public List<FoundTable> find(String source, byte[] bytes) {
        List<JsonNode> values = values(source, bytes);
        List<FoundTable> found = new ArrayList<>();
        if (values.size() == 1) {
            tables(source, values.get(0), found);
        } else {
            add(source, "table 1", values, found);
        }
        return List.copyOf(found);
    }

    private static List<JsonNode> values(String source, byte[] bytes) {
        try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(bytes)) {
            return values.readAll();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BadInput(
                    line > 0 ? source + ": line " + line : source,
                    "malformed JSON (" + Cells.oneLine(e.getOriginalMessage()).replaceFirst(", from `[^`]*`", "") + ")",
                    "a whole JSON file in UTF-8",
                    "export or fetch it again",
                    e);
        } catch (IOException e) {
            // such as bytes that are not UTF-8
            throw new BadInput(
                    source, "unreadable JSON (" + e.getMessage() + ")", "a JSON file in UTF-8", "save it as UTF-8", e);
        }
    }

    private static void tables(String source, JsonNode root, List<FoundTable> found) {
        if (root.isArray()) {
            add(source, "table 1", elements(root), found);
            return;
        }
        if (root.isObject() && isColumns(root)) {
            add(source, "table 1", columns(root), found);
            return;
        }
        if (root.isObject() && !root.isEmpty() && elements(root).stream().allMatch(JsonNode::isObject)) {
            add(source, "table 1", rows(root), found);
            return;
        }
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            JsonNode value = field.getValue();
            if (value.isArray() && !value.isEmpty() && value.get(0).isContainerNode()) {
                add(source, "array " + field.getKey(), elements(value), found);
            }
        }
    }

    private static void add(String source, String where, List<JsonNode> rows, List<FoundTable> found) {
        boolean records = rows.stream().anyMatch(JsonNode::isObject);
        List<List<String>> grid = FoundTable.rectangular(
                records
                        ? new JsonRecords(source).grid(rows)
                        : rows.stream().map(JsonTables::array).toList());
        if (!grid.isEmpty()) {
            found.add(new FoundTable(where, "", grid, records && grid.size() > 1 ? 1 : 0));
        }
    }

    private static List<String> array(JsonNode row) {
        return row.isArray() ? elements(row).stream().map(JsonRecords::text).toList() : List.of(JsonRecords.text(row));
    }

    /** Arrays of equal length under the columns' names. */
    private static boolean isColumns(JsonNode root) {
        List<JsonNode> columns = elements(root);
        return columns.size() > 1
                && columns.stream()
                        .allMatch(column -> column.isArray()
                                && !column.isEmpty()
                                && column.size() == columns.get(0).size()
                                && elements(column).stream().noneMatch(JsonNode::isContainerNode));
    }

    private static List<JsonNode> columns(JsonNode root) {
        List<JsonNode> rows = new ArrayList<>();
        for (int i = 0; i < elements(root).get(0).size(); i++) {
            var row = MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> column : root.properties()) {
                row.set(column.getKey(), column.getValue().get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Objects under keys, such as the studies' names: the key becomes a column of its own. */
    private static List<JsonNode> rows(JsonNode root) {
        List<JsonNode> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            var row = MAPPER.createObjectNode();
            row.put(field.getValue().has("key") ? "key of the object" : "key", field.getKey());
            field.getValue().properties().forEach(cell -> row.set(cell.getKey(), cell.getValue()));
            rows.add(row);
        }
        return rows;
    }

    private static List<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.elements().forEachRemaining(elements::add);
        return elements;
    }

    /** The text of a value deeper than a table can show. */
    static String compact(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree that was read can be written", e);
        }
    }
}
