package org.metatrend.figures.pooled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.figures.layout.Dash;
import org.metatrend.figures.layout.GroupStyle;
import org.metatrend.figures.layout.Ink;
import org.metatrend.figures.layout.Marker;

/**
 * A look for each group, in the order of their first appearance. There are but so many looks that readers tell apart:
 * the groups after them share one.
 *
 * @param styles the look of each group by its name
 * @param others how many groups share the last look
 */
record Groups(Map<String, GroupStyle> styles, int others) {
    static final int MOST = 12;
    static final GroupStyle OTHER = new GroupStyle(Ink.GREY, Marker.PLUS, Dash.DOTTED);

    static Groups of(List<String> names) {
        List<String> distinct = names.stream().distinct().toList();
        int told = distinct.size() > MOST ? MOST - 1 : distinct.size();
        Map<String, GroupStyle> styles = new LinkedHashMap<>();
        distinct.forEach(name -> styles.put(name, styles.size() < told ? GroupStyle.of(styles.size()) : OTHER));
        return new Groups(styles, distinct.size() - told);
    }

    GroupStyle style(String name) {
        return styles.getOrDefault(name, OTHER);
    }

    /** The groups that have a look of their own. */
    List<String> told() {
        return styles.keySet().stream().limit(styles.size() - others).toList();
    }
}
