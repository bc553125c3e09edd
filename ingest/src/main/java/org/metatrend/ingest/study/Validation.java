package org.metatrend.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A scheme by which a study validated its classifier.
 *
 * @param scheme the kind of scheme
 * @param folds the number of folds of {@link Scheme#K_FOLD}, where it is given
 * @param repeats how often the whole was repeated, where it is given
 * @param testShare the share of the data kept for the test, in (0, 1), where it is given
 * @param variants what else is said of it, in the order of {@link Variant}
 * @param verbatim the words it was read from; of an unknown scheme the whole cell
 */
public record Validation(
        Scheme scheme,
        OptionalInt folds,
        OptionalInt repeats,
        OptionalDouble testShare,
        List<Variant> variants,
        String verbatim) {
    public Validation {
        variants = List.copyOf(variants);
    }

    /** The kinds of schemes. */
    public enum Scheme {
        /** Cross-validation with folds. */
        K_FOLD("k-fold"),
        /** All but one of the samples at a time. */
        LEAVE_ONE_OUT("leave-one-out"),
        /** All samples but those of one subject, site, session or other group at a time. */
        LEAVE_ONE_GROUP_OUT("leave-one-group-out"),
        /** One part, or a random part again and again, is kept for the test. */
        HOLD_OUT("hold-out"),
        /** Samples with replacement. */
        BOOTSTRAP("bootstrap"),
        /** Data of another source. */
        EXTERNAL("external"),
        /** Tested on the data that it was trained on. */
        NONE("none"),
        /** In words that are not understood. */
        UNKNOWN("unknown");

        private final String label;

        Scheme(String label) {
            this.label = label;
        }

        /** The scheme as tables write it. */
        public String label() {
            return label;
        }
    }

    /** What may be said of a scheme. */
    public enum Variant {
        /** One loop chooses parameters inside another one that tests. */
        NESTED,
        /** The classes have the same shares in every part. */
        STRATIFIED,
        /** Several times over. */
        REPEATED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The scheme in words: "nested stratified 10-fold", "hold-out (test 30%)", "repeated 5-fold (10 times)". */
    public String words() {
        List<String> words =
                new ArrayList<>(variants.stream().map(Variant::label).toList());
        words.add(folds.isPresent() ? folds.getAsInt() + "-fold" : scheme.label());
        if (testShare.isPresent()) {
            words.add("(test " + Math.round(100 * testShare.getAsDouble()) + "%)");
        }
        if (repeats.isPresent()) {
            words.add("(" + repeats.getAsInt() + " times)");
        }
        return String.join(" ", words);
    }
}
