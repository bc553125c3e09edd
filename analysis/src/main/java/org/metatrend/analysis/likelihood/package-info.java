/** Likelihoods of normal models with variance components, and their maximisation. */
package org.metatrend.analysis.likelihood;
