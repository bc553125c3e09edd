/** JSON bibliographies as streams: a record a line, or one document with a list of records. */
package org.metatrend.ingest.bibliography.json;
