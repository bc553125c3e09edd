package org.metatrend.ingest.study;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A classification task.
 *
 * @param name the name in results and figures
 * @param sides the classes it tells apart, each side a set of classes; none where they are not known
 * @param chance the accuracy of guessing, in [0, 1]; 0 where the number of classes is not known
 */
public record Task(String name, List<Set<String>> sides, double chance) implements Serializable {
    /** No task: the source does not say which. */
    public static final Task NONE = new Task("", List.of(), 0);

    public Task {
        sides = sides.stream().map(s -> (Set<String>) new LinkedHashSet<>(s)).toList();
    }

    /** A task of which only the name is known. */
    public static Task named(String name) {
        return new Task(name, List.of(), 0);
    }

    /** A task that tells classes apart, in the order of the sides. */
    public static Task comparing(List<? extends Collection<String>> sides) {
        String name =
                String.join(" vs ", sides.stream().map(s -> String.join("/", s)).toList());
        return new Task(
                name, sides.stream().<Set<String>>map(LinkedHashSet::new).toList(), 1.0 / sides.size());
    }

    /** Whether both tell the same classes apart, in whatever order. */
    public boolean comparesSameAs(Task other) {
        return !sides.isEmpty() && new HashSet<>(sides).equals(new HashSet<>(other.sides));
    }
}
