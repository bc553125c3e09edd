/** BibTeX: entries, macros, cross references, and LaTeX made plain. */
package org.metatrend.ingest.bibliography.bibtex;
