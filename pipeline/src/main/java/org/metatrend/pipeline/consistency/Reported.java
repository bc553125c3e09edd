package org.metatrend.pipeline.consistency;

import java.util.Optional;
import org.metatrend.analysis.consistency.PrintedFraction;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.study.Result;

/** Results as the checks take them. */
final class Reported {
    static final String NO_PRINTED_FRACTION =
            "no exact printed share: approximate, a mean, with a spread, above 1 or with more than "
                    + PrintedFraction.MOST_DECIMALS + " decimals";

    private Reported() {}

    static boolean isAccuracy(Result result) {
        return is(result, Measure.ACCURACY);
    }

    static boolean is(Result result, Measure measure) {
        // a package may declare "Accuracy" or "recall"
        return result.value().isPresent()
                && Measure.of(result.measure()).filter(m -> m == measure).isPresent();
    }

    /** The value as it was printed, but for zeros added; empty where that is not known or it is no share. */
    static Optional<PrintedFraction> fraction(Result result) {
        if (result.value().isEmpty() || result.decimals().isEmpty()) {
            return Optional.empty();
        }
        double value = result.value().getAsDouble();
        int decimals = result.decimals().getAsInt();
        return PrintedFraction.is(value, decimals)
                ? Optional.of(PrintedFraction.of(value, decimals).withoutAddedZeros())
                : Optional.empty();
    }
}
