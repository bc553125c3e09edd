package org.metatrend.pipeline.meta;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.metatrend.ingest.BadInput;

/**
 * A meta-analysis of a table: what was read, the model, and everything that was computed from it.
 *
 * @param options what was asked
 * @param input the rows
 * @param moderators the design
 * @param groups columns that group rows
 * @param terms the moderators as terms
 * @param model the model of effect sizes; for methods of counts the one that stands beside them
 */
record MetaModel(
        MetaOptions options,
        MetaInput input,
        ModeratorValues moderators,
        GroupColumns groups,
        List<ModeratorTerm> terms,
        PooledModel model) {
    MetaModel {
        terms = List.copyOf(terms);
    }

    /**
     * Reads and fits.
     *
     * @throws BadInput if the table or the options do not allow it
     */
    static MetaModel of(MetaTable table, MetaOptions options) {
        MetaMeasure measure = options.model().measure().orElse(MetaMeasure.GEN);
        RoleColumns roles = roles(table, measure, options);
        List<ModeratorTerm> terms = ModeratorFormula.parse(
                table, Optional.of(roles), options.columns().moderators());
        GroupColumns groups = GroupColumns.of(table, options.columns().groupings());
        MetaInput input = MetaInputReader.read(table, measure, roles, options, terms, groups.all());
        MetaMethod method = options.model().method();
        if (method.isOfCounts() && !terms.isEmpty() && method != MetaMethod.GLMM) {
            throw new BadInput(
                    "--method " + method,
                    "moderators",
                    "none with a model of strata",
                    "use another --method, or no --mods");
        }
        ModeratorValues moderators = ModeratorValues.of(input, terms);
        TestKind test = options.model().test();
        if (input.used().size() <= moderators.design().coefficients()) {
            throw new BadInput(
                    table.source(),
                    input.used().size() + " studies for " + moderators.design().coefficients() + " coefficients ("
                            + String.join(", ", moderators.design().names()) + ")",
                    "more studies than coefficients",
                    "use fewer moderators");
        }
        return new MetaModel(
                options,
                input,
                moderators,
                groups,
                terms,
                PooledModel.of(
                        input.effects(),
                        moderators.design(),
                        method.pooling(),
                        test == TestKind.CONTAIN ? TestKind.T : test,
                        options.model().level()));
    }

    /** Counts where the measure has them; where the table has effect sizes only, these. */
    private static RoleColumns roles(MetaTable table, MetaMeasure measure, MetaOptions options) {
        MetaMeasure.Family family = measure.family();
        if (options.model().measure().isEmpty()
                && RoleColumns.find(table, family, options.columns().roles()).isEmpty()) {
            suggest(table, options);
        }
        if (family != MetaMeasure.Family.GIVEN && !options.model().method().isOfCounts()) {
            Optional<RoleColumns> counts =
                    RoleColumns.find(table, family, options.columns().roles());
            if (counts.isEmpty()) {
                Optional<RoleColumns> given = RoleColumns.find(
                        table, MetaMeasure.Family.GIVEN, options.columns().roles());
                if (given.isPresent()) {
                    return given.get();
                }
            }
        }
        return RoleColumns.of(table, family, options.columns().roles());
    }

    /** Where the table has no effect sizes but columns that other measures are computed from, these are named. */
    private static void suggest(MetaTable table, MetaOptions options) {
        List<String> measures = Arrays.stream(MetaMeasure.values())
                .filter(measure -> measure != MetaMeasure.GEN)
                .filter(measure -> RoleColumns.find(
                                table, measure.family(), options.columns().roles())
                        .isPresent())
                .map(Enum::name)
                .toList();
        if (!measures.isEmpty()) {
            throw new BadInput(
                    table.source(),
                    "the columns " + table.names() + " and no --measure",
                    "one of the measures that they allow: " + String.join(", ", measures),
                    "say which, such as --measure " + measures.get(Math.min(2, measures.size() - 1)));
        }
    }
}
