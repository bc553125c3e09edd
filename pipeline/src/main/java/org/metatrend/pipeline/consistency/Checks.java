package org.metatrend.pipeline.consistency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the checks of one package found. */
public final class Checks {
    private final List<Outcome> outcomes;

    Checks(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    /** The findings as a table, in the order of the sources, rows and values. */
    public byte[] csv() {
        return Finding.csv(outcomes.stream()
                .map(Outcome::finding)
                .flatMap(Optional::stream)
                .toList());
    }

    /** The counts of each check, for results.json. */
    public Map<String, Object> numbers() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (Check check : Check.values()) {
            numbers.put(check.label(), Tally.of(check, outcomes));
        }
        return numbers;
    }

    /** The counts in words: "12 of 87 testable accuracies cannot come from their sample size (40.2 by chance)". */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        for (Check check : Check.values()) {
            Tally tally = Tally.of(check, outcomes);
            if (tally.testable() > 0) {
                String chance = tally.expectedByChance() == null
                        ? ""
                        : String.format(Locale.ROOT, " (%.1f if values were arbitrary)", tally.expectedByChance());
                parts.add(tally.flagged() + " of " + tally.testable() + " testable " + check.words() + chance);
            }
        }
        return parts.isEmpty() ? "nothing could be tested" : String.join("; ", parts);
    }
}
