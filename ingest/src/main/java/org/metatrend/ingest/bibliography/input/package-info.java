/** Bytes of bibliographies: decompression that names the place of damage, lines, and elements of XML dumps, as streams. */
package org.metatrend.ingest.bibliography.input;
