/**
 * Smooth summaries of a scatter: LOWESS curves with bootstrap bands, and kernel densities.
 */
package org.metatrend.analysis.smooth;
