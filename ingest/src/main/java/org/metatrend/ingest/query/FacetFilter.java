package org.metatrend.ingest.query;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.query.QueryFile.Filters;

/** Filters made ready: names compare without case, accents and punctuation. A facet that is not stated fits no list. */
final class FacetFilter implements Serializable {
    private final List<Long> years;
    private final Set<String> types;
    private final Set<String> languages;
    private final Set<String> fields;

    FacetFilter(Filters filters) {
        years = filters.years();
        types = folded(filters.types());
        languages = folded(filters.languages());
        fields = folded(filters.fields());
    }

    boolean accepts(Facets facets) {
        return year(facets)
                && one(types, facets.type())
                && one(languages, facets.language())
                && (fields.isEmpty() || facets.fields().stream().anyMatch(f -> fields.contains(Facets.folded(f))));
    }

    /** Why it does not accept; empty if it does. */
    Optional<String> refusal(Facets facets) {
        if (accepts(facets)) {
            return Optional.empty();
        }
        if (!year(facets)) {
            return Optional.of(
                    facets.year() == 0 ? "year not stated" : "year outside " + years.get(0) + "-" + years.get(1));
        }
        if (!one(types, facets.type())) {
            return Optional.of(stated("type", facets.type()));
        }
        if (!one(languages, facets.language())) {
            return Optional.of(stated("language", facets.language()));
        }
        return Optional.of(facets.fields().isEmpty() ? "field of research not stated" : "other field of research");
    }

    private static String stated(String facet, String value) {
        return value.isBlank() ? facet + " not stated" : "other " + facet + " " + BadInput.quote(value);
    }

    private boolean year(Facets facets) {
        return years.isEmpty() || (facets.year() >= years.get(0) && facets.year() <= years.get(1));
    }

    private static boolean one(Set<String> names, String name) {
        return names.isEmpty() || names.contains(Facets.folded(name));
    }

    private static Set<String> folded(List<String> names) {
        return names.stream().map(Facets::folded).collect(Collectors.toUnmodifiableSet());
    }
}
