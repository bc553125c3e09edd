package org.metatrend.pipeline.consistency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of one check.
 *
 * @param testable how many things could be tested
 * @param flagged how many of them were found
 * @param expectedByChance how many would be found if the values were arbitrary; only of GRIM
 * @param notTestable how many things could not be tested, by the reason
 */
record Tally(
        long testable,
        long flagged,
        @JsonInclude(JsonInclude.Include.NON_NULL) Double expectedByChance,
        Map<String, Long> notTestable) {

    static Tally of(Check check, List<Outcome> all) {
        List<Outcome> of = all.stream().filter(o -> o.check() == check).toList();
        Map<String, Long> untested = new TreeMap<>();
        of.stream().map(Outcome::untested).filter(w -> !w.isEmpty()).forEach(w -> untested.merge(w, 1L, Long::sum));
        boolean grim = check == Check.GRIM || check == Check.GRIM_WHOLE_STUDY;
        return new Tally(
                of.stream().filter(o -> o.untested().isEmpty()).count(),
                of.stream().filter(o -> o.finding().isPresent()).count(),
                grim ? of.stream().mapToDouble(Outcome::byChance).sum() : null,
                untested);
    }
}
