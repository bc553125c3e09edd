/**
 * Tables inside PDF files, and the only package of {@code ingest} that knows PDFBox.
 *
 * <p>A PDF holds no tables, only glyphs and strokes at places. {@link org.metatrend.ingest.pdf.PdfTables} finds tables
 * in three steps that know nothing of each other: reading (glyphs and rules of a page, turned upright), detection
 * (which lines of a page are a table, and its caption) and extraction (which words of these lines share a cell).
 */
package org.metatrend.ingest.pdf;
