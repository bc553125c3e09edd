/** OpenAlex: its snapshot of works, in which a work occurs as often as it was updated, and its API's answers. */
package org.metatrend.ingest.bibliography.openalex;
