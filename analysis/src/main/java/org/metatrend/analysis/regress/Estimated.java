package org.metatrend.analysis.regress;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was estimated from data, or why the data allow no estimate. Too few years or counts that are all 0 are no error
 * of the caller and must not become numbers.
 *
 * @param value the estimate, if there is one
 * @param reason why there is none; blank where there is one
 */
public record Estimated<T>(Optional<T> value, String reason) {
    /**
     * Validates.
     *
     * @throws IllegalArgumentException if there are both an estimate and a reason, or neither
     */
    public Estimated {
        Objects.requireNonNull(value, "value");
        if (value.isPresent() != reason.isBlank()) {
            throw new IllegalArgumentException("either an estimate or a reason: " + value + ", '" + reason + "'");
        }
    }

    /** An estimate. */
    public static <T> Estimated<T> of(T value) {
        return new Estimated<>(Optional.of(value), "");
    }

    /** No estimate, for a reason in words. */
    public static <T> Estimated<T> not(String reason) {
        return new Estimated<>(Optional.empty(), reason);
    }

    /** What follows from the estimate; without one the reason stays. */
    public <R> Estimated<R> map(Function<T, R> f) {
        return new Estimated<>(value.map(f), reason);
    }

    /** What follows from the estimate and may lack an estimate itself. */
    public <R> Estimated<R> flatMap(Function<T, Estimated<R>> f) {
        return value.isPresent() ? f.apply(value.orElseThrow()) : not(reason);
    }
}
