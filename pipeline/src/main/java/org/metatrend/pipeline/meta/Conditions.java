package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.metatrend.ingest.BadInput;

/** Which rows are meant: those with given texts in columns. */
record Conditions(List<Condition> conditions) {
    /** How the reason of a row begins that is not meant. */
    static final String NOT_MEANT = "not meant: ";

    Conditions {
        conditions = List.copyOf(conditions);
    }

    private record Condition(int column, String text) {}

    /**
     * Conditions such as {@code task=AD vs HC}.
     *
     * @throws BadInput if one is not of that form, names no column, or no row meets it
     */
    static Conditions of(MetaTable table, List<String> texts) {
        List<Condition> conditions = new ArrayList<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new BadInput("--where", BadInput.quote(text), "COLUMN=TEXT", "write for instance --where task=A");
            }
            Condition condition = new Condition(
                    table.column(text.substring(0, equals), "--where"),
                    text.substring(equals + 1).strip());
            if (IntStream.range(0, table.size()).noneMatch(row -> meets(table, row, condition))) {
                throw new BadInput(
                        table.source() + ": column " + table.header().get(condition.column()),
                        "no row with " + BadInput.quote(condition.text()),
                        "a text that stands in the column",
                        "copy one from the table");
            }
            conditions.add(condition);
        }
        return new Conditions(conditions);
    }

    private static boolean meets(MetaTable table, int row, Condition condition) {
        return table.cell(row, condition.column()).equals(condition.text());
    }

    /** Why a row is not meant, if it is not. Of several texts for one column any will do. */
    Optional<String> refusal(MetaTable table, int row) {
        Map<Integer, List<Condition>> byColumn = conditions.stream()
                .collect(Collectors.groupingBy(Condition::column, TreeMap::new, Collectors.toList()));
        return byColumn.entrySet().stream()
                .filter(entry -> entry.getValue().stream().noneMatch(condition -> meets(table, row, condition)))
                .findFirst()
                .map(entry -> NOT_MEANT + table.header().get(entry.getKey()) + " is not "
                        + entry.getValue().stream()
                                .map(condition -> BadInput.quote(condition.text()))
                                .collect(Collectors.joining(" or ")));
    }
}
