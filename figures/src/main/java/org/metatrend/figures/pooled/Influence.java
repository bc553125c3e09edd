package org.metatrend.figures.pooled;

import java.util.List;
import java.util.Set;

/**
 * What a panel of influence measures shows.
 *
 * @param studies the studies' names, in their order
 * @param measures the measures, each with a value per study; at most eight
 * @param influential the places of the studies that are called influential, from 0
 * @param note a paragraph below; empty for none
 */
public record Influence(List<String> studies, List<Measure> measures, Set<Integer> influential, String note) {
    private static final int MOST = 8;

    public Influence {
        studies = List.copyOf(studies);
        measures = List.copyOf(measures);
        influential = Set.copyOf(influential);
        if (measures.size() > MOST) {
            throw new IllegalArgumentException(measures.size() + " measures, more than " + MOST);
        }
        for (Measure measure : measures) {
            if (measure.values().length != studies.size()) {
                throw new IllegalArgumentException(measure.label() + ": " + measure.values().length + " values for "
                        + Looks.studies(studies.size()));
            }
        }
    }

    /**
     * A measure.
     *
     * @param label its name
     * @param values a value per study; infinite or NaN where there is none
     * @param base where the stems begin: 0, or the value with all studies
     * @param limits the values beyond which a study is called influential; may be none
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    public record Measure(String label, double[] values, double base, double[] limits) {
        public Measure {
            Checked.finite(label, base);
            Checked.finite(label, limits);
            values = values.clone();
            limits = limits.clone();
        }
    }
}
