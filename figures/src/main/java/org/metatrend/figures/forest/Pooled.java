package org.metatrend.figures.forest;

import java.util.List;
import java.util.Optional;

/**
 * A pooled effect by one model.
 *
 * @param label the model, such as "Random effects (REML)"
 * @param cells what the columns say of it: as many as there are columns, or none
 * @param effect its effect on the scale of the model
 * @param prediction the prediction interval around the same estimate
 */
public record Pooled(String label, List<String> cells, Effect effect, Optional<Effect> prediction) {
    public Pooled {
        label = Words.clean(label);
        cells = cells.stream().map(Words::clean).toList();
    }

    /** A model without columns and prediction interval. */
    public static Pooled of(String label, Effect effect) {
        return new Pooled(label, List.of(), effect, Optional.empty());
    }

    /** The same with a prediction interval. */
    public Pooled withPrediction(double lower, double upper) {
        return new Pooled(label, cells, effect, Optional.of(new Effect(effect.estimate(), lower, upper)));
    }

    /** The same with what the columns say, such as the total of subjects. */
    public Pooled withCells(List<String> values) {
        return new Pooled(label, values, effect, prediction);
    }
}
