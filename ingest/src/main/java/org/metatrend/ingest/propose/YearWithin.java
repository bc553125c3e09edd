package org.metatrend.ingest.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.table.Table;

/** Finds the year where no column is for it alone: inside the reference, a citation, a date or an identifier. */
final class YearWithin {
    private final Table table;
    private final List<String> study;

    YearWithin(Table table, List<String> study) {
        this.table = table;
        this.study = study;
    }

    void propose(Map<Role, List<String>> columns, Map<Role, String> reasons, Map<Role, List<String>> unclear) {
        List<String> holding = new ArrayList<>();
        List<String> identifiers = new ArrayList<>();
        for (String column : table.header()) {
            ColumnEvidence evidence = new ColumnEvidence(table, table.column(column));
            if (evidence.holdsYears()) {
                (evidence.isIdentifier() ? identifiers : holding).add(column);
            }
        }
        if (!study.isEmpty() && holding.contains(study.get(0))) {
            columns.put(Role.YEAR, study);
            reasons.put(Role.YEAR, "the references end in it");
            unclear.remove(Role.YEAR);
        } else if (!holding.isEmpty()) {
            columns.put(Role.YEAR, List.of(holding.get(0)));
            reasons.put(Role.YEAR, "its cells hold a year among other words");
            unclear.put(Role.YEAR, holding);
        } else if (!identifiers.isEmpty()) {
            // many identifiers have a year, but not always that of the publication: only offered
            reasons.put(Role.YEAR, "no column fits; " + String.join(", ", identifiers) + " may hold it");
            unclear.put(Role.YEAR, List.of());
        }
    }
}
