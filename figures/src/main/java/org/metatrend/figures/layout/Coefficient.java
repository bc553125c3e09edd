package org.metatrend.figures.layout;

import java.util.OptionalInt;

/**
 * One regression coefficient of a coefficient plot.
 *
 * @param group the model it comes from, such as the task
 * @param term the moderator as a reader says it, such as "ln(sample size)"
 * @param estimate the estimate, change of the outcome per unit
 * @param lower lower bound of its confidence interval
 * @param upper upper bound of its confidence interval
 * @param p two-sided p value
 * @param n how many results the model was fitted to
 * @param rSquared the model's coefficient of determination, in [0, 1]
 * @param studies how many studies the results come from, where the interval allows for several results of one study;
 *     empty where it takes every result for a study of its own
 */
public record Coefficient(
        String group,
        String term,
        double estimate,
        double lower,
        double upper,
        double p,
        int n,
        double rSquared,
        OptionalInt studies) {}
