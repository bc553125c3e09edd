package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.metatrend.analysis.effect.ContinuityCorrection;
import org.metatrend.analysis.effect.EffectSize;
import org.metatrend.ingest.BadInput;
import org.metatrend.pipeline.meta.MetaInput.Excluded;
import org.metatrend.pipeline.meta.MetaInput.Used;

/** Reads the rows of a table: each is used, or excluded with its reason. */
final class MetaInputReader {
    private static final Set<String> NO_TEXT = Set.of("", "na", "n/a", "nan", "#n/a", "null");

    private final MetaTable table;
    private final MetaMeasure measure;
    private final RoleColumns roles;
    private final MetaOptions options;
    private final OptionalInt label;

    private MetaInputReader(MetaTable table, MetaMeasure measure, RoleColumns roles, MetaOptions options) {
        this.table = table;
        this.measure = measure;
        this.roles = roles;
        this.options = options;
        label = StudyLabels.column(table, roles, options.columns().groupings().study());
    }

    /**
     * Reads.
     *
     * @param terms the moderators
     * @param groups columns that must have a text in each row used
     * @throws BadInput if a cell is wrong; a moderator or a group is missing and rows are not to be left out for that; or fewer than
     *     two rows remain
     */
    static MetaInput read(
            MetaTable table,
            MetaMeasure measure,
            RoleColumns roles,
            MetaOptions options,
            List<ModeratorTerm> terms,
            List<Integer> groups) {
        return new MetaInputReader(table, measure, roles, options).read(terms, groups);
    }

    private MetaInput read(List<ModeratorTerm> terms, List<Integer> groups) {
        Map<Integer, String> reasons = new HashMap<>();
        Map<Integer, StudyData> data = new HashMap<>();
        Conditions conditions = Conditions.of(table, options.columns().where());
        StudyReader reader = new StudyReader(table, roles);
        for (int row = 0; row < table.size(); row++) {
            Optional<String> reason =
                    table.isBlank(row) ? Optional.of(MetaInput.BLANK) : conditions.refusal(table, row);
            if (reason.isPresent()) {
                reasons.put(row, reason.get());
                continue;
            }
            Optional<StudyData> read = reader.read(row, roles.family(measure));
            if (read.isEmpty()) {
                reasons.put(row, reader.lacking(row));
            } else {
                data.put(row, read.get());
            }
        }
        requireValues(data, reasons, terms, groups);
        boolean anyEmpty = data.values().stream().anyMatch(StudyData::hasEmptyCell);
        ContinuityCorrection correction = effective(anyEmpty);
        List<Used> used = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (reasons.containsKey(row)) {
                excluded.add(new Excluded(row, study(row), reasons.get(row)));
                continue;
            }
            StudyData each = data.get(row);
            var effect = Block.attempted(() -> each.effect(measure, correction));
            String undefined = effect.value().map(MetaInputReader::undefined).orElseGet(effect::reason);
            if (undefined.isEmpty()) {
                used.add(new Used(row, study(row), each, effect.value().orElseThrow()));
            } else {
                excluded.add(new Excluded(row, study(row), plain(undefined)));
            }
        }
        MetaInput input = new MetaInput(table, measure, roles, used, excluded);
        if (used.size() < 2) {
            throw tooFew(input);
        }
        return input;
    }

    /** The library names the study and its numbers; here the row is known. */
    private String plain(String undefined) {
        return undefined.contains("not defined")
                ? measure + " is not defined for these numbers"
                : undefined.replace("study 0", "the study");
    }

    private static String undefined(EffectSize effect) {
        double v = effect.variance();
        return v > 0 && Double.isFinite(1 / v) ? "" : "the sampling variance is " + Digits.of(v);
    }

    private BadInput tooFew(MetaInput input) {
        String others = input.excluded().stream()
                .limit(3)
                .map(each -> "; " + table.unit() + " " + table.lines().get(each.row()) + " has " + each.reason())
                .reduce("", String::concat);
        return new BadInput(
                table.source(),
                input.used().size() + (input.used().size() == 1 ? " study" : " studies") + " with an effect size"
                        + others,
                "at least 2 studies to pool",
                "add studies, or name other columns with --columns");
    }

    /** In tables of several rows a correction of all if one has an empty cell is one of all or of none. */
    private ContinuityCorrection effective(boolean anyEmpty) {
        ContinuityCorrection correction = options.model().correction();
        if (correction.to() != ContinuityCorrection.To.IF0ALL) {
            return correction;
        }
        return anyEmpty
                ? new ContinuityCorrection(correction.add(), ContinuityCorrection.To.ALL)
                : ContinuityCorrection.NONE;
    }

    private void requireValues(
            Map<Integer, StudyData> data,
            Map<Integer, String> reasons,
            List<ModeratorTerm> terms,
            List<Integer> groups) {
        for (int row = 0; row < table.size(); row++) {
            if (!data.containsKey(row)) {
                continue;
            }
            OptionalInt missing = firstMissing(row, terms, groups);
            if (missing.isPresent()) {
                if (!options.columns().dropMissing()) {
                    throw new BadInput(
                            table.place(row, missing.getAsInt()),
                            table.cell(row, missing.getAsInt()).isEmpty()
                                    ? "a blank cell"
                                    : BadInput.quote(table.cell(row, missing.getAsInt())),
                            "a value in every row that has an effect size",
                            "fill the cell, or leave such rows out with --missing drop");
                }
                data.remove(row);
                reasons.put(row, "no " + table.header().get(missing.getAsInt()));
            }
        }
    }

    private OptionalInt firstMissing(int row, List<ModeratorTerm> terms, List<Integer> groups) {
        for (ModeratorTerm term : terms) {
            OptionalInt missing = ModeratorValues.missing(table, row, term);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return groups.stream()
                .filter(column -> isNoText(table.cell(row, column)))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    static boolean isNoText(String cell) {
        return NO_TEXT.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    private String study(int row) {
        return StudyLabels.label(table, label, row);
    }
}
