/**
 * Forest plots and their family: estimates with intervals, one row each, beside the pooled ones.
 *
 * <p>Everything comes as plain numbers and words; nothing is estimated here. Values come on the scale of the model (a log
 * risk ratio, a logit) and are drawn on the measure's own scale, as {@link org.metatrend.figures.forest.Measure} says. A
 * value may be missing (NaN) or without bound (infinite): it is drawn as far as it can be and its row says so.
 */
package org.metatrend.figures.forest;
