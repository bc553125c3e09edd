package org.metatrend.analysis.regress;

import java.util.Objects;

/**
 * A named explanatory variable, one value per observation.
 *
 * @param name not blank, and not {@value LinearFit#INTERCEPT}
 * @param values finite, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record Moderator(String name, double[] values) {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if the name is blank or the intercept's, or a value is not finite
     */
    public Moderator {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || name.equals(LinearFit.INTERCEPT)) {
            throw new IllegalArgumentException("not a name for a moderator: '" + name + "'");
        }
        values = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + " is not finite in observation " + i + ": " + values[i]);
            }
        }
    }

    /** A copy of the values. */
    @Override
    public double[] values() {
        return values.clone();
    }
}
