package org.metatrend.pipeline.pooled;

import java.util.function.Supplier;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.metatrend.analysis.regress.Estimated;

/** A model of data as they come: what an estimator refuses is a reason in words, for that model alone. */
public final class Attempt {
    private Attempt() {}

    /**
     * Fits.
     *
     * @return the estimate, or the estimator's message
     */
    public static <T> Estimated<T> at(Supplier<T> model) {
        try {
            return Estimated.of(model.get());
        } catch (IllegalArgumentException | MathIllegalStateException | MathArithmeticException e) {
            String message = e.getMessage();
            return Estimated.not(message == null || message.isBlank() ? "the data allow no estimate" : message);
        }
    }
}
