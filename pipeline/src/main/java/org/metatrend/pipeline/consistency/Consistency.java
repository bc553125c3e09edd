package org.metatrend.pipeline.consistency;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metatrend.analysis.consistency.MethodYears;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;

/** Checks study tables of the corrected reading. What is found is flagged and said in the ledger; nothing is dropped. */
public final class Consistency {
    private final List<StudyCheck> checks;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Consistency(PackagePlan plan) {
        Vocabulary vocabulary = Vocabulary.of(plan);
        checks = List.of(
                new ClassSumCheck(vocabulary),
                new MethodYearCheck(MethodYears.known()),
                new GrimCheck(vocabulary),
                new SensSpecCheck(vocabulary),
                new BelowChanceCheck(vocabulary));
    }

    /**
     * Tables with their flags and remarks, and what was found.
     *
     * @param tables as they were, with further flags and remarks
     * @param checks all findings and counts
     */
    public record Checked(List<StudyTable> tables, Checks checks) {
        public Checked {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Checks tables as the extractor made them: the kept lines of their ledgers are their studies and results in order.
     *
     * @param plan the package's vocabulary
     * @param tables of the corrected reading
     */
    public static Checked check(PackagePlan plan, List<StudyTable> tables) {
        Consistency consistency = new Consistency(plan);
        List<StudyTable> checked = tables.stream().map(consistency::table).toList();
        return new Checked(checked, new Checks(consistency.outcomes));
    }

    private StudyTable table(StudyTable table) {
        List<Study> studies = new ArrayList<>();
        List<List<Flag>> rowRemarks = new ArrayList<>();
        List<List<Flag>> resultRemarks = new ArrayList<>();
        for (Study study : table.studies()) {
            List<Outcome> of =
                    checks.stream().flatMap(c -> c.of(study).stream()).toList();
            outcomes.addAll(of);
            List<Flag> ofRow = flags(of, Outcome.WHOLE_STUDY).toList();
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < study.results().size(); i++) {
                Result result = study.results().get(i);
                List<Flag> further = Stream.concat(ofRow.stream(), flags(of, i))
                        .filter(f -> !result.flags().contains(f))
                        .toList();
                results.add(result.flagged(further));
                resultRemarks.add(further);
            }
            studies.add(study.with(results));
            rowRemarks.add(ofRow);
        }
        return new StudyTable(
                table.source(), table.reading(), studies, remarked(table.ledger(), rowRemarks, resultRemarks));
    }

    private static Stream<Flag> flags(List<Outcome> outcomes, int result) {
        return outcomes.stream()
                .filter(o -> o.result() == result && o.finding().isPresent())
                .map(o -> o.check().flag())
                .distinct();
    }

    private static Ledger remarked(Ledger ledger, List<List<Flag>> ofRows, List<List<Flag>> ofResults) {
        Iterator<List<Flag>> rows = ofRows.iterator();
        Iterator<List<Flag>> results = ofResults.iterator();
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            boolean kept = entry.outcome() == Entry.Outcome.KEPT;
            Iterator<List<Flag>> of = entry.stage() == Entry.Stage.ROWS ? rows : results;
            entries.add(kept ? remarked(entry, of.next()) : entry);
        }
        if (rows.hasNext() || results.hasNext()) {
            throw new IllegalStateException("more studies or results than kept lines in the ledger");
        }
        return new Ledger(entries);
    }

    private static Entry remarked(Entry entry, List<Flag> flags) {
        String reason = Stream.concat(Stream.of(entry.reason()), flags.stream().map(Flag::words))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining("; "));
        return new Entry(
                entry.source(), entry.row(), entry.column(), entry.stage(), entry.outcome(), reason, entry.verbatim());
    }
}
