package org.metatrend.figures.layout;

/**
 * Spreads the points of one publication year over that year, so that they do not hide each other.
 *
 * <p>The offsets come from the golden ratio, not from chance: they fill the year evenly however many points there are,
 * and the same study always lies at the same place. They are for drawing only.
 */
final class YearSpread {
    private static final double GOLDEN = 0.6180339887498949;
    private static final double YEARS = 0.7;

    private YearSpread() {}

    static Series of(Series series) {
        double[] x = series.x().clone();
        for (int i = 0; i < x.length; i++) {
            if (x[i] == Math.rint(x[i])) {
                x[i] += YEARS * (i * GOLDEN % 1 - 0.5);
            }
        }
        return new Series(series.name(), x, series.y());
    }
}
