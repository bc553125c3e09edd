package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.metatrend.analysis.regress.Moderator;

/** Collects the moderators of a design: numbers, and categories as treatment contrasts against a reference. */
public final class DesignBuilder {
    private final int studies;
    private final List<Moderator> moderators = new ArrayList<>();

    /**
     * Begins a design.
     *
     * @param studies k
     */
    public DesignBuilder(int studies) {
        this.studies = studies;
    }

    /**
     * Adds a number.
     *
     * @param name of the term
     * @param values one for each study, finite
     * @return this
     */
    public DesignBuilder number(String name, double... values) {
        moderators.add(new Moderator(name, values));
        return this;
    }

    /**
     * Adds a category: one column of 0 and 1 for each level but the reference, named {@code name=level}. The reference is the
     * first level in the order of its characters.
     *
     * @param name of the category
     * @param levels one for each study, not blank
     * @return this
     * @throws IllegalArgumentException if a level is missing or there are fewer than two
     */
    public DesignBuilder category(String name, List<String> levels) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i) == null || levels.get(i).isBlank()) {
                throw new IllegalArgumentException(name + " has no level in study " + i);
            }
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException(name + " has no level");
        }
        return category(name, levels, new TreeSet<>(levels).first());
    }

    /**
     * The same with a reference that is named.
     *
     * @throws IllegalArgumentException if no study has the reference
     */
    public DesignBuilder category(String name, List<String> levels, String reference) {
        TreeSet<String> others = new TreeSet<>(levels);
        if (!others.remove(reference)) {
            throw new IllegalArgumentException("no study has the reference " + reference + " of " + name);
        }
        if (others.isEmpty()) {
            throw new IllegalArgumentException(name + " has one level only: " + reference);
        }
        for (String level : others) {
            moderators.add(new Moderator(
                    name + "=" + level,
                    levels.stream().mapToDouble(at -> at.equals(level) ? 1 : 0).toArray()));
        }
        return this;
    }

    /** The design, as {@link Design#of}. */
    public Design build() {
        return Design.of(studies, moderators);
    }
}
