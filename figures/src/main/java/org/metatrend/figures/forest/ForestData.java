package org.metatrend.figures.forest;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a forest plot shows.
 *
 * @param id the figure's name in file names and links
 * @param title the words at the top; may be empty
 * @param measure what the effects are of
 * @param kind what a row is
 * @param interval what the intervals are, such as "95% CI"
 * @param columns between names and plot; may be empty
 * @param groups of rows, from top to bottom
 * @param overall the pooled effects of all rows; the first is the main one, whose estimate is a dashed line
 * @param notes lines below them, such as the heterogeneity; may be empty
 * @param favours what the two sides of the axis mean
 */
public record ForestData(
        String id,
        String title,
        Measure measure,
        Kind kind,
        String interval,
        List<ForestColumn> columns,
        List<ForestGroup> groups,
        List<Pooled> overall,
        List<String> notes,
        Favours favours) {

    /** What a row is. */
    public enum Kind {
        /** One study; its square has an area in proportion to its weight. */
        STUDIES("Study"),
        /** All studies up to one, pooled. */
        CUMULATIVE("Study added"),
        /** All studies but one, pooled. */
        LEAVE_ONE_OUT("Study left out");

        private final String header;

        Kind(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }
    }

    /**
     * What the two sides of the axis mean, such as "favours the vaccine"; empty where nothing is to be said.
     *
     * @param left below the reference
     * @param right above it
     */
    public record Favours(String left, String right) {
        /** Nothing to say. */
        public static final Favours NEITHER = new Favours("", "");

        public Favours {
            left = Words.clean(left);
            right = Words.clean(right);
        }

        boolean said() {
            return !left.isEmpty() || !right.isEmpty();
        }
    }

    public ForestData {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a figure needs an id");
        }
        title = Words.clean(title);
        interval = Words.clean(interval);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        overall = List.copyOf(overall);
        notes = notes.stream().map(Words::clean).filter(n -> !n.isEmpty()).toList();
        int wanted = columns.size();
        for (ForestGroup group : groups) {
            group.rows().forEach(row -> requireCells(row.label(), row.cells(), wanted));
            group.pooled().forEach(pooled -> requirePooledCells(pooled, wanted));
        }
        overall.forEach(pooled -> requirePooledCells(pooled, wanted));
    }

    /** Studies in one group, without columns. */
    public static ForestData of(String id, Measure measure, List<ForestRow> rows) {
        return grouped(id, measure, List.of(), List.of(ForestGroup.of(rows)));
    }

    /** Studies in groups, with columns. */
    public static ForestData grouped(String id, Measure measure, List<ForestColumn> columns, List<ForestGroup> groups) {
        return new ForestData(
                id, "", measure, Kind.STUDIES, "95% CI", columns, groups, List.of(), List.of(), Favours.NEITHER);
    }

    /** The same with a title. */
    public ForestData withTitle(String words) {
        return new ForestData(id, words, measure, kind, interval, columns, groups, overall, notes, favours);
    }

    /** The same with intervals of another name, such as "90% CI". */
    public ForestData withInterval(String words) {
        return new ForestData(id, title, measure, kind, words, columns, groups, overall, notes, favours);
    }

    /** The same with rows of another kind. */
    public ForestData withKind(Kind other) {
        return new ForestData(id, title, measure, other, interval, columns, groups, overall, notes, favours);
    }

    /** The same with pooled effects of all rows and notes on them. */
    public ForestData withOverall(List<Pooled> models, List<String> lines) {
        return new ForestData(id, title, measure, kind, interval, columns, groups, models, lines, favours);
    }

    /** The same with words for the two sides of the axis. */
    public ForestData withFavours(String left, String right) {
        return new ForestData(
                id, title, measure, kind, interval, columns, groups, overall, notes, new Favours(left, right));
    }

    /** The rows of all groups. */
    List<ForestRow> rows() {
        return groups.stream().flatMap(g -> g.rows().stream()).toList();
    }

    /** The pooled effects of the groups and of all rows. */
    List<Pooled> pooled() {
        return Stream.concat(groups.stream().flatMap(g -> g.pooled().stream()), overall.stream())
                .toList();
    }

    private static void requireCells(String label, List<String> cells, int wanted) {
        if (cells.size() != wanted) {
            throw new IllegalArgumentException(label + ": " + cells.size() + " cells for " + wanted + " columns");
        }
    }

    private static void requirePooledCells(Pooled pooled, int wanted) {
        if (!pooled.cells().isEmpty()) {
            requireCells(pooled.label(), pooled.cells(), wanted);
        }
    }
}
