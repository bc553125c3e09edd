package org.metatrend.ingest.search;

import java.util.List;
import java.util.Locale;
import org.metatrend.ingest.bibliography.Reference;

/** How counts are divided for small multiples. */
public enum Grouping {
    /** Not at all. */
    NONE {
        @Override
        public List<String> of(Reference reference) {
            return List.of("");
        }
    },
    /** By journal or proceedings. */
    VENUE {
        @Override
        public List<String> of(Reference reference) {
            return stated(List.of(reference.venue().name()));
        }
    },
    /** By field of research; a publication counts in each of its fields. */
    FIELD {
        @Override
        public List<String> of(Reference reference) {
            return stated(reference.descriptors().fields());
        }
    },
    /** By the authors' countries; a publication counts in each of them. */
    COUNTRY {
        @Override
        public List<String> of(Reference reference) {
            return stated(reference.descriptors().countries());
        }
    };

    /** What a publication counts in where it does not say. */
    public static final String NOT_STATED = "(not stated)";

    /** The groups of a publication, one or more. */
    public abstract List<String> of(Reference reference);

    /** The word on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> stated(List<String> names) {
        List<String> filled =
                names.stream().filter(n -> !n.isEmpty()).distinct().toList();
        return filled.isEmpty() ? List.of(NOT_STATED) : filled;
    }
}
