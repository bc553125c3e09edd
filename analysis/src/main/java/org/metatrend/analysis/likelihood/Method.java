package org.metatrend.analysis.likelihood;

/** Which likelihood is maximised. */
public enum Method {
    /** Maximum likelihood. */
    ML,
    /** Restricted maximum likelihood. */
    REML
}
