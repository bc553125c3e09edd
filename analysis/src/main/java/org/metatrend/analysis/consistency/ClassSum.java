package org.metatrend.analysis.consistency;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sizes of classes against the total that stands beside them.
 *
 * @param total subjects, as stated
 * @param all the sum of all classes
 * @param withoutParts the sum without the classes that are known to be part of another one that is given
 */
public record ClassSum(long total, long all, long withoutParts) {

    /** How the sum compares with the total. */
    public enum Verdict {
        /** The classes leave subjects out. */
        BELOW,
        /** The classes are the total. */
        EQUAL,
        /** There are more subjects in the classes than in all. */
        ABOVE
    }

    /**
     * Adds up.
     *
     * @param total subjects, as stated
     * @param sizes subjects by class
     * @param parts the subtypes of a class, by its name, such as pMCI and sMCI of MCI
     */
    public static ClassSum of(int total, Map<String, Integer> sizes, Map<String, List<String>> parts) {
        Set<String> inside = new HashSet<>();
        sizes.keySet().forEach(name -> addParts(name, parts, inside));
        long all = 0;
        long withoutParts = 0;
        for (Map.Entry<String, Integer> one : sizes.entrySet()) {
            all += one.getValue();
            withoutParts += inside.contains(one.getKey()) ? 0 : one.getValue();
        }
        return new ClassSum(total, all, withoutParts);
    }

    private static void addParts(String name, Map<String, List<String>> parts, Set<String> inside) {
        for (String part : parts.getOrDefault(name, List.of())) {
            if (inside.add(part)) {
                addParts(part, parts, inside);
            }
        }
    }

    /**
     * The comparison. A class with its subtypes beside it may be all of its subjects or the rest of them, so either sum
     * may be the total.
     */
    public Verdict verdict() {
        if (all == total || withoutParts == total) {
            return Verdict.EQUAL;
        }
        return withoutParts < total ? Verdict.BELOW : Verdict.ABOVE;
    }
}
