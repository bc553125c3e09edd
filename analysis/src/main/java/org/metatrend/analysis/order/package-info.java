/**
 * Values in ascending order and their quantiles, as the other estimators share them.
 */
package org.metatrend.analysis.order;
