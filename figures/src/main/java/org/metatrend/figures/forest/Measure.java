package org.metatrend.figures.forest;

import java.util.OptionalDouble;
import org.metatrend.figures.layout.Axis.Scale;

/**
 * What the effects are of, and how they are drawn.
 *
 * @param name the words, such as "Risk ratio"
 * @param scale the axis
 * @param transform from the scale of the model to the scale that is drawn
 * @param percent whether a fraction is drawn in percent
 * @param least the least possible value, as drawn
 * @param greatest the greatest possible value, as drawn
 * @param reference where there is no effect, as drawn
 */
public record Measure(
        String name,
        Scale scale,
        Transform transform,
        boolean percent,
        double least,
        double greatest,
        OptionalDouble reference) {

    /** From the scale of a model back to the scale of the measure; each is increasing. */
    public enum Transform {
        /** Values come as they are drawn. */
        IDENTITY,
        /** Of logarithms. */
        EXP,
        /** Of logits. */
        LOGISTIC,
        /** Of arcsines of square roots, held within a quarter turn. */
        SQUARED_SINE,
        /** Of Fisher's z. */
        TANH;

        double of(double value) {
            return switch (this) {
                case IDENTITY -> value;
                case EXP -> Math.exp(value);
                case LOGISTIC -> 1 / (1 + Math.exp(-value));
                case SQUARED_SINE -> {
                    double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, value)));
                    yield sine * sine;
                }
                case TANH -> Math.tanh(value);
            };
        }
    }

    public Measure {
        name = Words.clean(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a measure needs a name");
        }
        if (!(least < greatest)) {
            throw new IllegalArgumentException(name + ": no values from " + least + " to " + greatest);
        }
    }

    /** A ratio, of which the logarithms come: a logarithmic axis with its reference at 1. */
    public static Measure ratio(String name) {
        return new Measure(name, Scale.LOG, Transform.EXP, false, 0, Double.POSITIVE_INFINITY, OptionalDouble.of(1));
    }

    /** A difference: no effect is 0. */
    public static Measure difference(String name) {
        return plain(name).withReference(0);
    }

    /** A proportion, drawn in percent from 0 to 100. */
    public static Measure proportion(String name, Transform transform) {
        return new Measure(name, Scale.LINEAR, transform, true, 0, 100, OptionalDouble.empty());
    }

    /** A correlation, of which Fisher's z come. */
    public static Measure correlation(String name) {
        return new Measure(name, Scale.LINEAR, Transform.TANH, false, -1, 1, OptionalDouble.of(0));
    }

    /** Any other value, drawn as it comes. */
    public static Measure plain(String name) {
        return new Measure(
                name,
                Scale.LINEAR,
                Transform.IDENTITY,
                false,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                OptionalDouble.empty());
    }

    /** The same with another reference, as drawn: an accuracy by chance, in percent. */
    public Measure withReference(double value) {
        return new Measure(name, scale, transform, percent, least, greatest, OptionalDouble.of(value));
    }

    /** An effect on the scale that is drawn. */
    Effect drawn(Effect effect) {
        return new Effect(drawn(effect.estimate()), drawn(effect.lower()), drawn(effect.upper()));
    }

    private double drawn(double value) {
        double drawn = transform.of(value) * (percent ? 100 : 1);
        // NaN passes both.
        return Math.max(least, Math.min(greatest, drawn));
    }

    /** The words of the axis; of a name too long for the room the beginning, with the unit. */
    String axisLabel(double sizePt, double roomMm) {
        String unit = (percent ? " (%)" : "") + (scale == Scale.LOG ? " (log scale)" : "");
        return Words.fitted(name, sizePt, roomMm - Words.mm(unit, sizePt)) + unit;
    }

    /** The words above the numbers. */
    String heading() {
        return name + (percent ? " (%)" : "");
    }
}
