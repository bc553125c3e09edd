package org.metatrend.pipeline.add;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.propose.Proposal;
import org.metatrend.ingest.propose.Role;

/** Asks which columns have which role, with some of their cells. */
public final class ColumnQuestions {
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 40;

    private final Questions questions;

    public ColumnQuestions(Questions questions) {
        this.questions = questions;
    }

    /**
     * Asks for each unclear role.
     *
     * @param stated what the user has stated already
     * @return that, and the answers
     */
    public Map<Role, List<String>> unclear(Proposal proposal, Map<Role, List<String>> stated) {
        Map<Role, List<String>> known = new EnumMap<>(Role.class);
        known.putAll(stated);
        proposal.unclear().forEach((role, rivals) -> known.put(role, ask(proposal, role, rivals, known)));
        return known;
    }

    /** Asks which role is wrong, and for its columns. */
    public Map<Role, List<String>> correction(Proposal proposal, Map<Role, List<String>> stated) {
        List<Role> roles = Arrays.asList(Role.values());
        List<String> choices = roles.stream()
                .map(r -> r.label() + "  = "
                        + (proposal.columns().get(r).isEmpty()
                                ? "none"
                                : String.join(" + ", proposal.columns().get(r))))
                .toList();
        Map<Role, List<String>> known = new EnumMap<>(Role.class);
        known.putAll(stated);
        // columns that were right are not to move when another does
        proposal.columns().forEach((role, columns) -> {
            if (!columns.isEmpty() || role != Role.YEAR) {
                known.putIfAbsent(role, columns);
            }
        });
        Role role = roles.get(questions.one("What is not right?", choices, 0));
        List<String> columns = ask(proposal, role, proposal.columns().get(role), Map.of());
        known.replaceAll((other, taken) -> other == role || sharesYear(role, other)
                ? taken
                : taken.stream().filter(c -> !columns.contains(c)).toList());
        known.put(role, columns);
        return known;
    }

    /** The year may stand inside the reference. */
    private static boolean sharesYear(Role one, Role other) {
        return (one == Role.YEAR && other == Role.STUDY) || (one == Role.STUDY && other == Role.YEAR);
    }

    private List<String> ask(Proposal proposal, Role role, List<String> rivals, Map<Role, List<String>> known) {
        List<String> columns = new ArrayList<>(rivals);
        proposal.table().header().stream().filter(c -> !columns.contains(c)).forEach(columns::add);
        boolean several = role == Role.PERFORMANCE || role == Role.SAMPLE_SIZE;
        List<Integer> proposed = proposal.columns().get(role).stream()
                .filter(c -> known.values().stream().noneMatch(k -> k.contains(c)) || role == Role.YEAR)
                .map(columns::indexOf)
                .toList();
        String question = rivals.isEmpty()
                ? "No column looks like the " + role.label() + ". Which one is it?"
                : (several
                        ? "Which column is the " + role.label() + "? Several may be"
                                + (role == Role.SAMPLE_SIZE ? ": they are added up." : ".")
                        : "Which column is the " + role.label() + "?");
        List<String> choices =
                columns.stream().map(c -> c + examples(proposal, c)).toList();
        return questions.some(question, choices, several, proposed).stream()
                .map(columns::get)
                .toList();
    }

    private static String examples(Proposal proposal, String column) {
        List<String> cells = proposal.examples(column, EXAMPLES);
        return cells.isEmpty()
                ? "  (nothing in it)"
                : cells.stream().map(ColumnQuestions::shown).collect(Collectors.joining(", ", "  such as ", ""));
    }

    static String shown(String cell) {
        return BadInput.quote(cell.length() > LONGEST ? cell.substring(0, LONGEST) + "..." : cell);
    }
}
