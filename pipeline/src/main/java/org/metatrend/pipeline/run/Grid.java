package org.metatrend.pipeline.run;

/** Evenly spaced points at which a curve is evaluated. */
final class Grid {
    private Grid() {}

    /** Points from {@code from} to {@code to}, both included to the last bit. */
    static double[] even(double from, double to, int points) {
        double[] grid = new double[points];
        for (int i = 0; i < points; i++) {
            grid[i] = from + (to - from) * i / (points - 1);
        }
        grid[points - 1] = to;
        return grid;
    }
}
