/** A search of bibliographies: files scanned against queries, versions of one record resolved, every record counted. */
package org.metatrend.ingest.search;
