package org.metatrend.ingest.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.manifest.MadeResource;
import org.metatrend.ingest.manifest.Quirk;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan;
import org.metatrend.ingest.manifest.ResourcePlan.Challenge;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.table.TableReader;

class ScoreExtractorTest {
    private static final List<Quirk> QUIRKS = List.of(
            new Quirk.FewestEntries(2, "too few entries"),
            new Quirk.JoinByName("by name"),
            new Quirk.PublicScoreAbove(0, "a public score of 0"));

    /** Team 3 is two teams of one name, team 6 a benchmark, team 7 on one board only. */
    private static final String BOARDS = """
            row,board,team,score,entries
            1,private,1,0.5,5
            2,private,2,0.6,1
            3,private,3,0.7,2
            4,private,3,0.8,2
            5,private,5,0.1,4
            6,private,6,0.69,
            1,public,1,0.4,5
            2,public,2,0.5,1
            3,public,3,0.61,2
            4,public,3,0.62,2
            5,public,5,0,4
            6,public,6,0.69,
            7,public,7,0.9,9
            """;

    @Test
    void joinsByNameAsPublished() {
        ScoreTable table = read(Reading.PUBLISHED, true);

        assertThat(table.teams())
                .extracting(TeamScore::team, TeamScore::publicScore, TeamScore::privateScore)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 0.4, 0.5),
                        org.assertj.core.groups.Tuple.tuple(3, 0.61, 0.7),
                        org.assertj.core.groups.Tuple.tuple(3, 0.61, 0.8),
                        org.assertj.core.groups.Tuple.tuple(3, 0.62, 0.7),
                        org.assertj.core.groups.Tuple.tuple(3, 0.62, 0.8));
        assertThat(table.ledger().totals(Stage.ROWS).sentence()).isEqualTo("13 read = 8 kept + 0 merged + 5 excluded");
        assertThat(table.ledger().totals(Stage.RESULTS).sentence())
                .isEqualTo("6 read = 5 kept + 0 merged + 1 excluded");
    }

    @Test
    void joinsNothingAmbiguousWhenCorrected() {
        ScoreTable table = read(Reading.CORRECTED, true);

        assertThat(table.teams())
                .containsExactly(
                        new TeamScore(1, 7, 1, 0.4, 0.5, ""),
                        new TeamScore(2, 8, 2, 0.5, 0.6, ""),
                        new TeamScore(5, 11, 5, 0, 0.1, "a score of exactly 0: no working submission"));
        assertThat(table.ledger().entries())
                .filteredOn(e -> e.stage() == Stage.ROWS && !e.reason().isEmpty())
                .extracting(e -> e.row() + " " + e.reason())
                .containsExactly(
                        "3 ambiguous: 2 teams share its name",
                        "4 ambiguous: 2 teams share its name",
                        "6 no entries: a benchmark of the organisers, not a team",
                        "9 ambiguous: 2 teams share its name",
                        "10 ambiguous: 2 teams share its name",
                        "12 no entries: a benchmark of the organisers, not a team",
                        "13 not on the other leaderboard");
    }

    @Test
    void setsAPerfectLossAside() {
        assertThat(read(Reading.CORRECTED, false).teams())
                .filteredOn(t -> !t.setAside().isEmpty())
                .extracting(TeamScore::team, TeamScore::setAside)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5, "a loss of exactly 0: no honest prediction reaches it"));
    }

    private static ScoreTable read(Reading reading, boolean higherIsBetter) {
        Challenge challenge = new Challenge("made", "Dice", higherIsBetter, null);
        Resource resource = MadeResource.of(
                "made",
                List.of("row", "board", "team", "score", "entries"),
                new ResourcePlan(null, null, null, challenge, QUIRKS, false));
        return new ScoreExtractor(resource, reading)
                .extract(TableReader.of("csv").read("made.csv", BOARDS.getBytes(StandardCharsets.UTF_8), ""));
    }
}
