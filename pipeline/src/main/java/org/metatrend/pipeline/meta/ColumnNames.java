package org.metatrend.pipeline.meta;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of columns compared: case, blanks and punctuation do not matter. */
final class ColumnNames {
    private ColumnNames() {}

    /** Letters and digits only, in lower case. */
    static String plain(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    /** The name that takes the fewest changes of letters, if these are fewer than half of them. */
    static Optional<String> closest(String name, List<String> names) {
        String wanted = plain(name);
        return names.stream()
                .filter(each -> !plain(each).isEmpty())
                .min(Comparator.comparingInt(each -> distance(wanted, plain(each))))
                .filter(each -> plain(each).contains(wanted)
                        || wanted.contains(plain(each))
                        || 2 * distance(wanted, plain(each))
                                <= Math.max(wanted.length(), plain(each).length()));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] costs = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[b.length()];
    }
}
