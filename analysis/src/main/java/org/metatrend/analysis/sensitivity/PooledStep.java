package org.metatrend.analysis.sensitivity;

import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.Heterogeneity;
import org.metatrend.analysis.pool.MetaFit;

/**
 * The pooled effect of some of the studies.
 *
 * @param study the study left out, or the one added last, counted from 0
 * @param studies how many were pooled
 * @param effect the pooled effect
 * @param tauSquared tau&sup2;
 * @param heterogeneity Q, I&sup2; and H&sup2;; of one study Q and I&sup2; are 0 and H&sup2; is 1
 */
public record PooledStep(int study, int studies, Coefficient effect, double tauSquared, Heterogeneity heterogeneity) {
    static PooledStep of(int study, MetaFit fit) {
        return new PooledStep(study, fit.studies(), fit.intercept(), fit.tauSquared(), fit.heterogeneity());
    }
}
