/** The Data Package: strict parse, validation, checksums. */
package org.metatrend.ingest.manifest;
