/** Meta-analysis of diagnostic accuracy: sensitivity and false positive rate together. */
package org.metatrend.analysis.diagnostic;
