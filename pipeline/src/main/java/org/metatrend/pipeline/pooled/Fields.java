package org.metatrend.pipeline.pooled;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;

/** Fields of an object in JSON, in their order. What is not finite is null there. */
public final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Adds a text, a list or other fields. */
    public Fields with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** Adds a number; null where it is not finite. */
    public Fields number(String name, double value) {
        fields.put(name, Double.isFinite(value) ? value : null);
        return this;
    }

    /** Adds two bounds. */
    public Fields bounds(String name, Interval interval) {
        fields.put(name, bounds(interval));
        return this;
    }

    /** Adds sentences, if there are any. */
    public Fields warnings(List<String> sentences) {
        if (!sentences.isEmpty()) {
            fields.put("warnings", sentences);
        }
        return this;
    }

    /** Adds what was estimated, or why there is no estimate. */
    public Fields estimated(String name, Estimated<? extends Map<String, Object>> value) {
        fields.put(name, of(value));
        return this;
    }

    /** What was estimated, or under `reason` why there is no estimate. */
    public static Map<String, Object> of(Estimated<? extends Map<String, Object>> value) {
        return value.value().<Map<String, Object>>map(v -> v).orElseGet(() -> Map.of("reason", value.reason()));
    }

    /** The fields. */
    public Map<String, Object> map() {
        return Collections.unmodifiableMap(fields);
    }

    private static Double[] bounds(Interval interval) {
        return new Double[] {finite(interval.lower()), finite(interval.upper())};
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
