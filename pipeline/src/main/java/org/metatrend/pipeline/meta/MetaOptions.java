package org.metatrend.pipeline.meta;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metatrend.analysis.bias.SelectionModel.Alternative;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.pool.PredictionDistribution;

/**
 * What is asked of a table.
 *
 * @param model the model
 * @param columns what columns mean
 * @param extras what is computed besides
 */
public record MetaOptions(Model model, Columns columns, Extras extras) {
    /**
     * The model.
     *
     * @param measure the effect measure, if it is said
     * @param diagnostic whether the table holds diagnostic accuracies
     * @param method how studies are pooled
     * @param test how coefficients are tested
     * @param level of intervals, inside (0, 1)
     * @param correction of empty cells
     * @param prediction the kind of prediction interval, if it is said
     */
    public record Model(
            Optional<MetaMeasure> measure,
            boolean diagnostic,
            MetaMethod method,
            TestKind test,
            double level,
            ContinuityCorrection correction,
            Optional<PredictionDistribution> prediction) {}

    /**
     * What columns mean.
     *
     * @param roles columns by role, as far as the user names them
     * @param moderators terms, parted by commas; may be empty
     * @param predict values of columns to predict at, such as n=100; may be empty
     * @param groupings columns that group studies
     * @param where conditions such as task=A
     * @param dropMissing whether rows are left out where a moderator or a group is missing
     */
    public record Columns(
            Map<Role, String> roles,
            String moderators,
            List<String> predict,
            Groupings groupings,
            List<String> where,
            boolean dropMissing) {
        /** Copies. */
        public Columns {
            roles = Map.copyOf(roles);
            predict = List.copyOf(predict);
            where = List.copyOf(where);
        }
    }

    /**
     * Columns that group or order studies, each if it is said.
     *
     * @param study labels
     * @param year the order of cumulative pooling
     * @param cluster of cluster-robust variances
     * @param levels inner, outer; or outer/inner; or the outer one alone
     * @param subgroup each with a tau&sup2; of its own
     * @param within groups that an association is taken apart by
     * @param y an expression that stands for the effect in that association
     */
    public record Groupings(
            Optional<String> study,
            Optional<String> year,
            Optional<String> cluster,
            Optional<String> levels,
            Optional<String> subgroup,
            Optional<String> within,
            Optional<String> y) {}

    /**
     * What is computed besides.
     *
     * @param permutations of the permutation test; 0 for none
     * @param gosh subsets of the GOSH diagram; 0 for none
     * @param seed of both
     * @param thorough whether bias and sensitivity are computed however many studies there are
     * @param alternative the direction in which studies are selected; absent: that of the pooled effect
     * @param cuts one-sided p-values at which studies are selected
     * @param chance what guessing reaches: a proportion, or a column of them; if it is said
     */
    public record Extras(
            int permutations,
            int gosh,
            long seed,
            boolean thorough,
            Optional<Alternative> alternative,
            List<Double> cuts,
            Optional<String> chance) {
        /** Copies. */
        public Extras {
            cuts = List.copyOf(cuts);
        }
    }
}
