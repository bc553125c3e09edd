/** Formats of a field a line: RIS, PubMed's nbib, ISI and Web of Science, EndNote and Ovid. */
package org.metatrend.ingest.bibliography.tagged;
