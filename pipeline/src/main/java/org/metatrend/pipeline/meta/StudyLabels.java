package org.metatrend.pipeline.meta;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What rows are called. */
final class StudyLabels {
    private static final Set<String> NAMES =
            Set.of("study", "studies", "trial", "author", "authors", "slab", "studlab", "reference", "citation", "name");

    private StudyLabels() {}

    /** The column that was named, else one that is called study or the like; none if there is no such column. */
    static OptionalInt column(MetaTable table, RoleColumns roles, Optional<String> stated) {
        if (stated.isPresent()) {
            return OptionalInt.of(table.column(stated.get(), "--study"));
        }
        for (int c = 0; c < table.header().size(); c++) {
            if (NAMES.contains(ColumnNames.plain(table.header().get(c)))
                    && !roles.columns().containsValue(c)) {
                return OptionalInt.of(c);
            }
        }
        return OptionalInt.empty();
    }

    /** The label of a row; its line where there is none. */
    static String label(MetaTable table, OptionalInt column, int row) {
        String text = column.isPresent() ? table.cell(row, column.getAsInt()) : "";
        return text.isEmpty() ? table.unit() + " " + table.lines().get(row) : text;
    }
}
