/** Files of bibliographies: which format a file has, and reading it to its end whatever state it is in. */
package org.metatrend.ingest.bibliography.file;
