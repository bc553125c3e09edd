/** Grammars: a cell to sample sizes, performance, references and tasks; the verbatim text is kept. */
package org.metatrend.ingest.extract;
