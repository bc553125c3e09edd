package org.metatrend.pipeline.meta;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metatrend.analysis.accuracy.Correct;
import org.metatrend.analysis.effect.Proportion;
import org.metatrend.analysis.effect.TwoByTwo;
import org.metatrend.analysis.effect.TwoMeans;
import org.metatrend.ingest.BadInput;
import org.metatrend.pipeline.meta.MetaMeasure.Family;

/**
 * Reads a row's numbers by their roles. Numbers that cannot be are refused with row and column; missing ones leave the row without
 * data.
 *
 * @param table the table
 * @param columns which column is what
 */
record StudyReader(MetaTable table, RoleColumns columns) {
    /**
     * The data of a row.
     *
     * @return none where a number is missing
     * @throws BadInput if a cell is no number or one that its role cannot have
     */
    Optional<StudyData> read(int row, Family family) {
        Map<Role, Double> numbers = new EnumMap<>(Role.class);
        columns.columns().forEach((role, at) -> number(row, role, at).ifPresent(value -> numbers.put(role, value)));
        boolean whole = family.alternatives().stream()
                .anyMatch(roles -> numbers.keySet().containsAll(roles));
        return whole ? Optional.of(data(row, family, numbers)) : Optional.empty();
    }

    /** What is missing in a row. */
    String lacking(int row) {
        for (Map.Entry<Role, Integer> entry : columns.columns().entrySet()) {
            if (entry.getKey() != Role.NI || !columns.has(Role.YI)) {
                if (table.isMissing(row, entry.getValue())) {
                    String cell = table.cell(row, entry.getValue());
                    return "no " + table.header().get(entry.getValue())
                            + (cell.isEmpty() ? "" : ": " + BadInput.quote(cell));
                }
            }
        }
        throw new IllegalStateException("nothing is missing in row " + row);
    }

    /** The number of a role in a row; none where it is missing. */
    OptionalDouble number(int row, Role role, int at) {
        boolean proportion = role == Role.ACC || role == Role.EXT_ACC || role == Role.BASE_ACC;
        if (proportion && table.cell(row, at).endsWith("%")) {
            String cell = table.cell(row, at);
            OptionalDouble percent = table.numbers().number(cell.substring(0, cell.length() - 1), false);
            if (percent.isPresent()) {
                return OptionalDouble.of(percent.getAsDouble() / 100);
            }
        }
        OptionalDouble number = table.number(row, at, role.isCount());
        number.ifPresent(value -> check(row, role, at, value));
        return number;
    }

    private void check(int row, Role role, int at, double value) {
        String expected = switch (role) {
            case VI -> value > 0 ? "" : "a sampling variance above 0";
            case SEI -> value > 0 && value * value > 0 ? "" : "a standard error above 0";
            case SD1I, SD2I -> value >= 0 ? "" : "a standard deviation, 0 or more";
            case RI -> Math.abs(value) <= 1 ? "" : "a correlation from -1 to 1";
            case AUC -> value >= 0 && value <= 1 ? "" : "an area from 0 to 1";
            case ACC, EXT_ACC, BASE_ACC ->
                value >= 0 && value <= 1 ? "" : "a proportion from 0 to 1, or one with a percent sign";
            case NI, N1I, N2I, N1, N0, EXT_NI -> value > 0 ? "" : "a sample size above 0";
            case TP, FN, FP, TN ->
                value >= 0 && value == Math.rint(value) && value < 1e15 ? "" : "a whole number, 0 or more";
            case XI, MI, AI, BI, CI, DI, EXT_XI, BASE_XI -> value >= 0 ? "" : "a count, 0 or more";
            case YI, M1I, M2I -> "";
        };
        if (!expected.isEmpty()) {
            throw wrong(row, at, expected);
        }
    }

