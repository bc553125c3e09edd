/**
 * Draws a laid-out figure as PNG, SVG or PDF; the only package that knows XChart and PDFBox.
 *
 * <p>XChart paints a panel's scales, grid, points and areas, its annotations the rest; all of it lands in one list of
 * strokes, which three small writers turn into files. So the three formats cannot differ, and the same figure always
 * gives the same bytes. Type comes from a font on the class path, never from the machine.
 */
package org.metatrend.figures.draw;
