/** Crossref's works: its public data file, as JSON or JSON lines, and its API's answers. */
package org.metatrend.ingest.bibliography.crossref;
