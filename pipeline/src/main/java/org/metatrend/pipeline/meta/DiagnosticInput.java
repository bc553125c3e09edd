package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.metatrend.analysis.diagnostic.DiagnosticStudy;
import org.metatrend.ingest.BadInput;

/**
 * Rows of diagnostic counts.
 *
 * @param table the table
 * @param roles which column is what
 * @param rows the rows used
 * @param names their labels
 * @param studies their counts
 * @param excluded the other rows with their reasons
 */
record DiagnosticInput(
        MetaTable table,
        RoleColumns roles,
        List<Integer> rows,
        List<String> names,
        List<DiagnosticStudy> studies,
        Map<Integer, String> excluded) {
    private static final List<Role> COUNTS = List.of(Role.TP, Role.FN, Role.FP, Role.TN);

    /**
     * Reads.
     *
     * @throws BadInput if columns are missing, a cell is no count, or fewer than two rows remain
     */
    static DiagnosticInput read(MetaTable table, MetaOptions options) {
        RoleColumns roles = RoleColumns.of(
                table, MetaMeasure.Family.DIAGNOSTIC, options.columns().roles());
        StudyReader reader = new StudyReader(table, roles);
        Conditions conditions = Conditions.of(table, options.columns().where());
        List<Integer> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<DiagnosticStudy> studies = new ArrayList<>();
        Map<Integer, String> excluded = new LinkedHashMap<>();
        OptionalInt label =
                StudyLabels.column(table, roles, options.columns().groupings().study());
        for (int row = 0; row < table.size(); row++) {
            Optional<String> reason =
                    table.isBlank(row) ? Optional.of(MetaInput.BLANK) : conditions.refusal(table, row);
            int at = row;
            if (reason.isEmpty() && COUNTS.stream().anyMatch(role -> table.isMissing(at, roles.at(role)))) {
                reason = Optional.of(reader.lacking(row));
            }
            if (reason.isPresent()) {
                excluded.put(row, reason.get());
                continue;
            }
            rows.add(row);
            names.add(StudyLabels.label(table, label, row));
            studies.add(study(table, roles, reader, row));
        }
        if (studies.size() < 2) {
            throw new BadInput(
                    table.source(),
                    studies.size() + " studies with four counts",
                    "at least 2 studies to pool",
                    "add studies, or name other columns with --columns");
        }
        return new DiagnosticInput(table, roles, rows, names, studies, excluded);
    }

    private static DiagnosticStudy study(MetaTable table, RoleColumns roles, StudyReader reader, int row) {
        long[] counts = COUNTS.stream()
                .mapToLong(
                        role -> (long) reader.number(row, role, roles.at(role)).orElseThrow())
                .toArray();
        if (counts[0] + counts[1] == 0 || counts[2] + counts[3] == 0) {
            throw new BadInput(
                    table.place(row),
                    counts[0] + counts[1] == 0 ? "nobody diseased" : "nobody healthy",
                    "both diseased and healthy subjects",
                    "correct the counts, or leave one blank to leave the row out");
        }
        return new DiagnosticStudy(counts[0], counts[1], counts[2], counts[3]);
    }

    int line(int study) {
        return table.lines().get(rows.get(study));
    }

    List<String> warnings() {
        long missing = excluded.values().stream()
                .filter(reason -> !reason.equals(MetaInput.BLANK) && !reason.startsWith(Conditions.NOT_MEANT))
                .count();
        return missing == 0
                ? List.of()
                : List.of(missing + (missing == 1 ? " row was" : " rows were") + " left out; see input.excluded.");
    }

    Block block() {
        Block columns = new Block();
        roles.names(table).forEach(columns::put);
        List<Block> out = new ArrayList<>();
        excluded.forEach((row, reason) ->
                out.add(new Block().put("line", table.lines().get(row)).put("reason", reason)));
        return new Block()
                .put("file", table.source())
                .put("rows_read", table.size())
                .put("rows_used", rows.size())
                .put("rows_excluded", excluded.size())
                .put("columns", columns)
                .put("excluded", out);
    }
}
