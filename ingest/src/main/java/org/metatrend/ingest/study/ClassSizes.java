package org.metatrend.ingest.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sizes of a study's classes.
 *
 * @param subjects subjects by class label as printed, in the order of the table; none where it gives no classes
 * @param totalStated whether the cell states a total beside the classes, and not only their sizes
 */
public record ClassSizes(Map<String, Integer> subjects, boolean totalStated) {
    /** No classes given. */
    public static final ClassSizes NONE = new ClassSizes(Map.of(), false);

    public ClassSizes {
        subjects = Collections.unmodifiableMap(new LinkedHashMap<>(subjects));
    }
}
