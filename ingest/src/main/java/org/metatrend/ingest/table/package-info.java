/** One reader per format: bytes to a table of verbatim cells. */
package org.metatrend.ingest.table;
