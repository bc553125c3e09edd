/**
 * Tables of many formats: bytes to verbatim cells ({@link org.metatrend.ingest.table.TableFile}), one of several
 * tables ({@link org.metatrend.ingest.table.TableChoice}), its header and its rows
 * ({@link org.metatrend.ingest.table.TableStructure}). {@link org.metatrend.ingest.table.TableReader} is the plain
 * reading of packages' tables and of transcriptions.
 */
package org.metatrend.ingest.table;
