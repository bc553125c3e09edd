package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.metatrend.ingest.BadInput;

/**
 * Columns that group rows, by their positions, each if it was named.
 *
 * @param cluster of cluster-robust variances
 * @param outer the outer level
 * @param inner the inner level; absent where each row is its own
 * @param subgroup each with a tau&sup2; of its own
 * @param within groups that an association is taken apart by
 */
record GroupColumns(
        Optional<Integer> cluster,
        Optional<Integer> outer,
        Optional<Integer> inner,
        Optional<Integer> subgroup,
        Optional<Integer> within) {
    /**
     * Finds the columns.
     *
     * @throws BadInput if one is not there, or levels are not one or two columns
     */
    static GroupColumns of(MetaTable table, MetaOptions.Groupings groupings) {
        List<Integer> levels =
                groupings.levels().map(text -> levels(table, text)).orElse(List.of());
        return new GroupColumns(
                column(table, groupings.cluster(), "--cluster"),
                levels.stream().findFirst(),
                levels.stream().skip(1).findFirst(),
                column(table, groupings.subgroup(), "--subgroup"),
                column(table, groupings.within(), "--within"));
    }

    private static Optional<Integer> column(MetaTable table, Optional<String> name, String option) {
        return name.map(text -> table.column(text, option));
    }

    /** The outer level first. */
    private static List<Integer> levels(MetaTable table, String text) {
        if (table.find(text).isPresent()) {
            return List.of(table.column(text, "--levels"));
        }
        boolean outerFirst = text.indexOf('/') >= 0;
        List<Integer> levels = new ArrayList<>();
        for (String name : List.of(text.split(outerFirst ? "/" : ",", -1))) {
            levels.add(outerFirst ? levels.size() : 0, table.column(name, "--levels"));
        }
        if (levels.size() > 2 || levels.stream().distinct().count() < levels.size()) {
            throw new BadInput(
                    "--levels",
                    BadInput.quote(text),
                    "one or two columns, such as study,review (inner, outer) or review/study (outer/inner)",
                    "name the two levels above the results");
        }
        return levels;
    }

    /** All that were named. */
    List<Integer> all() {
        return Stream.of(cluster, outer, inner, subgroup, within)
                .flatMap(Optional::stream)
                .toList();
    }
}
