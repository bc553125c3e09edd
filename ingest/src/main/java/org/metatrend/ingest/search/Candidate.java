package org.metatrend.ingest.search;

import org.metatrend.ingest.bibliography.Reference;

/**
 * A record that matches a query.
 *
 * @param sighting which record it is, and which version of it
 * @param matches bit i: the record matches query i
 * @param reference what it says
 */
public record Candidate(Sighting sighting, long matches, Reference reference) {}
