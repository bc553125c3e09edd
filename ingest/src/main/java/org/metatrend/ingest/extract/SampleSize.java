package org.metatrend.ingest.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sample size of a study: all its subjects, and those of its classes where the table gives them.
 *
 * @param total all subjects of the study
 * @param classes subjects by class label as printed, in the order of the cell
 */
public record SampleSize(OptionalInt total, Map<String, Integer> classes) {
    /** No size reported. */
    public static final SampleSize NONE = new SampleSize(OptionalInt.empty(), Map.of());

    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:\\.0+)?");
    private static final Pattern CLASS = Pattern.compile("([^=,]*[^=,\\s])\\s*=\\s*(\\d{1,9})");

    public SampleSize {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    /**
     * Reads "37", "90.0" or "MCI = 12, NC = 25, total = 37". A list without a total is the sum of its classes.
     *
     * @return empty of numbers if the cell is none of these
     */
    public static SampleSize parse(String cell) {
        String text = cell.strip();
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return new SampleSize(OptionalInt.of(Integer.parseInt(whole.group(1))), Map.of());
        }
        Map<String, Integer> classes = new LinkedHashMap<>();
        OptionalInt total = OptionalInt.empty();
        for (String part : text.split(",")) {
            Matcher one = CLASS.matcher(part.strip());
            if (!one.matches()) {
                return NONE;
            }
            int subjects = Integer.parseInt(one.group(2));
            if (one.group(1).equalsIgnoreCase("total")) {
                total = OptionalInt.of(subjects);
            } else {
                classes.merge(one.group(1), subjects, Integer::sum);
            }
        }
        if (total.isEmpty()) {
            total = OptionalInt.of(
                    classes.values().stream().mapToInt(Integer::intValue).sum());
        }
        return new SampleSize(total, classes);
    }
}
