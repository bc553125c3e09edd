package org.metatrend.analysis.multilevel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.metatrend.analysis.likelihood.OrthonormalDesign;

/**
 * One level of grouping: the number of the group of each result, in order of first appearance.
 *
 * @param group from 0, handed over
 * @param count how many groups there are
 */
@SuppressWarnings("ArrayRecordComponent")
record Levels(int[] group, int count) {
    static Levels of(List<?> keys) {
        Map<Object, Integer> numbers = new LinkedHashMap<>();
        int[] group = new int[keys.size()];
        for (int i = 0; i < group.length; i++) {
            Integer known = numbers.get(keys.get(i));
            group[i] = known == null ? numbers.size() : known;
            numbers.put(keys.get(i), group[i]);
        }
        return new Levels(group, numbers.size());
    }

    /** The results of each group. */
    List<int[]> members() {
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < group.length; i++) {
            members.get(group[i]).add(i);
        }
        return members.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** The groups of some results, numbered anew from 0. */
    int[] within(int[] results) {
        return of(Arrays.stream(results).mapToObj(i -> group[i]).toList()).group();
    }

    /** Whether values are the same within each group. */
    boolean constant(double[] values) {
        double[] first = new double[count];
        boolean[] seen = new boolean[count];
        for (int i = 0; i < values.length; i++) {
            if (!seen[group[i]]) {
                seen[group[i]] = true;
                first[group[i]] = values[i];
            } else if (values[i] != first[group[i]]) {
                return false;
            }
        }
        return true;
    }

    /** The degrees of freedom of each coefficient by containment; the first column is the intercept's. */
    static double[] containment(List<Levels> levels, List<double[]> columns, int results) {
        double[] df = new double[columns.size()];
        Arrays.fill(df, results - (double) columns.size());
        for (Levels level : levels) {
            int[] inside = IntStream.range(0, df.length)
                    .filter(j -> level.constant(columns.get(j)))
                    .toArray();
            for (int j : inside) {
                df[j] = Math.min(df[j], level.count() - (double) inside.length);
            }
        }
        return df;
    }

    /** The rows of a design. */
    static double[][] rows(OrthonormalDesign design, int[] results) {
        return Arrays.stream(results).mapToObj(i -> design.rows()[i]).toArray(double[][]::new);
    }
}
