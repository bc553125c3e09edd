package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.analysis.regress.Interval;

/**
 * A block of results by name, in order. What is no finite number stands as null, and the block's {@code reasons} say why: nothing
 * that is not a number passes silently.
 */
public final class Block {
    /** The key under which reasons stand. */
    static final String REASONS = "reasons";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** A number, or null with the reason that it is none. */
    Block put(String key, double value, String otherwise) {
        return Double.isFinite(value) ? set(key, value) : missing(key, otherwise);
    }

    /** A number that is expected to be one. */
    Block put(String key, double value) {
        return put(
                key,
                value,
                Double.isNaN(value) ? "not a number" : "infinite" + (value < 0 ? ", with a minus sign" : ""));
    }

    Block put(String key, OptionalDouble value, String otherwise) {
        return value.isPresent() ? put(key, value.getAsDouble()) : missing(key, otherwise);
    }

    Block put(String key, int value) {
        return set(key, value);
    }

    Block put(String key, boolean value) {
        return set(key, value);
    }

    Block put(String key, String text) {
        return set(key, text);
    }

    Block put(String key, Block block) {
        return set(key, block);
    }

    Block put(String key, List<?> list) {
        return set(key, Collections.unmodifiableList(new ArrayList<>(list)));
    }

    /** Both bounds, as {@code name_lb} and {@code name_ub}. */
    Block bounds(String name, Interval interval) {
        return put(name + "_lb", interval.lower()).put(name + "_ub", interval.upper());
    }

    /** What was estimated, or null with the reason. */
    Block put(String key, Estimated<Block> block) {
        return block.value().isPresent() ? put(key, block.value().get()) : missing(key, block.reason());
    }

    /** A block that the data may not allow: the library refuses with a reason in words. */
    Block attempt(String key, Supplier<Block> made) {
        return put(key, attempted(made));
    }

    /** The same for any value. */
    static <T> Estimated<T> attempted(Supplier<T> made) {
        try {
            return Estimated.of(made.get());
        } catch (IllegalArgumentException e) {
            return Estimated.not(String.valueOf(e.getMessage()));
        }
    }

    /** Null, and why. */
    Block missing(String key, String reason) {
        reasons.put(key, reason);
        return set(key, null);
    }

    /** All entries of another block. */
    Block addAll(Block other) {
        values.putAll(other.values);
        reasons.putAll(other.reasons);
        return this;
    }

    private Block set(String key, Object value) {
        values.put(key, value);
        return this;
    }

    /** A number, if there is one. */
    OptionalDouble number(String key) {
        return values.get(key) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
    }

    /** A text, if there is one. */
    Optional<String> text(String key) {
        return values.get(key) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    /** A block, if there is one. */
    Optional<Block> block(String key) {
        return values.get(key) instanceof Block b ? Optional.of(b) : Optional.empty();
    }

    /** The blocks of a list; none if there is no such list. */
    List<Block> blocks(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Block.class::isInstance)
                        .map(Block.class::cast)
                        .toList()
                : List.of();
    }

    /** The texts of a list. */
    List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Points of a list, two numbers each. */
    List<double[]> points(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .map(each -> ((List<?>) each)
                                .stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray())
                        .toList()
                : List.of();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Why a value is null. */
    Optional<String> reason(String key) {
        return Optional.ofNullable(reasons.get(key));
    }

    /** Maps, lists, numbers, texts and nulls, for JSON. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, plain(value)));
        if (!reasons.isEmpty()) {
            plain.put(REASONS, new LinkedHashMap<>(reasons));
        }
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Block block) {
            return block.plain();
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalStateException("a number of a list is not finite: " + number);
        }
        return value;
    }
}
