package org.metatrend.ingest.query;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.ManifestReader;
import org.metatrend.ingest.query.QueryFile.Denominator;
import org.metatrend.ingest.query.QueryFile.Filters;
import org.metatrend.ingest.query.QueryFile.Topic;

/** Checks what a file of queries says against itself; the queries are {@link QueryParser}'s. */
final class QueryFileCheck {
    private static final int MOST_QUERIES = 1_000;

    private final String file;

    private QueryFileCheck(String file) {
        this.file = file;
    }

    /** @throws BadInput at the first contradiction or omission */
    static void check(String file, QueryFile queries) {
        new QueryFileCheck(file).file(queries);
    }

    private void file(QueryFile queries) {
        text("/title", queries.title(), "what is counted, in one line");
        some("/denominators", queries.denominators(), "what the shares are shares of");
        some("/topics", queries.topics(), "what is counted");
        filters("/filters", queries.filters());
        List<String> names = new ArrayList<>();
        for (Denominator denominator : queries.denominators()) {
            String at = "/denominators/" + names.size();
            name(at + "/name", denominator.name(), names);
            filters(at + "/filters", denominator.filters());
        }
        List<String> topics = new ArrayList<>();
        for (Topic topic : queries.topics()) {
            String at = "/topics/" + topics.size();
            name(at + "/name", topic.name(), topics);
            filters(at + "/filters", topic.filters());
            some(at + "/of", topic.of(), "the names of denominators");
            List<String> of = new ArrayList<>();
            for (String denominator : topic.of()) {
                known(at + "/of/" + of.size(), denominator, names);
                name(at + "/of/" + of.size(), denominator, of);
            }
        }
        for (int i = 0; i < queries.marks().size(); i++) {
            year("/marks/" + i + "/year", queries.marks().get(i).year());
            text("/marks/" + i + "/label", queries.marks().get(i).label(), "the words beside the mark");
        }
        if (queries.interruption() != null) {
            year("/interruption", queries.interruption());
        }
    }

    private void filters(String at, Filters filters) {
        List<Long> years = filters.years();
        if (!years.isEmpty()) {
            if (years.size() != 2) {
                throw bad(at + "/years", years.size() + " numbers", "the first and the last year", "give both");
            }
            year(at + "/years/0", years.get(0));
            year(at + "/years/1", years.get(1));
            if (years.get(0) > years.get(1)) {
                throw bad(at + "/years", years.toString(), "the first year before the last", "exchange them");
            }
        }
        words(at + "/types", filters.types());
        words(at + "/languages", filters.languages());
        words(at + "/fields", filters.fields());
    }

    private void words(String at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (Facets.folded(words.get(i)).isEmpty()) {
                throw bad(at + "/" + i, BadInput.quote(words.get(i)), "a name with letters or digits", "correct it");
            }
        }
    }

    private void year(String at, long year) {
        if (year < 1000 || year > 2999) {
            throw bad(at, Long.toString(year), "a year from 1000 to 2999", "correct it");
        }
    }

    private void name(String at, String name, List<String> names) {
        text(at, name, "a name");
        if (names.stream().anyMatch(n -> n.strip().equalsIgnoreCase(name.strip()))) {
            throw bad(at, BadInput.quote(name) + " a second time", "it once", "rename or remove one of the two");
        }
        names.add(name);
        if (names.size() > MOST_QUERIES) {
            throw bad(at, "more than " + MOST_QUERIES + " entries", "fewer", "split the file");
        }
    }

    private void known(String at, String name, List<String> names) {
        if (!names.contains(name)) {
            throw bad(
                    at,
                    BadInput.quote(name),
                    "one of " + String.join(", ", names),
                    "did you mean " + BadInput.quote(ManifestReader.closest(name, names))
                            + "? Else add it to the denominators");
        }
    }

    private void some(String at, List<?> entries, String what) {
        if (entries.isEmpty()) {
            throw bad(at, "nothing", what, "add one or more");
        }
    }

    private void text(String at, String text, String what) {
        if (text == null || text.isBlank()) {
            throw bad(at, "nothing", what, "add it");
        }
    }

    private BadInput bad(String pointer, String found, String expected, String mend) {
        return new BadInput(file + ": " + pointer, found, expected, mend);
    }
}
