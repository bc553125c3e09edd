package org.metatrend.figures.layout;

/**
 * An estimate about the trend of a topic, with its interval.
 *
 * @param heading what is estimated; estimates of one heading share a panel
 * @param name of which line
 * @param percent the estimate, in percent
 * @param lower lower bound of its interval
 * @param upper upper bound of its interval
 * @param p two-sided p value
 * @param years how many years it rests on
 */
public record TrendEstimate(
        String heading, String name, double percent, double lower, double upper, double p, int years) {}
