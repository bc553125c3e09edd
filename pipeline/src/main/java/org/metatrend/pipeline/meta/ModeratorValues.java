package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.ingest.BadInput;

/**
 * Moderators as columns of a design.
 *
 * @param design the design
 * @param categories for each category the names of its coefficients
 */
record ModeratorValues(Design design, List<Category> categories) {
    ModeratorValues {
        categories = List.copyOf(categories);
    }

    /**
     * A category.
     *
     * @param term as the user wrote it
     * @param column its position
     * @param reference the level that others are compared with
     * @param coefficients one for each other level
     */
    record Category(String term, int column, String reference, List<String> coefficients) {
        Category {
            coefficients = List.copyOf(coefficients);
        }
    }

    /** The column in which a term's value is missing in a row, if one is. */
    static OptionalInt missing(MetaTable table, int row, ModeratorTerm term) {
        if (term instanceof ModeratorTerm.Category category) {
            return MetaInputReader.isNoText(table.cell(row, category.column()))
                    ? OptionalInt.of(category.column())
                    : OptionalInt.empty();
        }
        int[] missing = {-1};
        ((ModeratorTerm.Numeric) term).expression().at(column -> {
            if (table.isMissing(row, column)) {
                missing[0] = column;
                return Double.NaN;
            }
            return table.number(row, column, true).orElseThrow();
        });
        return missing[0] < 0 ? OptionalInt.empty() : OptionalInt.of(missing[0]);
    }

    /**
     * The design of the rows used.
     *
     * @throws BadInput if a value is not defined, a reference is not there, or moderators cannot be told apart
     */
    static ModeratorValues of(MetaInput input, List<ModeratorTerm> terms) {
        DesignBuilder builder = new DesignBuilder(input.used().size());
        List<Category> categories = new ArrayList<>();
        for (ModeratorTerm term : terms) {
            if (term instanceof ModeratorTerm.Numeric numeric) {
                builder.number(numeric.name(), values(input, numeric.name(), numeric.expression()));
            } else if (term instanceof ModeratorTerm.Category category) {
                categories.add(add(builder, input, category));
            }
        }
        try {
            return new ModeratorValues(builder.build(), categories);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    input.table().source(),
                    "that " + e.getMessage() + " in the " + input.used().size() + " rows used",
                    "moderators that can be told apart",
                    "leave one of them out of --mods",
                    e);
        }
    }

    /** An expression in the rows used. */
    static double[] values(MetaInput input, String name, Expression expression) {
        MetaTable table = input.table();
        return input.used().stream()
                .mapToDouble(used -> {
                    double value = expression.at(
                            column -> table.number(used.row(), column, true).orElse(Double.NaN));
                    if (!Double.isFinite(value)) {
                        throw new BadInput(
                                table.place(used.row()),
                                name + " = " + value,
                                "a finite number",
                                "correct the columns that it is made of, or choose another term");
                    }
                    return value;
                })
                .toArray();
    }

    private static Category add(DesignBuilder builder, MetaInput input, ModeratorTerm.Category category) {
        List<String> texts = input.texts(category.column());
        TreeSet<String> levels = new TreeSet<>(texts);
        String reference = category.reference().orElse(levels.first());
        if (!levels.contains(reference)) {
            throw new BadInput(
                    input.table().source() + ": column "
                            + input.table().header().get(category.column()),
                    "the levels " + String.join(", ", levels),
                    "the reference " + BadInput.quote(reference),
                    "name a level that is there");
        }
        if (levels.size() < 2) {
            throw new BadInput(
                    input.table().source() + ": column "
                            + input.table().header().get(category.column()),
                    "one level only, " + BadInput.quote(reference),
                    "two levels or more",
                    "leave the column out of --mods");
        }
        builder.category(category.name(), texts, reference);
        levels.remove(reference);
        return new Category(
                category.name(),
                category.column(),
                reference,
                levels.stream().map(level -> category.name() + "=" + level).toList());
    }
}
