package org.metatrend.analysis.smooth;

import java.util.stream.IntStream;

/**
 * A binary tree of blocks of neighbouring knots with their moments, for the sums of large neighbourhoods.
 *
 * <p>On one side of an evaluation point the tricube weight is a polynomial in x of degree 9. So the sum of weight times
 * knot weight over a whole block is a combination of ten of the block's moments M_p = sum of r t^p, with t = (x - c) /
 * s in [-1, 1] about the block's middle c and half its width s; w u and w u&sup2; need two more, and likewise y. A run of
 * knots splits into O(log n) blocks and two rests that are summed directly, in place of O(n) terms.
 *
 * <p>Stability: with the distance from the point a + b t in units of the bandwidth, |a| + |b| &le; 1, the base 1 - (a + b t)^3
 * is expanded in t about the block and then cubed, so that each coefficient is of the size of the block's largest weight,
 * and the rounding of a sum is some 1e-15 of the mass at most. Where weights are so small that this matters,
 * {@link LocalLines} sums directly.
 */
final class MomentTree {
    // Knots in a leaf: the rests cost half of it on average, four times per point.
    private static final int LEAF = 32;
    // Weight of degree 9 times u squared: 0 to 11; weight times y u: 0 to 10.
    private static final int X_MOMENTS = 12;
    private static final int Y_MOMENTS = 11;
    private static final int STRIDE = X_MOMENTS + Y_MOMENTS;
    static final int COEFFICIENTS = 10;
    private static final int LEAVES_FOR_THREADS = 256;

    private final KnotWeights knots;
    // Heap layout: node i has the children 2 i and 2 i + 1, the leaves begin at firstLeaf.
    private final int firstLeaf;
    private final double[] middle;
    private final double[] halfWidth;
    private final double[] moments;

    private MomentTree(KnotWeights knots, int firstLeaf) {
        this.knots = knots;
        this.firstLeaf = firstLeaf;
        this.middle = new double[2 * firstLeaf];
        this.halfWidth = new double[2 * firstLeaf];
        this.moments = new double[2 * firstLeaf * STRIDE];
    }

    static MomentTree of(KnotWeights knots) {
        int leaves = knots.x().length / LEAF;
        int firstLeaf = Integer.highestOneBit(Math.max(1, leaves));
        if (firstLeaf < leaves) {
            firstLeaf *= 2;
        }
        MomentTree tree = new MomentTree(knots, firstLeaf);
        IntStream range = IntStream.range(0, leaves);
        (leaves < LEAVES_FOR_THREADS ? range : range.parallel()).forEach(tree::fillLeaf);
        // Only complete blocks have a node; a node above an absent one is never asked for.
        for (int level = firstLeaf / 2, complete = leaves / 2; level >= 1; level /= 2, complete /= 2) {
            for (int node = level; node < level + complete; node++) {
                tree.merge(node);
            }
        }
        return tree;
    }

    private void fillLeaf(int leaf) {
        int from = leaf * LEAF;
        int to = from + LEAF;
        int node = firstLeaf + leaf;
        double[] x = knots.x();
        double c = (x[from] + x[to - 1]) / 2;
        double s = (x[to - 1] - x[from]) / 2;
        middle[node] = c;
        halfWidth[node] = s;
        int at = node * STRIDE;
        for (int j = from; j < to; j++) {
            double t = (x[j] - c) / s;
            double weighted = knots.weights()[j];
            double weightedY = knots.weightedY()[j];
            for (int p = 0; p < Y_MOMENTS; p++) {
                moments[at + p] += weighted;
                moments[at + X_MOMENTS + p] += weightedY;
                weighted *= t;
                weightedY *= t;
            }
            moments[at + Y_MOMENTS] += weighted;
        }
    }

    private void merge(int node) {
        int left = 2 * node;
        int right = left + 1;
        double low = middle[left] - halfWidth[left];
        double high = middle[right] + halfWidth[right];
        middle[node] = (low + high) / 2;
        halfWidth[node] = (high - low) / 2;
        double[] shifted = new double[X_MOMENTS];
        for (int child = left; child <= right; child++) {
            double shift = (middle[child] - middle[node]) / halfWidth[node];
            double scale = halfWidth[child] / halfWidth[node];
            addShifted(child * STRIDE, node * STRIDE, X_MOMENTS, shift, scale, shifted);
            addShifted(child * STRIDE + X_MOMENTS, node * STRIDE + X_MOMENTS, Y_MOMENTS, shift, scale, shifted);
        }
    }

