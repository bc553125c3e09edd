/** Works of OpenAlex: JSON lines scanned as bytes, decoded only where a query may match. */
package org.metatrend.ingest.bibliography.openalex;
