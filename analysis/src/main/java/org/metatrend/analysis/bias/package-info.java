/**
 * Whether small or insignificant studies are missing: regression and rank tests of asymmetry, trim and fill, fail-safe numbers,
 * excess significance and a selection model.
 */
package org.metatrend.analysis.bias;
