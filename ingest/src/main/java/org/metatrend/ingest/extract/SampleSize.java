package org.metatrend.ingest.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The sample size of a study: all its subjects, and those of its classes where the table gives them.
 *
 * @param total all subjects of the study
 * @param classes subjects by class label as printed, in the order of the cell
 */
public record SampleSize(OptionalInt total, Map<String, Integer> classes) {
    /** No size reported. */
    public static final SampleSize NONE = new SampleSize(OptionalInt.empty(), Map.of());

    public SampleSize {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    /**
     * Reads "37", "90.0" or "MCI = 12, NC = 25, total = 37". A list without a total is the sum of its classes.
     *
     * @return empty of numbers if the cell gives no size; {@link SampleSizeCell} says why
     */
    public static SampleSize parse(String cell) {
        return SampleSizeCell.parse(cell).size();
    }
}
