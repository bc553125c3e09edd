package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.metatrend.ingest.BadInput;

/**
 * Which column has which role.
 *
 * @param columns their positions
 */
record RoleColumns(Map<Role, Integer> columns) {
    RoleColumns {
        columns = new EnumMap<>(columns);
    }

    /**
     * Finds the columns of a family of measures: those that are named by the user, else by metafor's names, else by others.
     *
     * @param stated columns by role
     * @throws BadInput if columns are missing; the message says which there are and how to name others
     */
    static RoleColumns of(MetaTable table, MetaMeasure.Family family, Map<Role, String> stated) {
        return find(table, family, stated).orElseThrow(() -> missing(table, family, stated));
    }

    /** The same, or nothing where columns are missing. */
    static Optional<RoleColumns> find(MetaTable table, MetaMeasure.Family family, Map<Role, String> stated) {
        for (List<Role> roles : byStatement(family, stated)) {
            Map<Role, Integer> found = found(table, roles, stated);
            if (found.size() == roles.size()) {
                position(table, Role.NI, stated, found.values()).ifPresent(at -> found.putIfAbsent(Role.NI, at));
                return Optional.of(new RoleColumns(found));
            }
        }
        return Optional.empty();
    }

    /** Alternatives with most roles that the user named come first. */
    private static List<List<Role>> byStatement(MetaMeasure.Family family, Map<Role, String> stated) {
        return family.alternatives().stream()
                .sorted(Comparator.comparingLong((List<Role> roles) ->
                                roles.stream().filter(stated::containsKey).count())
                        .reversed())
                .toList();
    }

    private static Map<Role, Integer> found(MetaTable table, List<Role> roles, Map<Role, String> stated) {
        Map<Role, Integer> found = new EnumMap<>(Role.class);
        for (Role role : roles) {
            position(table, role, stated, found.values()).ifPresent(at -> found.put(role, at));
        }
        return found;
    }

    private static OptionalInt position(
            MetaTable table, Role role, Map<Role, String> stated, Collection<Integer> taken) {
        if (stated.containsKey(role)) {
            return OptionalInt.of(table.column(stated.get(role), "--columns " + role.key()));
        }
        for (String name : role.names()) {
            String plain = ColumnNames.plain(name);
            int[] at = IntStream.range(0, table.header().size())
                    .filter(c -> ColumnNames.plain(table.header().get(c)).equals(plain))
                    .filter(c -> !taken.contains(c))
                    .toArray();
            if (at.length > 1) {
                throw new BadInput(
                        table.source(),
                        at.length + " columns that may be " + role.key() + ", the " + role.meaning() + ": "
                                + table.header().get(at[0]) + " (the " + (at[0] + 1) + ".) and "
                                + table.header().get(at[1]) + " (the " + (at[1] + 1) + ".)",
                        "one",
                        "rename one of them, or say which with --columns " + role.key() + "=NAME");
            }
            if (at.length == 1) {
                return OptionalInt.of(at[0]);
            }
        }
        return OptionalInt.empty();
    }

    /** A column that only some tables have: named by the user, or called by the role's own name. */
    static OptionalInt optional(MetaTable table, Role role, Map<Role, String> stated) {
        return position(table, role, stated, List.of());
    }

    private static BadInput missing(MetaTable table, MetaMeasure.Family family, Map<Role, String> stated) {
        List<Role> nearest = byStatement(family, stated).stream()
                .max(Comparator.comparingInt(
                        roles -> found(table, roles, stated).size()))
                .orElseThrow();
        Map<Role, Integer> found = found(table, nearest, stated);
        List<Role> lacking =
                nearest.stream().filter(role -> !found.containsKey(role)).toList();
        List<String> alternatives = new ArrayList<>();
        family.alternatives()
                .forEach(roles -> alternatives.add(roles.stream().map(Role::key).collect(Collectors.joining(", "))));
        Role first = lacking.get(0);
        String candidate = first.names().stream()
                .flatMap(name -> ColumnNames.closest(name, table.header()).stream())
                .filter(name -> !found.containsValue(table.header().indexOf(name)))
                .findFirst()
                .orElse("NAME");
        return new BadInput(
                table.source(),
                "the columns " + table.names() + ", none of which is "
                        + lacking.stream()
                                .map(role -> role.key() + " (" + role.meaning() + ")")
                                .collect(Collectors.joining(" or ")),
                "columns for " + String.join("; or ", alternatives),
                "say which column it is, such as --columns " + first.key() + "=" + quoted(candidate)
                        + ", or choose another --measure");
    }

    private static String quoted(String name) {
        return name.matches("[\\p{L}\\p{N}_.]+") ? name : "\"" + name + "\"";
    }

    /** What the effect sizes of a measure are made from here. */
    MetaMeasure.Family family(MetaMeasure measure) {
        return has(Role.YI) ? MetaMeasure.Family.GIVEN : measure.family();
    }

    boolean has(Role role) {
        return columns.containsKey(role);
    }

    int at(Role role) {
        return columns.get(role);
    }

    /** Role to column, for the output. */
    Map<String, String> names(MetaTable table) {
        Map<String, String> names = new LinkedHashMap<>();
        columns.forEach((role, at) -> names.put(role.key(), table.header().get(at)));
        return names;
    }
}
