/**
 * The figures of a meta-analysis but for the forest plot's family: funnel, bubbles, specification curve, within and
 * between, summary ROC, Baujat, radial, GOSH, drapery, L'Abb\u00e9 and influence.
 *
 * <p>Each has a record of plain numbers and words as its input and a class that lays it out, one column (85 mm) wide.
 * Nothing is estimated here: lines, bands and regions come as numbers. Effects come on the scale of the analysis, such
 * as log odds ratios, and an {@link org.metatrend.figures.pooled.EffectScale} says how its axis is written.
 */
package org.metatrend.figures.pooled;
