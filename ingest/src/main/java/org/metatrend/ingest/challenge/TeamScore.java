package org.metatrend.ingest.challenge;

/**
 * A team's public and private score.
 *
 * @param team the team's number
 * @param publicRow the row of its public score
 * @param privateRow the row of its private score
 * @param publicScore on the data that teams could evaluate on
 * @param privateScore on the data they could not
 * @param setAside why the pair is kept apart from the figures; empty if it is not
 */
public record TeamScore(
        int team, int publicRow, int privateRow, double publicScore, double privateScore, String setAside) {}
