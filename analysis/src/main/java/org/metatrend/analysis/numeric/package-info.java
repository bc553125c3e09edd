/**
 * Distribution functions that keep their relative precision far out in the tails, where p-values of a meta-analysis lie,
 * and roots and maxima that are bracketed before they are looked for.
 */
package org.metatrend.analysis.numeric;
