package org.metatrend.pipeline.consistency;

import java.util.Locale;
import org.metatrend.ingest.study.Flag;

/** The checks of the corrected reading. They flag and never drop. */
public enum Check {
    /** An accuracy that no count out of the subjects of the classes compared gives. */
    GRIM(Flag.GRIM, "accuracies cannot come from their sample size"),
    /** The same where the whole study stands in for the classes compared: a weaker test. */
    GRIM_WHOLE_STUDY(Flag.GRIM, "accuracies cannot come from the size of their whole study"),
    /** The sizes of the classes against the total beside them. */
    CLASS_SUM(Flag.CLASS_SUM, "totals are not the sum of their classes"),
    /** An accuracy that sensitivity and specificity cannot give. */
    SENS_SPEC(Flag.SENS_SPEC, "accuracies cannot come from their sensitivity and specificity"),
    /** A study that is older than its method. */
    METHOD_YEAR(Flag.METHOD_YEAR, "studies are older than a method they name"),
    /** An accuracy below that of guessing. */
    BELOW_CHANCE(Flag.BELOW_CHANCE, "accuracies are below chance");

    private final Flag flag;
    private final String words;

    Check(Flag flag, String words) {
        this.flag = flag;
        this.words = words;
    }

    /** The flag of what it finds. */
    Flag flag() {
        return flag;
    }

    /** What it finds, after "12 of 87 testable". */
    String words() {
        return words;
    }

    /** The name in tables and results. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
