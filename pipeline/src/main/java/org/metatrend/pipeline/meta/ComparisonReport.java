package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.accuracy.ExternalLoss;
import org.metatrend.analysis.accuracy.ExternalValidation;
import org.metatrend.analysis.accuracy.ExternalValidations;
import org.metatrend.analysis.accuracy.GainShare;
import org.metatrend.analysis.accuracy.PairedBounds;
import org.metatrend.analysis.accuracy.UnpairedDifference;
import org.metatrend.ingest.BadInput;

/** Proportions beside others of the same row: external validations of a model, and baselines on the same subjects. */
final class ComparisonReport {
    private final MetaInput input;
    private final double level;
    private final Map<Role, Integer> columns = new EnumMap<>(Role.class);

    ComparisonReport(MetaModel analysis) {
        input = analysis.input();
        level = analysis.model().level();
        for (Role role : List.of(Role.EXT_XI, Role.EXT_NI, Role.EXT_ACC, Role.BASE_XI, Role.BASE_ACC)) {
            RoleColumns.optional(
                            input.table(), role, analysis.options().columns().roles())
                    .ifPresent(at -> columns.put(role, at));
        }
    }

    /** Adds what the table has columns for. */
    void addTo(Block block, List<Correct> counts) {
        if (columns.containsKey(Role.EXT_NI)) {
            block.attempt("external", () -> external(counts));
        }
        if (columns.containsKey(Role.BASE_XI) || columns.containsKey(Role.BASE_ACC)) {
            block.attempt("baseline", () -> baseline(counts));
        }
    }

    /** A second count of a row: given, or of a proportion of so many; none where a number is missing. */
    private Optional<Correct> other(int row, Role events, Role proportion, OptionalDouble size) {
        OptionalDouble x = number(row, events);
        OptionalDouble p = number(row, proportion);
        if (size.isEmpty() || (x.isEmpty() && p.isEmpty())) {
            return Optional.empty();
        }
        long n = whole(row, size.getAsDouble());
        if (x.isPresent() && x.getAsDouble() > n) {
            throw new BadInput(
                    input.table().place(row, columns.get(events)),
                    BadInput.quote(input.table().cell(row, columns.get(events))),
                    "at most " + n + ", the sample size",
                    "correct the cell, or leave it blank");
        }
        return Optional.of(
                x.isPresent() ? new Correct(whole(row, x.getAsDouble()), n) : Correct.of(p.getAsDouble(), n));
    }

    private long whole(int row, double value) {
        if (value != Math.rint(value) || value > 1e15) {
            throw new BadInput(
                    input.table().place(row), Digits.of(value), "a whole number", "round the count, or leave it blank");
        }
        return (long) value;
    }

    private OptionalDouble number(int row, Role role) {
        return columns.containsKey(role)
                ? new StudyReader(input.table(), input.roles()).number(row, role, columns.get(role))
                : OptionalDouble.empty();
    }

    private Block named(int used) {
        return new Block()
                .put("line", input.line(used))
                .put("study", input.used().get(used).study());
    }

    private Block external(List<Correct> counts) {
        List<ExternalValidation> models = new ArrayList<>();
        List<Block> each = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            int row = input.used().get(i).row();
            Optional<Correct> outside = other(row, Role.EXT_XI, Role.EXT_ACC, number(row, Role.EXT_NI));
            if (outside.isPresent()) {
                ExternalValidation model = new ExternalValidation(counts.get(i), outside.get());
                models.add(model);
                each.add(named(i).put("internal", model.internal().accuracy())
                        .put("external", model.external().accuracy())
                        .put("difference", model.difference())
                        .bounds(
                                "difference",
                                new UnpairedDifference(model.external(), model.internal()).interval(level)));
            }
        }
        ExternalLoss loss = ExternalValidations.pool(models);
        Block block = new Block()
                .put("models", loss.models())
                .put("lower", loss.lower())
                .put("beyondNoise", loss.beyondNoise())
                .put("difference", DependenceReport.coefficient(loss.difference(), level))
                .put("tau2", loss.tau2())
                .bounds("pi", loss.predictionInterval(level))
                .put("bySize", loss.bySize().map(of -> DependenceReport.coefficient(of, level)))
                .put("converged", loss.converged());
        return block.put("each", each);
    }

    private Block baseline(List<Correct> counts) {
        List<UnpairedDifference> claims = new ArrayList<>();
        List<Block> each = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Correct claim = counts.get(i);
            Optional<Correct> base =
                    other(input.used().get(i).row(), Role.BASE_XI, Role.BASE_ACC, OptionalDouble.of((double)
                            claim.subjects()));
            if (base.isPresent()) {
                UnpairedDifference difference = new UnpairedDifference(claim, base.get());
                PairedBounds paired = new PairedBounds(
                        claim.subjects(), claim.count(), base.get().count());
                claims.add(difference);
                each.add(named(i).put("difference", difference.difference())
                        .bounds("difference", difference.interval(level))
                        .put("pval", difference.p())
                        .put("smallest_p", paired.smallestP())
                        .put("largest_p", paired.largestP())
                        .put("verdict", paired.verdict(level).name().toLowerCase(Locale.ROOT)));
            }
        }
        GainShare share = GainShare.overBaseline(claims, level);
        return TestSetReport.share(share, level).put("each", each);
    }
}
