/** Trends of yearly counts against their totals: annual change, interrupted series, placebo breaks, contrasts. */
package org.metatrend.analysis.trend;
