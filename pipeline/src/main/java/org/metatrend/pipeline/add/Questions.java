package org.metatrend.pipeline.add;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.table.FoundTable;

/** Asks the user; no answer, or an empty one, takes what is proposed, and one that is none of the choices is asked again. */
public final class Questions {
    /** A user who never gives a choice that is there would be asked forever. */
    private static final int MOST_TRIALS = 20;

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

    /**
     * One of some letters.
     *
     * @param letters in lower case
     * @param otherwise the letter that no answer means
     */
    public char letter(String question, String letters, char otherwise) {
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            String answer = text(question).toLowerCase(Locale.ROOT);
            if (answer.isEmpty()) {
                return otherwise;
            }
            if (letters.indexOf(answer.charAt(0)) >= 0) {
                return answer.charAt(0);
            }
            again(answer, "one of the letters " + String.join(", ", letters.split("")));
        }
        return otherwise;
    }

    /** One of the tables of a file. */
    public FoundTable table(List<FoundTable> tables, FoundTable proposed) {
        List<String> choices = tables.stream().map(FoundTable::describe).toList();
        return tables.get(one("Which table has the studies?", choices, tables.indexOf(proposed)));
    }

    /** Which of a package's tasks the values of a table are of that names none; empty if that is not known. */
    public String task(PackagePlan plan) {
        List<String> tasks =
                plan.tasks().stream().map(PackagePlan.TaskTerm::name).toList();
        List<Integer> one =
                some("The table does not say of which task its values are. Which is it?", tasks, false, List.of());
        return one.isEmpty() ? "" : tasks.get(one.get(0));
    }

    /** One of the choices, by its place from 0. */
    int one(String question, List<String> choices, int proposed) {
        list(question, choices, List.of(proposed));
        return ask("Its number [" + (proposed + 1) + "]:", choices, false, List.of(proposed))
                .get(0);
    }

    /**
     * Some of the choices, or none.
     *
     * @param several whether more than one may be chosen
     * @return places from 0, in the order of the answer
     */
    List<Integer> some(String question, List<String> choices, boolean several, List<Integer> proposed) {
        list(question, choices, proposed);
        String otherwise = proposed.isEmpty()
                ? "0"
                : proposed.stream().map(i -> Integer.toString(i + 1)).collect(Collectors.joining(","));
        String which = several ? "Its number, several with commas, 0 for none [" : "Its number, 0 for none [";
        return ask(which + otherwise + "]:", choices, true, proposed).stream()
                .limit(several ? choices.size() : 1)
                .toList();
    }

    private void list(String question, List<String> choices, List<Integer> proposed) {
        out.println(question);
        for (int i = 0; i < choices.size(); i++) {
            out.println("  " + (i + 1) + "  " + choices.get(i) + (proposed.contains(i) ? "  (proposed)" : ""));
        }
    }

    private List<Integer> ask(String question, List<String> choices, boolean mayBeNone, List<Integer> proposed) {
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            String answer = text(question);
            if (answer.isEmpty()) {
                return proposed;
            }
            Optional<List<Integer>> read = places(answer, choices);
            if (read.isPresent() && (mayBeNone || !read.get().isEmpty())) {
                return read.get();
            }
            again(answer, "a number from " + (mayBeNone ? 0 : 1) + " to " + choices.size());
        }
        return proposed;
    }

    /** Numbers, a choice in its own words, or none. */
    private static Optional<List<Integer>> places(String answer, List<String> choices) {
        if (answer.matches("(?i)0|none|no|-")) {
            return Optional.of(List.of());
        }
        List<Integer> inWords = IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).equalsIgnoreCase(answer)
                        || choices.get(i).toLowerCase(Locale.ROOT).startsWith(answer.toLowerCase(Locale.ROOT) + "  "))
                .boxed()
                .toList();
        if (inWords.size() == 1) {
            return Optional.of(inWords);
        }
        List<Integer> places = new ArrayList<>();
        for (String word : answer.split("[\\s,;+]+|\\band\\b")) {
            if (word.isEmpty()) {
                continue;
            }
            int place = word.matches("\\d{1,4}") ? Integer.parseInt(word) - 1 : -1;
            if (place < 0 || place >= choices.size()) {
                return Optional.empty();
            }
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    private void again(String answer, String expected) {
        out.println("Found " + BadInput.quote(answer) + ", expected " + expected + ".");
    }
}
