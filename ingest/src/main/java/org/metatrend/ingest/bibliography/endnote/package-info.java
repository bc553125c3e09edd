/** EndNote's XML export. */
package org.metatrend.ingest.bibliography.endnote;
