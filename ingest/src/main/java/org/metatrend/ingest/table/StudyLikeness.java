package org.metatrend.ingest.table;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.metatrend.ingest.BadInput;

/** How much a table looks like one of studies: by its headings, by years and names in its cells, by its size. */
final class StudyLikeness {
    private static final Pattern CITATION = Pattern.compile("(?i)\\b(19|20)\\d\\d[a-z]?\\b|\\bet al\\b");
    private static final int LOOKED_AT = 200;
    private static final double LEAST = 5;
    private static final double CLOSE = 3;

    private StudyLikeness() {}

    /** The most study-like table; the first of equals. */
    static FoundTable best(String source, List<FoundTable> tables) {
        FoundTable best = tables.get(0);
        double most = -1;
        for (FoundTable table : tables) {
            double score = tables.size() == 1 ? 0 : score(source, table);
            if (score > most) {
                best = table;
                most = score;
            }
        }
        return best;
    }

    /** The tables that are about as study-like as the best, in their order. */
    static List<FoundTable> rivals(String source, List<FoundTable> tables) {
        double[] scores = tables.stream().mapToDouble(t -> score(source, t)).toArray();
        double best = Arrays.stream(scores).max().orElse(0);
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] >= Math.max(LEAST, best - CLOSE))
                .mapToObj(tables::get)
                .toList();
    }

    /** A score from 0; above 5 there are headings that tables of studies have. */
    static double score(String source, FoundTable found) {
        Table table = table(source, found);
        if (table.header().size() < 2 || table.rows().isEmpty()) {
            return 0;
        }
        double score = any(table, Headings::isStudy, 4)
                + any(table, Headings::isYear, 2)
                + any(table, Headings::isSize, 3)
                + any(table, Headings::isPerformance, 3)
                + any(table, Headings::isMethod, 1);
        List<List<String>> rows =
                table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()));
        long cited = rows.stream()
                .filter(row -> row.stream()
                        .limit(3)
                        .anyMatch(cell -> CITATION.matcher(cell).find()))
                .count();
        score += 3.0 * cited / rows.size();
        // more rows, more studies; a reviews' summary has few
        return score + Math.min(3, Math.log10(table.rows().size()));
    }

    private static Table table(String source, FoundTable found) {
        // the first rows tell enough
        FoundTable head = new FoundTable(
                found.where(),
                found.caption(),
                found.grid().subList(0, Math.min(found.grid().size(), 10 * LOOKED_AT)),
                Math.min(found.headerRows(), 10 * LOOKED_AT));
        try {
            return TableStructure.of(source, head, Layout.UNKNOWN).table();
        } catch (BadInput e) {
            // a blank table cannot be chosen but by name
            return new Table(source, List.of(), List.of());
        }
    }

    private static double any(Table table, Predicate<String> heading, double weight) {
        return table.header().stream().anyMatch(heading) ? weight : 0;
    }
}
