/** What the accuracies of a package say together: pooled models, associations within and between groups, test sets. */
package org.metatrend.pipeline.pooled;
