/** PubMed's XML: the annual baseline and the daily updates of MEDLINE, and what its services return. */
package org.metatrend.ingest.bibliography.medline;
