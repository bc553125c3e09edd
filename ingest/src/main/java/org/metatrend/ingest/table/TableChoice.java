package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.metatrend.ingest.BadInput;

/**
 * Which table of a file is meant. Without any word the one that looks most like a table of studies.
 *
 * @param sheet the name of a sheet; empty for any
 * @param table the number of a table (on its page or in its file), or the name that the file gives it; empty for any
 * @param page the number of a page; empty for any
 */
public record TableChoice(String sheet, String table, String page) {
    /** The most study-like table. */
    public static final TableChoice BEST = new TableChoice("", "", "");

    public TableChoice {
        sheet = sheet.strip();
        table = table.strip();
        page = page.strip();
    }

    /**
     * Chooses.
     *
     * @throws BadInput if no table answers the description
     */
    public FoundTable of(String source, List<FoundTable> tables) {
        List<FoundTable> meant = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            if (answers(tables.get(i), i + 1)) {
                meant.add(tables.get(i));
            }
        }
        if (meant.isEmpty()) {
            throw new BadInput(
                    source,
                    tables.isEmpty()
                            ? "no tables"
                            : "the tables "
                                    + tables.stream()
                                            .map(table -> BadInput.quote(table.where()))
                                            .collect(Collectors.joining(", ")),
                    wanted(),
                    "name one of the tables that are there");
        }
        return StudyLikeness.best(source, meant);
    }

    /** The tables that look like one of studies, if there are several and nothing is said; else none. */
    public List<FoundTable> rivals(String source, List<FoundTable> tables) {
        return tables.size() < 2 || !equals(BEST) ? List.of() : StudyLikeness.rivals(source, tables);
    }

    private boolean answers(FoundTable found, int number) {
        List<String> words = List.of(found.where().split(", "));
        // where the file numbers no tables, the order in the listing counts
        boolean numbered = words.stream().anyMatch(word -> word.matches("table \\d+"));
        boolean counted = !numbered && table.equals(Integer.toString(number));
        boolean named = table.isEmpty()
                || counted
                || words.contains("table " + table)
                || found.where().equals("table-wrap " + table)
                || found.where().equals("array " + table);
        return named
                && (sheet.isEmpty() || found.where().equals("sheet " + sheet))
                && (page.isEmpty() || words.contains("page " + page));
    }

    private String wanted() {
        List<String> words = new ArrayList<>();
        words.add(sheet.isEmpty() ? "" : "a sheet " + BadInput.quote(sheet));
        words.add(table.isEmpty() ? "" : "a table " + BadInput.quote(table));
        words.add(page.isEmpty() ? "" : "a page " + BadInput.quote(page));
        String wanted = words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" and "));
        return wanted.isEmpty() ? "a table" : wanted;
    }
}
