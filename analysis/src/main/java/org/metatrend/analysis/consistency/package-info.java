/** Whether reported numbers can stand beside each other: counts behind percentages, sums, years. */
package org.metatrend.analysis.consistency;
