/** From published tables to the project's own tables of facts. */
package org.metatrend.ingest.transcribe;
