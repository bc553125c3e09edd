package org.metatrend.ingest.propose;

import org.metatrend.ingest.extract.ColumnScale.Unit;
import org.metatrend.ingest.manifest.ResourcePlan.NameRule;
import org.metatrend.ingest.manifest.ResourcePlan.SlashRule;

/**
 * What the cells of a column leave open and a person or its heading says.
 *
 * @param slash what numbers of a sample size parted by slashes mean; null if that is not known
 * @param unit what a sample size counts besides people, such as "images"; null for people only
 * @param scale what bare numbers of performance are; null for what the cells say
 * @param measure what performance measures where neither cell nor heading says; null for accuracy
 * @param names what an unknown name before a value is; null for an unknown measure
 */
public record CellMeaning(SlashRule slash, String unit, Unit scale, String measure, NameRule names) {
    /** Nothing is said. */
    public static final CellMeaning OPEN = new CellMeaning(null, null, null, null, null);

    public CellMeaning withSlash(SlashRule rule) {
        return new CellMeaning(rule, unit, scale, measure, names);
    }

    public CellMeaning withUnit(String counted) {
        return new CellMeaning(slash, counted, scale, measure, names);
    }

    public CellMeaning withScale(Unit bare) {
        return new CellMeaning(slash, unit, bare, measure, names);
    }

    public CellMeaning withMeasure(String label) {
        return new CellMeaning(slash, unit, scale, label, names);
    }

    public CellMeaning withNames(NameRule rule) {
        return new CellMeaning(slash, unit, scale, measure, rule);
    }
}
