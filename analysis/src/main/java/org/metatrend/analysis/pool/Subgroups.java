package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metatrend.analysis.effect.EffectSizes;

/**
 * Pooled effects of subgroups, each with a tau&sup2; of its own, and the test that they are equal: sum((b - mean)&sup2; / se&sup2;)
 * about the mean weighted by 1/se&sup2;, chi-squared with one degree of freedom fewer than groups. Borenstein and others,
 * Introduction to Meta-Analysis (2009), chapter 19, doi:10.1002/9780470743386.
 *
 * @param fits by the groups' names, in the order of their characters
 * @param between the test
 */
public record Subgroups(Map<String, MetaFit> fits, Omnibus between) {
    /** Copies. */
    public Subgroups {
        fits = Collections.unmodifiableMap(new TreeMap<>(fits));
    }

    /**
     * Pools each subgroup.
     *
     * @param model of each
     * @param effects of all studies
     * @param groups one name for each study
     * @throws IllegalArgumentException if the numbers differ, there are fewer than two groups or a group has fewer than two
     *     studies (the message names it)
     */
    public static Subgroups of(MetaAnalysis model, EffectSizes effects, List<String> groups) {
        if (groups.size() != effects.size()) {
            throw new IllegalArgumentException(groups.size() + " groups for " + effects.size() + " studies");
        }
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            members.computeIfAbsent(groups.get(i), name -> new ArrayList<>()).add(i);
        }
        if (members.size() < 2) {
            throw new IllegalArgumentException("one group only: " + members.keySet());
        }
        Map<String, MetaFit> fits = new TreeMap<>();
        members.forEach((name, rows) -> {
            if (rows.size() < 2) {
                throw new IllegalArgumentException("group " + name + " has one study only: " + rows.get(0));
            }
            fits.put(
                    name,
                    model.pool(effects.select(
                            rows.stream().mapToInt(Integer::intValue).toArray())));
        });
        return new Subgroups(fits, between(fits));
    }

    private static Omnibus between(Map<String, MetaFit> fits) {
        double weights = 0;
        double weighted = 0;
        for (MetaFit fit : fits.values()) {
            double weight = weight(fit);
            weights += weight;
            weighted += weight * fit.intercept().estimate();
        }
        double q = 0;
        for (MetaFit fit : fits.values()) {
            double distance = fit.intercept().estimate() - weighted / weights;
            q += weight(fit) * distance * distance;
        }
        return new Omnibus(q, fits.size() - 1, Double.POSITIVE_INFINITY);
    }

    private static double weight(MetaFit fit) {
        double se = fit.intercept().standardError();
        return 1 / (se * se);
    }
}
