/** Bibliographic records: one reader per format, from bytes to references, every record read or rejected with a reason. */
package org.metatrend.ingest.bibliography;
