package org.metatrend.analysis.pool;

/**
 * How the variance tau&sup2; between studies is estimated. Names are metafor's. All estimates are cut at 0.
 *
 * <p>Symbols: k studies, p coefficients, w = 1 / (v + tau&sup2;), P = W - W X (X'WX)^-1 X'W, Q(t) = y'Py at tau&sup2; = t. Source
 * where no other is named: Viechtbauer, Journal of Educational and Behavioral Statistics 30 (2005) 261-293,
 * doi:10.3102/10769986030003261, and Veroniki and others, Research Synthesis Methods 7 (2016) 55-79, doi:10.1002/jrsm.1164.
 */
public enum PoolingMethod {
    /** Common (equal, fixed) effect: tau&sup2; is 0 by assumption. */
    EE,
    /**
     * DerSimonian and Laird: (Q(0) - (k - p)) / tr(P) at tau&sup2; = 0. Controlled Clinical Trials 7 (1986) 177-188,
     * doi:10.1016/0197-2456(86)90046-2.
     */
    DL,
    /** Hedges: (RSS - tr(P V)) / (k - p) with P of the unweighted regression. */
    HE,
    /** Hunter and Schmidt: (Q(0) - k) / sum(1/v). */
    HS,
    /**
     * Sidik and Jonkman: with t0 = sum((y - mean(y))&sup2;) / k, t0 Q(t0) / (k - p). It is 0 only where all estimates are equal.
     * Journal of the Royal Statistical Society C 54 (2005) 367-384, doi:10.1111/j.1467-9876.2005.00489.x.
     */
    SJ,
    /** Maximum likelihood. */
    ML,
    /** Restricted maximum likelihood. */
    REML,
    /**
     * Paule and Mandel: Q(tau&sup2;) = k - p. Journal of Research of the National Bureau of Standards 87 (1982) 377-385,
     * doi:10.6028/jres.087.022.
     */
    PM,
    /** Median-unbiased Paule and Mandel: Q(tau&sup2;) = median of chi-squared with k - p degrees of freedom. */
    PMM,
    /** Empirical Bayes (Morris): the same equation as PM. */
    EB;

    /** Whether the model has a variance between studies. */
    public boolean isRandom() {
        return this != EE;
    }
}
