package org.metatrend.ingest.search;

import java.io.Serializable;

/**
 * One file of a source.
 *
 * @param source the source's number in the search, from 0
 * @param name the source as the user named it
 * @param rank the file's rank in the source, from 0: of versions of one record the later file's counts
 * @param uri where it is, for Hadoop's file systems
 * @param path as reports name it: relative to what the user named
 * @param bytes its size as stored
 */
public record SourceFile(int source, String name, int rank, String uri, String path, long bytes)
        implements Serializable {}
