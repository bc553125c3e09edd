package org.metatrend.ingest.study;

import java.util.List;

/**
 * How a study came to its results and what it shares, as far as the review's table says.
 *
 * @param method the classifier or other method, as printed; empty if not given
 * @param validation the schemes of validation, in their order; none if not given
 * @param external whether it was validated on data of another source
 * @param datasets the names of the data sets, in their order; none if not given
 * @param code whether its code is available
 * @param data whether its data are available
 */
public record Methodology(
        String method, List<Validation> validation, Answer external, List<String> datasets, Answer code, Answer data) {
    /** Of a table that says nothing of it. */
    public static final Methodology NOT_STATED =
            new Methodology("", List.of(), Answer.NOT_STATED, List.of(), Answer.NOT_STATED, Answer.NOT_STATED);

    public Methodology {
        validation = List.copyOf(validation);
        datasets = List.copyOf(datasets);
    }
}
