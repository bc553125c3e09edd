package org.metatrend.ingest.challenge;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.manifest.Quirk;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.table.Table;

/**
 * Joins a challenge's public and private leaderboard by team. Corrected, a name that several teams share joins
 * nothing and a score of exactly 0 is set aside; published, the quirks of the manifest decide.
 */
public final class ScoreExtractor implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final Reading reading;
    private final boolean higherIsBetter;
    private final ArrayList<Quirk> quirks;
    private final ArrayList<String> missing;

    public ScoreExtractor(Resource resource, Reading reading) {
        this.source = resource.name();
        this.reading = reading;
        this.missing = new ArrayList<>(resource.schema().missingValues());
        this.higherIsBetter = resource.metatrend().challenge().higherIsBetter();
        this.quirks = new ArrayList<>(
                reading == Reading.PUBLISHED ? resource.metatrend().published() : List.of());
    }

    /** One line of a leaderboard. */
    private record Line(int row, String board, int team, double score, double entries, String verbatim) {}

    /** Joins the two boards. */
    public ScoreTable extract(Table table) {
        List<Line> lines = lines(table);
        Map<Integer, List<Line>> publicOf = byTeam(lines, "public");
        Map<Integer, List<Line>> privateOf = byTeam(lines, "private");
        List<Entry> entries = new ArrayList<>();
        int keptRows = 0;
        for (Line line : lines) {
            Optional<String> excluded = excluded(line, publicOf, privateOf);
            entries.add(new Entry(
                    source,
                    line.row(),
                    "",
                    Stage.ROWS,
                    excluded.isPresent() ? Outcome.EXCLUDED : Outcome.KEPT,
                    excluded.orElse(""),
                    line.verbatim()));
            keptRows += excluded.isPresent() ? 0 : 1;
        }
        List<TeamScore> teams = new ArrayList<>();
        int pairs = 0;
        for (Line one : lines) {
            if (!one.board().equals("public")
                    || excluded(one, publicOf, privateOf).isPresent()) {
                continue;
            }
            for (Line other : privateOf.get(one.team())) {
                if (excluded(other, publicOf, privateOf).isEmpty()) {
                    pairs++;
                    pair(one, other, teams, entries);
                }
            }
        }
        Ledger ledger = new Ledger(entries)
                .balance(Stage.ROWS, lines.size(), keptRows)
                .balance(Stage.RESULTS, pairs, teams.size());
        return new ScoreTable(source, reading, teams, ledger);
    }

    private void pair(Line one, Line other, List<TeamScore> teams, List<Entry> entries) {
        String verbatim = one.verbatim() + " with " + other.verbatim();
        Optional<String> dropped = first(Quirk.PublicScoreAbove.class)
                .filter(q -> !(one.score() > q.bound()))
                .map(Quirk::reason);
        if (dropped.isPresent()) {
            entries.add(
                    new Entry(source, one.row(), "score", Stage.RESULTS, Outcome.EXCLUDED, dropped.get(), verbatim));
            return;
        }
        String aside = reading == Reading.PUBLISHED ? "" : suspicious(one, other);
        teams.add(new TeamScore(one.team(), one.row(), other.row(), one.score(), other.score(), aside));
        entries.add(new Entry(source, one.row(), "score", Stage.RESULTS, Outcome.KEPT, aside, verbatim));
    }

    private String suspicious(Line one, Line other) {
        if (!higherIsBetter && (one.score() == 0 || other.score() == 0)) {
            return "a loss of exactly 0: no honest prediction reaches it";
        }
        return one.score() == 0 || other.score() == 0 ? "a score of exactly 0: no working submission" : "";
    }

    private Optional<String> excluded(
            Line line, Map<Integer, List<Line>> publicOf, Map<Integer, List<Line>> privateOf) {
        Optional<Quirk.FewestEntries> fewest = first(Quirk.FewestEntries.class);
        if (tooFew(fewest, line)) {
            return fewest.map(Quirk::reason);
        }
        if (Double.isNaN(line.entries())) {
            return Optional.of("no entries: a benchmark of the organisers, not a team");
        }
        List<Line> same = (line.board().equals("public") ? publicOf : privateOf).get(line.team());
        List<Line> others = (line.board().equals("public") ? privateOf : publicOf).getOrDefault(line.team(), List.of());
        long partners = others.stream().filter(o -> !tooFew(fewest, o)).count();
        if (partners == 0) {
            return Optional.of("not on the other leaderboard");
        }
        if ((same.size() > 1 || others.size() > 1)
                && first(Quirk.JoinByName.class).isEmpty()) {
            return Optional.of("ambiguous: " + Math.max(same.size(), others.size()) + " teams share its name");
        }
        return Optional.empty();
    }

    private static boolean tooFew(Optional<Quirk.FewestEntries> fewest, Line line) {
        return fewest.isPresent() && !(line.entries() >= fewest.get().entries());
    }

    private <T extends Quirk> Optional<T> first(Class<T> kind) {
        return Quirk.first(quirks, kind);
    }

    private static Map<Integer, List<Line>> byTeam(List<Line> lines, String board) {
        Map<Integer, List<Line>> teams = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.board().equals(board)) {
                teams.computeIfAbsent(line.team(), t -> new ArrayList<>()).add(line);
            }
        }
        return teams;
    }

    private List<Line> lines(Table table) {
        int board = table.column("board");
        int team = table.column("team");
        int score = table.column("score");
        int entries = table.column("entries");
        List<Line> lines = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            lines.add(new Line(
                    lines.size() + 1,
                    cells.get(board),
                    Integer.parseInt(cells.get(team)),
                    Double.parseDouble(cells.get(score)),
                    missing.contains(cells.get(entries)) ? Double.NaN : Double.parseDouble(cells.get(entries)),
                    cells.get(board) + " " + cells.get(score)));
        }
        return lines;
    }
}
