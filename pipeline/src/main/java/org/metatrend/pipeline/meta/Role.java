package org.metatrend.pipeline.meta;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of numbers means. Names are metafor's; the others are what tables are seen to call it. */
public enum Role {
    YI(false, "effect size", "yi", "y", "effect", "effect size", "es", "estimate", "te"),
    VI(false, "sampling variance", "vi", "v", "var", "variance", "sampling variance"),
    SEI(false, "standard error", "sei", "se", "stderr", "std err", "standard error", "sete"),
    XI(true, "events", "xi", "x", "events", "event", "successes", "correct", "n correct", "cases"),
    MI(true, "non-events", "mi", "nonevents", "non events", "failures", "incorrect", "errors"),
    NI(true, "sample size", "ni", "n", "total", "trials", "sample size", "subjects", "n subjects", "n total", "size"),
    ACC(false, "proportion", "acc", "accuracy", "p", "prop", "proportion", "rate"),
    AI(true, "events in the first group", "ai", "a", "events1", "event1", "event e", "x1i", "x1", "tpos"),
    BI(true, "non-events in the first group", "bi", "b", "nonevents1", "tneg"),
    CI(true, "events in the second group", "ci", "c", "events2", "event2", "event c", "x2i", "x2", "cpos"),
    DI(true, "non-events in the second group", "di", "d", "nonevents2", "cneg"),
    N1I(true, "size of the first group", "n1i", "n1", "n e", "total1", "n treatment"),
    N2I(true, "size of the second group", "n2i", "n2", "n c", "total2", "n control"),
    M1I(false, "mean of the first group", "m1i", "m1", "mean1", "mean e"),
    SD1I(false, "standard deviation of the first group", "sd1i", "sd1", "sd e"),
    M2I(false, "mean of the second group", "m2i", "m2", "mean2", "mean c"),
    SD2I(false, "standard deviation of the second group", "sd2i", "sd2", "sd c"),
    RI(false, "correlation", "ri", "r", "cor", "corr", "correlation"),
    AUC(false, "area under the curve", "auc", "auroc", "area", "c statistic"),
    N1(true, "positives", "n1", "n1i", "positives", "n positive", "n pos", "diseased", "cases", "n cases"),
    N0(true, "negatives", "n0", "n2i", "negatives", "n negative", "n neg", "healthy", "controls", "n controls"),
    TP(true, "true positives", "tp", "true positives", "true positive"),
    FN(true, "false negatives", "fn", "false negatives", "false negative"),
    FP(true, "false positives", "fp", "false positives", "false positive"),
    TN(true, "true negatives", "tn", "true negatives", "true negative"),
    EXT_XI(true, "events in external data", "ext_xi"),
    EXT_NI(true, "size of external data", "ext_ni"),
    EXT_ACC(false, "proportion in external data", "ext_acc"),
    BASE_XI(true, "events of the baseline on the same subjects", "base_xi"),
    BASE_ACC(false, "proportion of the baseline on the same subjects", "base_acc");

    private final boolean count;
    private final String meaning;
    // an unmodifiable list, which the type does not say
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    Role(boolean count, String meaning, String... names) {
        this.count = count;
        this.meaning = meaning;
        this.names = List.of(names);
    }

    /** metafor's name. */
    String key() {
        return names.get(0);
    }

    boolean isCount() {
        return count;
    }

    String meaning() {
        return meaning;
    }

    /** What a column with that meaning may be called, the most telling name first. */
    List<String> names() {
        return names;
    }

    static Optional<Role> of(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT);
        for (Role role : values()) {
            if (role.key().equals(plain)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