    /** Adds moments about another middle: of (shift + scale t)^p, by Pascal's triangle. */
    private void addShifted(int child, int parent, int count, double shift, double scale, double[] shifted) {
        double power = 1;
        for (int p = 0; p < count; p++) {
            shifted[p] = moments[child + p] * power;
            power *= scale;
        }
        for (int round = 1; round < count; round++) {
            for (int p = count - 1; p >= round; p--) {
                shifted[p] += shift * shifted[p - 1];
            }
        }
        for (int p = 0; p < count; p++) {
            moments[parent + p] += shifted[p];
        }
    }

    /**
     * Fills the sums of one neighbourhood.
     *
     * @return the mass: the sum of the knots' weights in whole blocks, without the tricube
     */
    double sum(Neighbourhoods points, int i, WindowSums sums) {
        double point = points.point(i);
        double inverse = points.inverseBandwidth(i);
        sums.clear();
        double mass = addSide(points.from(i), points.centreFrom(i), point, inverse, -1, sums);
        sums.addCentre(knots, points.centreFrom(i), points.centreTo(i), point, inverse);
        return mass + addSide(points.centreTo(i), points.to(i), point, inverse, 1, sums);
    }

    private double addSide(int from, int to, double point, double inverse, double side, WindowSums sums) {
        int firstBlock = (from + LEAF - 1) / LEAF;
        int endBlock = to / LEAF;
        if (firstBlock >= endBlock) {
            sums.addTricube(knots, from, to, point, inverse, side);
            return 0;
        }
        sums.addTricube(knots, from, firstBlock * LEAF, point, inverse, side);
        double mass = 0;
        int low = firstBlock + firstLeaf;
        int high = endBlock + firstLeaf;
        while (low < high) {
            if ((low & 1) == 1) {
                mass += addBlock(low++, point, inverse, side, sums);
            }
            if ((high & 1) == 1) {
                mass += addBlock(--high, point, inverse, side, sums);
            }
            low /= 2;
            high /= 2;
        }
        sums.addTricube(knots, endBlock * LEAF, to, point, inverse, side);
        return mass;
    }

    private double addBlock(int node, double point, double inverse, double side, WindowSums sums) {
        // The distance from the point in bandwidths is a + b t.
        double a = side * (middle[node] - point) * inverse;
        double b = side * halfWidth[node] * inverse;
        double[] coefficients = sums.coefficients;
        expandTricube(a, b, coefficients);
        int x = node * STRIDE;
        int y = x + X_MOMENTS;
        double w0 = 0;
        double w1 = 0;
        double w2 = 0;
        double y0 = 0;
        double y1 = 0;
        for (int p = 0; p < COEFFICIENTS; p++) {
            double g = coefficients[p];
            w0 += g * moments[x + p];
            w1 += g * moments[x + p + 1];
            w2 += g * moments[x + p + 2];
            y0 += g * moments[y + p];
            y1 += g * moments[y + p + 1];
        }
        // From powers of t to powers of u = side (a + b t).
        sums.w += w0;
        sums.wu += side * (a * w0 + b * w1);
        sums.wuu += a * a * w0 + 2 * a * b * w1 + b * b * w2;
        sums.wy += y0;
        sums.wyu += side * (a * y0 + b * y1);
        return moments[x];
    }

    /** The coefficients of (1 - (a + b t)^3)^3 in t. */
    private static void expandTricube(double a, double b, double[] g) {
        // Its base e; the factored constant keeps its digits near a = 1.
        double e0 = (1 - a) * (1 + a + a * a);
        double e1 = -3 * a * a * b;
        double e2 = -3 * a * b * b;
        double e3 = -b * b * b;
        // Its square f.
        double f0 = e0 * e0;
        double f1 = 2 * e0 * e1;
        double f2 = 2 * e0 * e2 + e1 * e1;
        double f3 = 2 * (e0 * e3 + e1 * e2);
        double f4 = 2 * e1 * e3 + e2 * e2;
        double f5 = 2 * e2 * e3;
        double f6 = e3 * e3;
        g[0] = f0 * e0;
        g[1] = f0 * e1 + f1 * e0;
        g[2] = f0 * e2 + f1 * e1 + f2 * e0;
        g[3] = f0 * e3 + f1 * e2 + f2 * e1 + f3 * e0;
        g[4] = f1 * e3 + f2 * e2 + f3 * e1 + f4 * e0;
        g[5] = f2 * e3 + f3 * e2 + f4 * e1 + f5 * e0;
        g[6] = f3 * e3 + f4 * e2 + f5 * e1 + f6 * e0;
        g[7] = f4 * e3 + f5 * e2 + f6 * e1;
        g[8] = f5 * e3 + f6 * e2;
        g[9] = f6 * e3;
    }
}
