package org.metatrend.pipeline.add;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metatrend.ingest.propose.Proposal;
import org.metatrend.ingest.propose.Role;

/** Asks the user what is unclear; no answer, or an empty one, takes what is proposed. */
public final class Questions {
    private final BufferedReader answers;
    private final PrintWriter out;

    public Questions(BufferedReader answers, PrintWriter out) {
        this.answers = answers;
        this.out = out;
    }

    /** A line of text. */
    public String text(String question) {
        out.print(question + " ");
        out.flush();
        try {
            String answer = answers.readLine();
            if (answer == null) {
                out.println();
            }
            return answer == null ? "" : answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Yes or no; no where there is no answer. */
    public boolean agreed(String question) {
        return text(question + " [y/N]").toLowerCase(Locale.ROOT).startsWith("y");
    }

    /**
     * Asks which column has each unclear role.
     *
     * @param stated what the user has stated already
     * @return that, and the answers
     */
    public Map<Role, List<String>> columns(Proposal proposal, Map<Role, List<String>> stated) {
        Map<Role, List<String>> known = new EnumMap<>(Role.class);
        known.putAll(stated);
        proposal.unclear().forEach((role, rivals) -> {
            String column = rivals.isEmpty() ? any(proposal, role) : oneOf(role, rivals);
            if (!column.isEmpty()) {
                known.put(role, List.of(column));
            } else if (!rivals.isEmpty()) {
                known.put(role, List.of());
            }
        });
        return known;
    }

    private String oneOf(Role role, List<String> rivals) {
        out.println("Which column is the " + role.label() + "?");
        for (int i = 0; i < rivals.size(); i++) {
            out.println("  " + (i + 1) + "  " + rivals.get(i) + (i == 0 ? "  (proposed)" : ""));
        }
        return number("Its number, 0 for none [1]:", rivals, 1);
    }

    private String any(Proposal proposal, Role role) {
        out.println("No column looks like the " + role.label() + ". The columns are:");
        List<String> columns = new ArrayList<>(proposal.table().header());
        for (int i = 0; i < columns.size(); i++) {
            out.println("  " + (i + 1) + "  " + columns.get(i));
        }
        return number("Its number, 0 for none [0]:", columns, 0);
    }

    private String number(String question, List<String> columns, int otherwise) {
        String answer = text(question);
        int number = answer.matches("\\d{1,4}") ? Integer.parseInt(answer) : otherwise;
        return number >= 1 && number <= columns.size() ? columns.get(number - 1) : "";
    }
}
