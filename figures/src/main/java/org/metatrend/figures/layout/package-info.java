/**
 * What to draw: figures as plain records, laid out to the millimetre but tied to no drawing library.
 *
 * <p>Three coordinate systems meet here. A {@link org.metatrend.figures.layout.Panel}'s marks are in data units, a
 * figure's furniture (keys, titles) is in millimetres from the page's top left corner, and sizes of type, lines and
 * markers are in points (1/72 inch), as printers count them.
 */
package org.metatrend.figures.layout;
