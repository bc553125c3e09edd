/** One claim under every sensible choice of data, effect size, model and test. */
package org.metatrend.pipeline.multiverse;
