package org.metatrend.ingest.propose;

import java.util.Arrays;
import java.util.List;
import org.metatrend.ingest.BadInput;

/** What a column can mean. */
public enum Role {
    /** The study's reference. */
    STUDY("study"),
    /** The publication year; may stand inside the reference. */
    YEAR("year"),
    /** The number of subjects. */
    SAMPLE_SIZE("sample size"),
    /** Reported performance; several columns may have it. */
    PERFORMANCE("performance"),
    /** The classification task. */
    TASK("task"),
    /** The classifier or other method. */
    METHOD("method"),
    /** Whether data leaked. */
    LEAKAGE("leakage"),
    /** Whether the study's code is available. */
    CODE("code"),
    /** Whether its data are available. */
    DATA("data"),
    /** Whether there was a validation on data of another source. */
    EXTERNAL("external"),
    /** How performance was validated. */
    VALIDATION("validation"),
    /** The data the study used. */
    DATASET("dataset");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role as messages and options say it. */
    public String label() {
        return label;
    }

    /**
     * The role that a word means.
     *
     * @throws BadInput if it means none
     */
    public static Role of(String word) {
        String plain = word.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('-', ' ')
                .replace('_', ' ');
        return Arrays.stream(values())
                .filter(r -> r.label.equals(plain))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "--map",
                        "the role " + BadInput.quote(word),
                        "one of " + String.join(", ", labels()),
                        "write it as ROLE=COLUMN"));
    }

    private static List<String> labels() {
        return Arrays.stream(values()).map(Role::label).toList();
    }
}
