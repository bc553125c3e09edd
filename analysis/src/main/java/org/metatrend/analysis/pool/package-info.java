/**
 * Pooling of effect sizes: common-effect and random-effects models, meta-regression, Mantel-Haenszel and Peto, with tests,
 * intervals and cluster-robust variances.
 */
package org.metatrend.analysis.pool;
