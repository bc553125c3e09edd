/** Exports as delimited text: Scopus, Web of Science, Dimensions, Lens, OpenAlex, and any other by its columns' roles. */
package org.metatrend.ingest.bibliography.csv;
