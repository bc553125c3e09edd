package org.metatrend.figures.forest;

import org.metatrend.figures.layout.NumberText;

/** Forest plots in words, for those who cannot see them. */
final class ForestWords {
    private ForestWords() {}

    static String description(ForestData data, EffectText text) {
        int rows = data.rows().size();
        String kind = switch (data.kind()) {
            case STUDIES -> "Forest plot";
            case CUMULATIVE -> "Cumulative forest plot";
            case LEAVE_ONE_OUT -> "Forest plot with one study left out at a time";
        };
        StringBuilder words = new StringBuilder(kind);
        words.append(data.title().isEmpty() ? "" : " of " + data.title());
        words.append(": ").append(data.measure().name()).append(" of ");
        words.append(NumberText.fixed(rows, 0)).append(rows == 1 ? " row with its " : " rows with their ");
        words.append(data.interval()).append('.');
        for (ForestGroup group : data.groups()) {
            for (Pooled pooled : group.pooled()) {
                words.append(group.heading().isEmpty() ? "" : " " + group.heading() + ".");
                append(words, pooled, data, text);
            }
        }
        data.overall().forEach(pooled -> append(words, pooled, data, text));
        data.notes().forEach(note -> words.append(' ').append(note).append('.'));
        return words.toString();
    }

    static void append(StringBuilder words, Pooled pooled, ForestData data, EffectText text) {
        words.append(' ').append(pooled.label()).append(": ");
        words.append(text.of(data.measure().drawn(pooled.effect())));
        pooled.prediction()
                .map(data.measure()::drawn)
                .filter(Effect::hasInterval)
                .ifPresent(p -> words.append(", prediction interval ").append(text.interval(p)));
        words.append('.');
    }
}
