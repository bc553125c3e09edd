package org.metatrend.ingest.bibliography;

import java.io.Serializable;

/**
 * Where a reference was read.
 *
 * @param source the source as the user named it, such as "pubmed"
 * @param file the file's path within the source
 * @param place within the file, such as "line 120" or "byte 3,141"
 */
public record Origin(String source, String file, String place) implements Serializable {}
