package org.metatrend.ingest.extract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.ClassTerm;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;
import org.metatrend.ingest.study.Task;

/**
 * The package's vocabulary of classes and tasks: every spelling and order of the classes maps to one task. A side of
 * a task may join classes by a slash: "AD vs HC/MCI".
 */
public final class TaskVocabulary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<ClassTerm> classes;
    private final HashMap<String, String> classOfSpelling = new HashMap<>();
    private final HashMap<String, Task> taskOfSpelling = new HashMap<>();
    private final ArrayList<Task> declared = new ArrayList<>();

    /** The vocabulary that a package declares. */
    public TaskVocabulary(PackagePlan plan) {
        classes = new ArrayList<>(plan.classes());
        for (ClassTerm term : classes) {
            classOfSpelling.put(key(term.name()), term.name());
            term.spellings().forEach(s -> classOfSpelling.put(key(s), term.name()));
        }
        for (TaskTerm term : plan.tasks()) {
            Task task = compose(term.name());
            double chance = term.chance() == null ? task.chance() : term.chance();
            task = new Task(term.name(), task.sides(), chance);
            declared.add(task);
            taskOfSpelling.put(key(term.name()), task);
            for (String spelling : term.spellings()) {
                taskOfSpelling.put(key(spelling), task);
            }
        }
    }

    /** The task that a label means; a label of other words is a task of its own. */
    public Task task(String label) {
        Task exact = taskOfSpelling.get(key(label));
        if (exact != null) {
            return exact;
        }
        Task composed = compose(label);
        return declared.stream()
                .filter(t -> t.comparesSameAs(composed))
                .findFirst()
                .orElse(composed);
    }

    /** Whether the package declares the label as a task or one of its spellings. */
    public boolean declares(String label) {
        return taskOfSpelling.containsKey(key(label));
    }

    /** The task of exactly two classes whose sizes a study gives, where its cell names no task. */
    public Optional<Task> taskOfClasses(Collection<String> labels) {
        List<String> names = labels.stream().map(this::className).distinct().toList();
        return names.size() == 2 ? Optional.of(task(names.get(0) + " vs " + names.get(1))) : Optional.empty();
    }

    /** Whether a class that a task compares is counted by its subtypes, since its own size is not given. */
    public boolean countsSubtypes(Task task, SampleSize size) {
        Set<String> given = new HashSet<>();
        size.classes().keySet().forEach(label -> given.add(className(label)));
        return task.sides().stream().flatMap(Set::stream).anyMatch(name -> !given.contains(name));
    }

    /**
     * The subjects of the classes a task compares.
     *
     * @return empty unless the sizes give every class, itself or by its subtypes
     */
    public OptionalInt subjects(Task task, SampleSize size) {
        Map<String, Integer> given = byClass(size);
        int sum = 0;
        for (Set<String> side : task.sides()) {
            for (String name : side) {
                OptionalInt n = subjects(name, given);
                if (n.isEmpty()) {
                    return n;
                }
                sum += n.getAsInt();
            }
        }
        return sum == 0 ? OptionalInt.empty() : OptionalInt.of(sum);
    }

    /** The subjects by the package's names of the classes, whatever their spelling, in the order of the cell. */
    public Map<String, Integer> byClass(SampleSize size) {
        Map<String, Integer> given = new LinkedHashMap<>();
        size.classes().forEach((label, n) -> given.merge(className(label), n, Integer::sum));
        return given;
    }

    private OptionalInt subjects(String name, Map<String, Integer> given) {
        if (given.containsKey(name)) {
            return OptionalInt.of(given.get(name));
        }
        List<Integer> parts = classes.stream()
                .filter(c -> c.name().equals(name))
                .flatMap(c -> c.subtypes().stream())
                .filter(given::containsKey)
                .map(given::get)
                .toList();
        return parts.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(parts.stream().mapToInt(Integer::intValue).sum());
    }

    private String className(String spelling) {
        return classOfSpelling.getOrDefault(key(spelling), spelling.strip());
    }

    /** Splits a label at "vs" or "versus" and slashes; a label without them compares nothing that is known. */
    private Task compose(String label) {
        String[] parts = label.strip().split("\\s*\\b(?:vs\\.?|versus)\\s+|(?<=\\p{Lu})vs\\.?\\s+");
        if (parts.length < 2) {
            return Task.named(label.strip());
        }
        List<TreeSet<String>> sides = new ArrayList<>();
        for (String part : parts) {
            TreeSet<String> side =
                    new TreeSet<>(Comparator.comparingInt(this::rank).thenComparing(s -> s));
            for (String name : part.split("/")) {
                side.add(className(name));
            }
            sides.add(side);
        }
        sides.sort(Comparator.comparingInt((TreeSet<String> s) -> rank(s.first()))
                .thenComparing(s -> String.join("/", s)));
        return Task.comparing(sides);
    }

    private int rank(String name) {
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).name().equals(name)) {
                return i;
            }
        }
        return classes.size();
    }

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static String key(String spelling) {
        return BLANKS.matcher(spelling.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
