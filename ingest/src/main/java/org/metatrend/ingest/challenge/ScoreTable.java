package org.metatrend.ingest.challenge;

import java.util.List;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.study.Reading;

/**
 * What one reading makes of one challenge's two leaderboards.
 *
 * @param source the resource's name
 * @param teams the pairs of scores that were kept
 */
public record ScoreTable(String source, Reading reading, List<TeamScore> teams, Ledger ledger) {
    public ScoreTable {
        teams = List.copyOf(teams);
    }
}
