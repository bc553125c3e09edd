package org.metatrend.analysis.smooth;

import java.util.Arrays;

/**
 * The order that sorts numbers, equal ones in the order of the input.
 *
 * <p>The numbers are sorted as primitives, and each then finds its place by bisection: several times as fast as
 * sorting boxed indices with a comparator.
 *
 * @param order index in the input of each place
 * @param hasTies whether a number occurs twice
 */
@SuppressWarnings("ArrayRecordComponent") // internal: handed over, not shared
record StableOrder(int[] order, boolean hasTies) {
    static StableOrder of(double[] values) {
        int n = values.length;
        double[] sorted = new double[n];
        for (int i = 0; i < n; i++) {
            // Adding 0 turns -0 into 0, which a sort would otherwise set apart.
            sorted[i] = values[i] + 0.0;
        }
        Arrays.sort(sorted);
        int distinct = 0;
        int[] next = new int[n];
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct] = sorted[i];
                next[distinct++] = i;
            }
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int place = Arrays.binarySearch(sorted, 0, distinct, values[i] + 0.0);
            order[next[place]++] = i;
        }
        return new StableOrder(order, distinct < n);
    }
}
