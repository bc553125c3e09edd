package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.link.Judgement;
import org.metatrend.ingest.link.Links;
import org.metatrend.ingest.link.Reported;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;

/**
 * Counts a result that several reviews cite once. Two results of a linked study are one if task, measure and value, at
 * the coarser of the printed precisions, are equal. Kept is the one with the subjects of the classes compared, then the
 * one whose table states the task, then the first in the order of the package.
 */
final class ResultMerge {
    /** Where a result stands: table, row and number among the results of the row. */
    private record Key(String source, int row, int number) {}

    /** What becomes of a result: kept, perhaps with another flag, or merged into another one for a reason. */
    private record Fate(Result result, String mergedBecause, String remark) {}

    private final Links links;
    private final List<StudyTable> before;
    private final Map<Key, Fate> fates = new HashMap<>();
    private final List<StudyTable> tables = new ArrayList<>();
    private int merged;

    private ResultMerge(Links links, List<StudyTable> before) {
        this.links = links;
        this.before = before;
    }

    static ResultMerge of(Links links, List<StudyTable> tables) {
        ResultMerge merge = new ResultMerge(links, tables);
        merge.decide();
        tables.forEach(t -> merge.tables.add(merge.rewritten(t)));
        return merge;
    }

    List<StudyTable> tables() {
        return tables;
    }

    int merged() {
        return merged;
    }

    private void decide() {
        Map<List<String>, List<OneResult>> groups = new LinkedHashMap<>();
        for (StudyTable table : before) {
            for (Study study : table.studies()) {
                if (links.citations(study.id()).isEmpty()) {
                    continue;
                }
                for (int i = 0; i < study.results().size(); i++) {
                    Result result = study.results().get(i);
                    if (result.value().isPresent()) {
                        OneResult.join(
                                groups.computeIfAbsent(
                                        List.of(links.id(study.id()), result.task(), result.measure()),
                                        k -> new ArrayList<>()),
                                new OneResult.Copy(study, i, Reported.of(result)));
                    }
                }
            }
        }
        groups.values().forEach(g -> g.forEach(this::decide));
    }

    private void decide(OneResult one) {
        if (one.copies().size() < 2) {
            return;
        }
        OneResult.Copy kept = one.kept();
        List<Flag> flags = new ArrayList<>(kept.result().flags());
        List<String> judges = new ArrayList<>();
        for (OneResult.Copy copy : one.copies()) {
            if (key(copy).equals(key(kept))) {
                continue;
            }
            merged++;
            fates.put(
                    key(copy),
                    new Fate(
                            copy.result(),
                            "the same result as " + words(kept) + ": one study in two reviews, by "
                                    + evidence(copy.study().id(), kept.study().id()),
                            ""));
            // that data leaked is said of the study, so it holds for the copy that stays
            if (copy.result().flags().contains(Flag.DATA_LEAKAGE) && !flags.contains(Flag.DATA_LEAKAGE)) {
                flags.add(Flag.DATA_LEAKAGE);
                judges.add(Flag.DATA_LEAKAGE.words() + " by " + copy.study().review());
            }
        }
        fates.put(key(kept), new Fate(kept.with(flags), "", String.join("; ", judges)));
    }

    private StudyTable rewritten(StudyTable table) {
        List<Study> studies = new ArrayList<>();
        int kept = 0;
        for (Study study : table.studies()) {
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < study.results().size(); i++) {
                Fate fate = fates.get(key(study, i));
                if (fate == null || fate.mergedBecause().isEmpty()) {
                    results.add(fate == null ? study.results().get(i) : fate.result());
                }
            }
            kept += results.size();
            studies.add(OneResult.with(study, links.id(study.id()), results));
        }
        Ledger ledger = new Ledger(entries(table))
                .balance(Stage.ROWS, table.ledger().totals(Stage.ROWS).read(), studies.size())
                .balance(Stage.RESULTS, table.ledger().totals(Stage.RESULTS).read(), kept);
        return new StudyTable(table.source(), table.reading(), studies, ledger);
    }

    /** The ledger with what became of the results; the kept ones of a row stand there in their order. */
    private List<Entry> entries(StudyTable table) {
        Map<Integer, String> remarks = new HashMap<>();
        for (Study study : table.studies()) {
            remarks.put(study.place().row(), cited(study.id()));
        }
        Map<Integer, Integer> seen = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : table.ledger().entries()) {
            if (entry.outcome() != Outcome.KEPT) {
                entries.add(entry);
            } else if (entry.stage() == Stage.ROWS) {
                entries.add(as(entry, Outcome.KEPT, joined(entry.reason(), remarks.getOrDefault(entry.row(), ""))));
            } else {
                Fate fate =
                        fates.get(new Key(table.source(), entry.row(), seen.merge(entry.row(), 1, Integer::sum) - 1));
                if (fate == null) {
                    entries.add(entry);
                } else if (fate.mergedBecause().isEmpty()) {
                    entries.add(as(entry, Outcome.KEPT, joined(entry.reason(), fate.remark())));
                } else {
                    entries.add(as(entry, Outcome.MERGED, fate.mergedBecause()));
                }
            }
        }
        return entries;
    }

    /** Where else a study is cited, and how that is known; empty if nowhere. */
    private String cited(String id) {
        return String.join(
                "; ",
                links.citations(id).stream()
                        .filter(c -> !c.id().equals(id))
                        .map(c -> "also cited by " + c.review() + ", " + c.source() + " row "
                                + c.rows().get(0) + " (" + evidence(id, c.id()) + ")")
                        .toList());
    }

    private String evidence(String one, String other) {
        return links.between(one, other)
                .filter(j -> j.certainty().links())
                .map(Judgement::words)
                .orElse("links to a third review");
    }

    private static String words(OneResult.Copy copy) {
        Result result = copy.result();
        return copy.study().place().source() + " row " + copy.study().place().row() + " (" + result.task() + ", "
                + result.measure() + " " + result.value().orElseThrow() + ")";
    }

    private static Key key(OneResult.Copy copy) {
        return key(copy.study(), copy.number());
    }

    private static Key key(Study study, int number) {
        return new Key(study.place().source(), study.place().row(), number);
    }

    private static Entry as(Entry entry, Outcome outcome, String reason) {
        return new Entry(entry.source(), entry.row(), entry.column(), entry.stage(), outcome, reason, entry.verbatim());
    }

    private static String joined(String before, String more) {
        return before.isEmpty() || more.isEmpty() ? before + more : before + "; " + more;
    }
}
