package org.metatrend.analysis.smooth;

/**
 * A density on a grid.
 *
 * @param bandwidth of the kernel, above 0
 * @param grid the points, copied
 * @param density one value per point, not negative, copied
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record DensityCurve(double bandwidth, double[] grid, double[] density) {
    /**
     * Validates and copies.
     *
     * @throws IllegalArgumentException if the bandwidth is not positive, the lengths differ, or a density is negative
     */
    public DensityCurve {
        if (!(bandwidth > 0)) {
            throw new IllegalArgumentException("a bandwidth is positive: " + bandwidth);
        }
        if (grid.length != density.length) {
            throw new IllegalArgumentException(grid.length + " points but " + density.length + " densities");
        }
        grid = grid.clone();
        density = density.clone();
        for (double value : density) {
            if (!(value >= 0)) {
                throw new IllegalArgumentException("a density is not negative: " + value);
            }
        }
    }

    /** A copy of the grid. */
    @Override
    public double[] grid() {
        return grid.clone();
    }

    /** A copy of the densities. */
    @Override
    public double[] density() {
        return density.clone();
    }
}
