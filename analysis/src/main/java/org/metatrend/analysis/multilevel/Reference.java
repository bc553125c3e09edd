package org.metatrend.analysis.multilevel;

/** The distribution that coefficients are judged by. */
public enum Reference {
    /** The normal distribution (metafor's test = "z"). */
    NORMAL,
    /** Student's t with k - p degrees of freedom, k results and p coefficients (test = "t", dfs = "residual"). */
    T_RESIDUAL,
    /**
     * Student's t with degrees of freedom by containment (test = "t", dfs = "contain"): of all levels within whose groups a
     * coefficient's moderator is constant, the smallest number of groups less the coefficients that are constant there
     * too; k - p where there is no such level. Pinheiro and Bates, Mixed-Effects Models in S and S-PLUS (2000), section
     * 2.4.2, doi:10.1007/b98882.
     */
    T_CONTAINMENT
}
