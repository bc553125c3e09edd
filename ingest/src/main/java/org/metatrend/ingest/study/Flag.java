package org.metatrend.ingest.study;

import java.util.Locale;

/** What deserves a look in a result. */
public enum Flag {
    /** Worse than guessing. */
    BELOW_CHANCE(true, "below chance"),
    /** A fraction above one. */
    ABOVE_ONE(true, "above 1"),
    /** Of a package about accuracies: the cell holds another measure. */
    NOT_ACCURACY(true, "not an accuracy"),
    /** The review judges that data leaked. */
    DATA_LEAKAGE(true, "clear data leakage"),
    /** The task is taken from elsewhere than a label on the value. */
    TASK_INFERRED(false, "task inferred"),
    /** The size of a class is the sum of those of its subtypes that the table gives. */
    SIZE_FROM_SUBTYPES(false, "class counted by its subtypes"),
    /** The sizes of the classes compared are not given: the study's size stands in. */
    STUDY_SIZE(false, "size of the whole study"),
    /** No count of the subjects gives the accuracy. */
    GRIM(false, "no count out of n gives this accuracy"),
    /** The sizes of the classes do not add up to the study's total. */
    CLASS_SUM(false, "the class sizes do not add up to the total"),
    /** Sensitivity and specificity of the same subjects cannot give the accuracy. */
    SENS_SPEC(false, "sensitivity and specificity cannot give this accuracy"),
    /** The study is older than a method that it names. */
    METHOD_YEAR(false, "published before its method existed"),
    /** Of a package that declares its measures: the value is of none of them. */
    UNDECLARED_MEASURE(true, "a measure that the package does not declare"),
    /** Below the least value that its measure can have. */
    BELOW_RANGE(true, "below the range of its measure");

    private final boolean setsAside;
    private final String words;

    Flag(boolean setsAside, String words) {
        this.setsAside = setsAside;
        this.words = words;
    }

    /** Whether a result with this flag stays out of the fits. */
    public boolean setsAside() {
        return setsAside;
    }

    /** The flag as the ledger says it. */
    public String words() {
        return words;
    }

    /** The flag as tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
