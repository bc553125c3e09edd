package org.metatrend.pipeline.meta;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What rows are called. */
final class StudyLabels {
    private static final Set<String> NAMES = Set.of(
            "study", "studies", "trial", "author", "authors", "slab", "studlab", "reference", "citation", "name");

    private StudyLabels() {}

    /** The column that was named, else one that is called study or the like; none if there is no such column. */
    static OptionalInt column(MetaTable table, RoleColumns roles, Optional<String> stated) {
        if (stated.isPresent()) {
            return OptionalInt.of(table.column(stated.get(), "--study"));
        }
        List<Integer> candidates = IntStream.range(0, table.header().size())
                .filter(c -> NAMES.contains(ColumnNames.plain(table.header().get(c)))
                        && !roles.columns().containsValue(c))
                .boxed()
                .toList();
        // a running number tells less than an author
        return candidates.stream()
                .filter(c -> !isNumbered(table, c))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static boolean isNumbered(MetaTable table, int column) {
        return IntStream.range(0, table.size())
                .allMatch(row -> table.cell(row, column).matches("\\d*"));
    }

    /** The label of a row; its line where there is none. */
    static String label(MetaTable table, OptionalInt column, int row) {
        String text = column.isPresent() ? table.cell(row, column.getAsInt()) : "";
        return text.isEmpty() ? table.unit() + " " + table.lines().get(row) : text;
    }
}
