/**
 * Linear regression of a study's outcome on its moderators (year, sample size, ...): the fit, its terms and its
 * goodness.
 */
package org.metatrend.analysis.regress;
