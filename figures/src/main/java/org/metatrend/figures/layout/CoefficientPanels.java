package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The coefficient plot: a panel per term, a row per model, and the numbers as columns of a table beside it. */
final class CoefficientPanels {

    private CoefficientPanels() {}

    static Figure figure(String id, Outcome outcome, List<Coefficient> coefficients) {
        Map<String, List<Coefficient>> byTerm = new LinkedHashMap<>();
        coefficients.forEach(
                c -> byTerm.computeIfAbsent(c.term(), t -> new ArrayList<>()).add(c));
        String terms = byTerm.size() > 2 ? " of all terms" : byTerm.size() == 2 ? " of both terms" : "";
        boolean clustered = coefficients.stream().anyMatch(c -> c.studies().isPresent());
        String title = coefficients.isEmpty() ? "" : "Linear model" + terms + (clustered ? ", clustered by study" : "");
        List<IntervalTable.Group> groups = new ArrayList<>();
        byTerm.forEach((term, rows) -> groups.add(new IntervalTable.Group(
                per(term),
                groups.size() + 1 == byTerm.size() ? outcome.changeLabel() : "",
                rows.stream().map(c -> row(outcome, c)).toList())));
        return IntervalPanels.figure(
                id,
                new IntervalTable(
                        title,
                        List.of("Estimate [95% CI]", "p", clustered ? "n (studies)" : "n", "R\u00b2"),
                        groups,
                        "too few results for a regression",
                        description(outcome, coefficients)));
    }

    private static IntervalTable.Row row(Outcome outcome, Coefficient c) {
        return new IntervalTable.Row(
                c.group(),
                outcome.factor() * c.lower(),
                outcome.factor() * c.estimate(),
                outcome.factor() * c.upper(),
                cells(outcome, c));
    }

    /** What a coefficient is a change per: a unit says little where it is one of a logarithm. */
    private static String per(String term) {
        if (term.equals("year")) {
            return "per year";
        }
        boolean logarithm = term.startsWith("ln(") && term.endsWith(")");
        return "per unit of " + term
                + (logarithm ? ", that is 2.7 times the " + term.substring("ln(".length(), term.length() - 1) : "");
    }

    private static List<String> cells(Outcome outcome, Coefficient c) {
        double width = outcome.factor() * Math.abs(c.upper() - c.lower());
        int least = outcome.percent() ? width < 20 ? 2 : 1 : 3;
        int decimals = Math.min(5, Math.max(least, NumberText.decimals(width) + 1));
        String interval = " [" + NumberText.fixed(outcome.factor() * c.lower(), decimals) + ", "
                + NumberText.fixed(outcome.factor() * c.upper(), decimals) + "]";
        return List.of(
                NumberText.fixed(outcome.factor() * c.estimate(), decimals) + interval,
                NumberText.p(c.p()),
                NumberText.fixed(c.n(), 0)
                        + (c.studies().isPresent()
                                ? " (" + NumberText.fixed(c.studies().getAsInt(), 0) + ")"
                                : ""),
                NumberText.fixed(c.rSquared(), 2));
    }

    private static String description(Outcome outcome, List<Coefficient> coefficients) {
        StringBuilder text = new StringBuilder("Linear regression coefficients: change in " + outcome.name()
                + (outcome.percent() ? " in percentage points." : "."));
        for (Coefficient c : coefficients) {
            text.append(' ')
                    .append(c.group())
                    .append(", ")
                    .append(per(c.term()))
                    .append(": ")
                    .append(cells(outcome, c).get(0));
            text.append('.');
        }
        return text.toString();
    }
}
