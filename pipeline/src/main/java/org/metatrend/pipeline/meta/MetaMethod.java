package org.metatrend.pipeline.meta;

import java.util.Locale;
import java.util.Optional;
import org.metatrend.analysis.pool.PoolingMethod;

/** How studies are pooled, by metafor's names. */
public enum MetaMethod {
    EE("common effect"),
    DL("random effects, DerSimonian-Laird"),
    HE("random effects, Hedges"),
    HS("random effects, Hunter-Schmidt"),
    SJ("random effects, Sidik-Jonkman"),
    ML("random effects, maximum likelihood"),
    REML("random effects, restricted maximum likelihood"),
    PM("random effects, Paule-Mandel"),
    PMM("random effects, median-unbiased Paule-Mandel"),
    EB("random effects, empirical Bayes"),
    MH("common effect, Mantel-Haenszel"),
    PETO("common effect, Peto"),
    GLMM("binomial-normal model, maximum likelihood");

    private final String words;

    MetaMethod(String words) {
        this.words = words;
    }

    /** The method in words. */
    public String words() {
        return words;
    }

    /** Whether the model pools counts and not effect sizes. */
    boolean isOfCounts() {
        return this == MH || this == PETO || this == GLMM;
    }

    /** The estimator of effect sizes; for models of counts the one that stands beside them. */
    PoolingMethod pooling() {
        return switch (this) {
            case MH, PETO -> PoolingMethod.EE;
            case GLMM -> PoolingMethod.ML;
            case EE, DL, HE, HS, SJ, ML, REML, PM, PMM, EB -> PoolingMethod.valueOf(name());
        };
    }

    /** The method of a name; FE and CE are EE, as in metafor. */
    static Optional<MetaMethod> of(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT);
        if (plain.equals("FE") || plain.equals("CE")) {
            return Optional.of(EE);
        }
        for (MetaMethod method : values()) {
            if (method.name().equals(plain)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
