package org.metatrend.pipeline.multiverse;

import java.util.List;
import java.util.Optional;

/** Which results the tests take to depend on each other. */
enum Clustering {
    /** None: the model's own standard errors. */
    NONE("none"),
    /** Those of one study. */
    STUDY("study"),
    /** Those that one review reports. */
    REVIEW("review");

    private final String words;

    Clustering(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Optional<List<String>> clusters(Rows rows) {
        return switch (this) {
            case NONE -> Optional.empty();
            case STUDY -> Optional.of(rows.studies());
            case REVIEW -> Optional.of(rows.reviews());
        };
    }
}
