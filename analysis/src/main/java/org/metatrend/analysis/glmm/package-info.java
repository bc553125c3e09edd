/** Generalised linear mixed models of proportions. */
package org.metatrend.analysis.glmm;
