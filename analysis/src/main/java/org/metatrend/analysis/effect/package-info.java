/**
 * Effect sizes with their sampling variances, from counts, means, correlations and areas under curves. Names and
 * conventions are those of the field's R package metafor, so that results can be set side by side.
 */
package org.metatrend.analysis.effect;
