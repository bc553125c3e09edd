package org.metatrend.ingest.study;

/**
 * Where a value stands.
 *
 * @param source the resource's name
 * @param row the row below the header, from 1
 * @param column the column
 */
public record Provenance(String source, int row, String column) {}
