package org.metatrend.ingest.propose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.ColumnScale;
import org.metatrend.ingest.manifest.ManifestReader;
import org.metatrend.ingest.table.Table;
import org.metatrend.ingest.table.TableStructure;

/**
 * Which column has which role.
 *
 * @param table the table
 * @param columns the columns of each role, best first; only {@link Role#PERFORMANCE} and, added up,
 *     {@link Role#SAMPLE_SIZE} have several
 * @param reasons why, one line for each role
 * @param unclear the columns between which it is not clear which one has a role, best first; for a role that matters
 *     and no column fits, an empty list
 */
public record Proposal(
        Table table, Map<Role, List<String>> columns, Map<Role, String> reasons, Map<Role, List<String>> unclear) {
    /** Roles without which little can be said. */
    private static final Set<Role> MATTERS = Set.of(Role.STUDY, Role.YEAR, Role.SAMPLE_SIZE, Role.PERFORMANCE);

    /** Roles that the figures need; of others the best column is taken without a question. */
    private static final Set<Role> ASKED = Set.of(Role.STUDY, Role.YEAR, Role.SAMPLE_SIZE, Role.PERFORMANCE, Role.TASK);

    /** Columns whose scores differ by less are rivals. */
    private static final double CLOSE = 0.15;

    /** Above it a heading speaks for a role, not the cells alone. */
    private static final double NAMED = 0.6;

    /** Below it a column is not proposed. */
    private static final double LEAST = 0.45;

    public Proposal {
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        reasons = Collections.unmodifiableMap(new EnumMap<>(reasons));
        unclear = Collections.unmodifiableMap(new EnumMap<>(unclear));
    }

    /**
     * Scores every column for every role and takes the best.
     *
     * @param table the table
     * @param stated the columns that the user has stated, by role
     * @throws BadInput if a stated column is not in the table
     */
    public static Proposal of(Table table, Map<Role, List<String>> stated) {
        Map<Role, List<String>> columns = new EnumMap<>(Role.class);
        Map<Role, String> reasons = new EnumMap<>(Role.class);
        Map<Role, List<String>> unclear = new EnumMap<>(Role.class);
        Set<String> taken = new LinkedHashSet<>();
        stated.forEach((role, names) -> {
            names.forEach(name -> present(table, name));
            columns.put(role, List.copyOf(names));
            reasons.put(role, "as you say");
            taken.addAll(names);
        });
        List<ColumnEvidence> evidence = IntStream.range(0, table.header().size())
                .mapToObj(i -> new ColumnEvidence(table, i))
                .toList();
        for (Role role : Role.values()) {
            if (!columns.containsKey(role)) {
                List<ColumnScore> fitting = fitting(table, evidence, role, taken);
                propose(role, fitting, columns, reasons);
                taken.addAll(columns.get(role));
                rivals(role, fitting).filter(r -> ASKED.contains(role)).ifPresent(r -> unclear.put(role, r));
            }
        }
        if (!stated.containsKey(Role.YEAR) && columns.get(Role.YEAR).isEmpty()) {
            new YearWithin(table, columns.get(Role.STUDY)).propose(columns, reasons, unclear);
        }
        if (columns.get(Role.TASK).isEmpty()
                && !stated.containsKey(Role.TASK)
                && table.header().contains(TableStructure.SECTION)) {
            unclear.put(Role.TASK, List.of());
        }
        return new Proposal(table, columns, reasons, unclear);
    }

    private static void present(Table table, String name) {
        if (!table.header().contains(name)) {
            throw new BadInput(
                    "--map",
                    "the columns " + String.join(", ", table.header()),
                    "a column named " + BadInput.quote(name),
                    "did you mean " + BadInput.quote(ManifestReader.closest(name, table.header())) + "?");
        }
    }

    private static List<ColumnScore> fitting(Table table, List<ColumnEvidence> evidence, Role role, Set<String> taken) {
        List<ColumnScore> scores = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            if (!taken.contains(table.header().get(i))) {
                scores.add(evidence.get(i).score(role));
            }
        }
        return scores.stream()
                .filter(s -> s.score() >= LEAST)
                .sorted(Comparator.comparingDouble(ColumnScore::score).reversed())
                .toList();
    }

    private static void propose(
            Role role, List<ColumnScore> fitting, Map<Role, List<String>> columns, Map<Role, String> reasons) {
        if (fitting.isEmpty()) {
            columns.put(role, List.of());
            reasons.put(role, "no column fits");
            return;
        }
        List<ColumnScore> chosen = fitting.subList(0, 1);
        if (role == Role.PERFORMANCE) {
            // numbers without a heading that says so count only where no heading does
            boolean named = fitting.get(0).score() > NAMED;
            chosen = fitting.stream().filter(s -> !named || s.score() > NAMED).toList();
        } else if (role == Role.SAMPLE_SIZE) {
            chosen = SizeParts.of(fitting);
        }
        columns.put(role, chosen.stream().map(ColumnScore::column).toList());
        reasons.put(role, chosen.get(0).reason() + alsoPossible(role, fitting, chosen.size()));
    }

    private static Optional<List<String>> rivals(Role role, List<ColumnScore> fitting) {
        if (fitting.isEmpty()) {
            return MATTERS.contains(role) ? Optional.of(List.of()) : Optional.empty();
        }
        List<String> close = fitting.stream()
                .filter(s -> s.score() > fitting.get(0).score() - CLOSE)
                .map(ColumnScore::column)
                .toList();
        if (role == Role.PERFORMANCE) {
            return fitting.get(0).score() > NAMED ? Optional.empty() : Optional.of(close);
        }
        return close.size() == 1 ? Optional.empty() : Optional.of(close);
    }

    private static String alsoPossible(Role role, List<ColumnScore> fitting, int chosen) {
        if (role == Role.PERFORMANCE || fitting.size() == chosen) {
            return "";
        }
        return "; also possible: "
                + String.join(
                        ", ",
                        fitting.stream().skip(chosen).map(ColumnScore::column).toList());
    }

    /** The column of a role, empty if it has none. */
    public String column(Role role) {
        return columns.get(role).isEmpty() ? "" : columns.get(role).get(0);
    }

    /** Whether the bare numbers of a column are percentages or fractions, and what speaks for it. */
    public ColumnScale scale(String column) {
        return new ColumnEvidence(table, table.column(column)).scale();
    }

    /** Some different cells of a column, without those that are missing. */
    public List<String> examples(String column, int most) {
        return new ColumnEvidence(table, table.column(column)).examples(most);
    }

    /** Whether a column identifies by addresses or numbers rather than by names and years. */
    public boolean isIdentifier(String column) {
        return new ColumnEvidence(table, table.column(column)).isIdentifier();
    }
}
