package org.metatrend.ingest.extract;

import java.util.Locale;
import java.util.Optional;

/** What a reported performance measures. */
public enum Measure {
    /** Share of subjects classified correctly. */
    ACCURACY("accuracy"),
    /** Mean of the classes' accuracies. */
    BALANCED_ACCURACY("balanced accuracy"),
    /** Area under the ROC curve. */
    AUC("AUC");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** The measure that a word of a study table names, whatever its case. */
    public static Optional<Measure> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "accuracy", "acc", "overall accuracy" -> Optional.of(ACCURACY);
            case "balanced accuracy", "ba", "bacc" -> Optional.of(BALANCED_ACCURACY);
            case "auc", "auroc", "area under the curve" -> Optional.of(AUC);
            default -> Optional.empty();
        };
    }

    /** The name in tables and figures. */
    public String label() {
        return label;
    }
}
