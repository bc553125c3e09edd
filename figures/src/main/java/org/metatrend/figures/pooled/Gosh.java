package org.metatrend.figures.pooled;

/**
 * What a GOSH plot shows: the models of many subsets of the studies.
 *
 * @param scale how effects are written
 * @param effectLabel the effect and its unit
 * @param heterogeneityLabel what the vertical axis shows, such as "I\u00b2 (%)"
 * @param effects the pooled effect of each subset, on the scale of the analysis
 * @param heterogeneity the heterogeneity of each, 0 or above, as it is written
 * @param marked whether the subset has the study that is singled out; empty for none
 * @param markedName the study that is singled out; empty for none
 * @param note a paragraph below; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record Gosh(
        EffectScale scale,
        String effectLabel,
        String heterogeneityLabel,
        double[] effects,
        double[] heterogeneity,
        boolean[] marked,
        String markedName,
        String note) {
    public Gosh {
        Checked.asMany("subsets", effects, heterogeneity);
        Checked.finite("a pooled effect", effects);
        Checked.notNegative("a heterogeneity", heterogeneity);
        if (marked.length != 0 && marked.length != effects.length) {
            throw new IllegalArgumentException("subsets: " + effects.length + " and " + marked.length + " marks");
        }
        effects = effects.clone();
        heterogeneity = heterogeneity.clone();
        marked = marked.clone();
    }

    boolean isMarked(int subset) {
        return marked.length > 0 && marked[subset];
    }
}
