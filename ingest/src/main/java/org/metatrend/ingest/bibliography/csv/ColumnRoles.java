package org.metatrend.ingest.bibliography.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table states what.
 *
 * @param columns counted from 0
 * @param width how many columns the table has
 */
record ColumnRoles(Map<ReferenceColumn, Integer> columns, int width) {
    private static final Set<ReferenceColumn> NAMING =
            Set.of(ReferenceColumn.TITLE, ReferenceColumn.ABSTRACT, ReferenceColumn.DOI, ReferenceColumn.PMID);

    /** By the headings of known exports; empty where it names no title, abstract, DOI or PubMed number. */
    static Optional<ColumnRoles> of(List<String> header) {
        List<String> names = header.stream().map(ColumnRoles::letters).toList();
        Map<ReferenceColumn, Integer> columns = new EnumMap<>(ReferenceColumn.class);
        for (ReferenceColumn role : ReferenceColumn.values()) {
            role.headings().stream()
                    .map(names::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .ifPresent(index -> columns.put(role, index));
        }
        // a line of text may hold one such word; a header holds more
        boolean reference = columns.keySet().stream().anyMatch(NAMING::contains) && columns.size() > 1;
        return reference ? Optional.of(new ColumnRoles(columns, header.size())) : Optional.empty();
    }

    /** By the names that a user gives; empty where the header lacks one of them. */
    static Optional<ColumnRoles> of(List<String> header, Map<ReferenceColumn, String> named) {
        Map<ReferenceColumn, Integer> columns = new EnumMap<>(ReferenceColumn.class);
        List<String> names = header.stream().map(String::strip).toList();
        named.forEach((role, name) -> columns.put(role, names.indexOf(name.strip())));
        return columns.containsValue(-1) ? Optional.empty() : Optional.of(new ColumnRoles(columns, header.size()));
    }

    /** Two letters a heading, as the Web of Science's tab-delimited export has them. */
    static boolean isWebOfScience(List<String> header) {
        return header.size() > 5
                && header.get(0).strip().equals("PT")
                && header.stream().allMatch(name -> name.strip().length() <= 2);
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    String cell(List<String> row, ReferenceColumn role) {
        int index = columns.getOrDefault(role, -1);
        return index >= 0 && index < row.size() ? row.get(index) : "";
    }
}
