package org.metatrend.pipeline.meta;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metatrend.analysis.effect.EffectSize;
import org.metatrend.analysis.effect.EffectSizes;

/**
 * The rows of a table that are analysed, and what became of the others: read = used + excluded.
 *
 * @param table the table
 * @param measure the effect measure
 * @param roles which column is what
 * @param used the rows that are analysed
 * @param excluded the others, with reasons
 */
record MetaInput(MetaTable table, MetaMeasure measure, RoleColumns roles, List<Used> used, List<Excluded> excluded) {
    /** The reason of blank rows, which nobody misses. */
    static final String BLANK = "blank row";

    MetaInput {
        used = List.copyOf(used);
        excluded = List.copyOf(excluded);
        if (used.size() + excluded.size() != table.size()) {
            throw new IllegalStateException(
                    table.size() + " rows read, but " + used.size() + " used and " + excluded.size() + " excluded");
        }
    }

    /**
     * A row that is analysed.
     *
     * @param row its index in the table
     * @param study its label
     * @param data what it says
     * @param effect its effect size
     */
    record Used(int row, String study, StudyData data, EffectSize effect) {}

    /** A row that is not. */
    record Excluded(int row, String study, String reason) {}

    EffectSizes effects() {
        return EffectSizes.of(used.stream().map(Used::effect).toList());
    }

    /** The texts of a column in the rows used. */
    List<String> texts(int column) {
        return used.stream().map(each -> table.cell(each.row(), column)).toList();
    }

    /** Sample sizes, if all rows used have one. */
    Optional<double[]> sampleSizes() {
        List<OptionalDouble> sizes =
                used.stream().map(each -> each.data().sampleSize()).toList();
        return sizes.stream().allMatch(OptionalDouble::isPresent)
                ? Optional.of(
                        sizes.stream().mapToDouble(OptionalDouble::getAsDouble).toArray())
                : Optional.empty();
    }

    /** Where a row used stands in the file. */
    int line(int used) {
        return table.lines().get(used().get(used).row());
    }
}
