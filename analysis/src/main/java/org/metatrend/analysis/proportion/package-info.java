/** Intervals of a proportion, where what is counted is part of the total, and of a ratio of two counts, where it is not. */
package org.metatrend.analysis.proportion;