    private BadInput wrong(int row, int at, String expected) {
        return new BadInput(
                table.place(row, at),
                BadInput.quote(table.cell(row, at)),
                expected,
                "correct the cell, or leave it blank to leave the row out");
    }

    private StudyData data(int row, Family family, Map<Role, Double> n) {
        return switch (family) {
            case GIVEN -> new StudyData.Given(n.get(Role.YI), variance(n), size(n));
            case PROPORTION -> new StudyData.Counted(proportion(row, n));
            case TWO_BY_TWO -> new StudyData.Crossed(crossed(row, n));
            case MEANS ->
                new StudyData.Compared(new TwoMeans(
                        n.get(Role.M1I),
                        n.get(Role.SD1I),
                        atLeastOne(row, Role.N1I, n),
                        n.get(Role.M2I),
                        n.get(Role.SD2I),
                        atLeastOne(row, Role.N2I, n)));
            case CORRELATION -> new StudyData.Correlated(n.get(Role.RI), n.get(Role.NI));
            case AREA ->
                new StudyData.Ranked(n.get(Role.AUC), atLeastOne(row, Role.N1, n), atLeastOne(row, Role.N0, n));
            case DIAGNOSTIC -> throw new IllegalArgumentException("diagnostic counts have no single effect size");
        };
    }

    private static double variance(Map<Role, Double> n) {
        return n.containsKey(Role.VI) ? n.get(Role.VI) : n.get(Role.SEI) * n.get(Role.SEI);
    }

    private static OptionalDouble size(Map<Role, Double> n) {
        return n.containsKey(Role.NI) ? OptionalDouble.of(n.get(Role.NI)) : OptionalDouble.empty();
    }

    private double atLeastOne(int row, Role role, Map<Role, Double> n) {
        if (n.get(role) < 1) {
            throw wrong(row, columns.at(role), "a group of 1 or more");
        }
        return n.get(role);
    }

    private Proportion proportion(int row, Map<Role, Double> n) {
        if (n.containsKey(Role.XI) && n.containsKey(Role.NI)) {
            if (n.get(Role.XI) > n.get(Role.NI)) {
                throw wrong(
                        row,
                        columns.at(Role.XI),
                        "at most " + table.cell(row, columns.at(Role.NI)) + ", the sample size");
            }
            return new Proportion(n.get(Role.XI), n.get(Role.NI));
        }
        if (n.containsKey(Role.MI)) {
            double total = n.get(Role.XI) + n.get(Role.MI);
            if (total == 0) {
                throw wrong(row, columns.at(Role.XI), "events or non-events, not 0 of both");
            }
            return new Proportion(n.get(Role.XI), total);
        }
        double size = n.get(Role.NI);
        if (size != Math.rint(size)) {
            throw wrong(
                    row, columns.at(Role.NI), "a whole number of subjects, to count what the proportion stands for");
        }
        return new Proportion(Correct.of(n.get(Role.ACC), (long) size).count(), size);
    }

    private TwoByTwo crossed(int row, Map<Role, Double> n) {
        double a = n.get(Role.AI);
        double c = n.get(Role.CI);
        if (!n.containsKey(Role.BI)) {
            for (Role[] pair : new Role[][] {{Role.AI, Role.N1I}, {Role.CI, Role.N2I}}) {
                if (n.get(pair[0]) > n.get(pair[1])) {
                    throw wrong(
                            row,
                            columns.at(pair[0]),
                            "at most " + table.cell(row, columns.at(pair[1])) + ", the size of the group");
                }
            }
            return new TwoByTwo(a, n.get(Role.N1I) - a, c, n.get(Role.N2I) - c);
        }
        if (a + n.get(Role.BI) == 0 || c + n.get(Role.DI) == 0) {
            throw wrong(row, columns.at(a + n.get(Role.BI) == 0 ? Role.AI : Role.CI), "a group with someone in it");
        }
        return new TwoByTwo(a, n.get(Role.BI), c, n.get(Role.DI));
    }
}
