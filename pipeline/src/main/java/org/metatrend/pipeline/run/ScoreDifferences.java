package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.challenge.ScoreTable;
import org.metatrend.ingest.challenge.TeamScore;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.pipeline.run.Difference.Change;

/** Sets the two readings of one challenge side by side, pair by pair. */
final class ScoreDifferences {
    private ScoreDifferences() {}

    static List<Difference> between(ScoreTable published, ScoreTable corrected) {
        Map<List<Integer>, TeamScore> before = byRows(published);
        Map<List<Integer>, TeamScore> after = byRows(corrected);
        List<Difference> differences = new ArrayList<>();
        for (TeamScore pair : published.teams()) {
            if (!after.containsKey(rows(pair))) {
                differences.add(difference(published, pair, Change.RESULT_ONLY_PUBLISHED, reason(corrected, pair)));
            }
        }
        for (TeamScore pair : corrected.teams()) {
            if (!before.containsKey(rows(pair))) {
                differences.add(difference(corrected, pair, Change.RESULT_ONLY_CORRECTED, reason(published, pair)));
            }
            if (!pair.setAside().isEmpty()) {
                differences.add(difference(corrected, pair, Change.SET_ASIDE, pair.setAside()));
            }
        }
        differences.sort(Comparator.comparingInt(Difference::row));
        return differences;
    }

    private static Difference difference(ScoreTable table, TeamScore pair, Change change, String reason) {
        String scores = "public " + pair.publicScore() + ", private " + pair.privateScore();
        boolean ofPublished = change == Change.RESULT_ONLY_PUBLISHED;
        return new Difference(
                table.source(),
                pair.publicRow(),
                "team " + pair.team(),
                change,
                ofPublished ? scores : "",
                ofPublished ? "" : scores,
                reason);
    }

    /** Why the other reading does not have a pair: what became of its public row, its private row or the pair. */
    private static String reason(ScoreTable other, TeamScore pair) {
        return other.ledger().entries().stream()
                .filter(e -> e.outcome() == Outcome.EXCLUDED)
                .filter(e -> e.row() == pair.publicRow() || e.row() == pair.privateRow())
                .map(Entry::reason)
                .findFirst()
                .orElseThrow();
    }

    private static Map<List<Integer>, TeamScore> byRows(ScoreTable table) {
        Map<List<Integer>, TeamScore> rows = new LinkedHashMap<>();
        table.teams().forEach(t -> rows.put(rows(t), t));
        return rows;
    }

    private static List<Integer> rows(TeamScore pair) {
        return List.of(pair.publicRow(), pair.privateRow());
    }
}
