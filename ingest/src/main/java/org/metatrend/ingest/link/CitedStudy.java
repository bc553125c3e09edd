package org.metatrend.ingest.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.Citation;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;

/**
 * A study as one review cites it, in one row or several.
 *
 * @param id the study's id within the package
 * @param review the review
 * @param source the table
 * @param rows its rows there, from 1
 * @param reference as printed
 * @param authors the authors the reference names
 * @param year of publication
 * @param suffix the letter after the year, which tells papers of one review apart; or empty
 * @param doi in lower case, or empty
 * @param title letters and digits only, in lower case; or empty
 * @param whole sizes of the whole study; none where the table only counts classes
 * @param parts sizes of classes that were compared
 * @param printed every number of the size cells
 * @param values what it reports
 */
public record CitedStudy(
        String id,
        String review,
        String source,
        List<Integer> rows,
        String reference,
        Authors authors,
        OptionalInt year,
        String suffix,
        String doi,
        String title,
        Set<Integer> whole,
        Set<Integer> parts,
        Set<Integer> printed,
        List<Reported> values) {
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"'<>]+");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d)[,'\u2019 \u00a0\u2009\u202f](?=\\d{3}(?!\\d))");
    private static final Pattern COUNT = Pattern.compile("(?<![\\d.])\\d{1,7}(?:\\.0+)?(?![\\d.])");
    /** A number this small is no size that tells studies apart. */
    private static final int LEAST = 8;
    /** A title this short tells nothing apart. */
    private static final int SHORTEST_TITLE = 20;

    public CitedStudy {
        rows = List.copyOf(rows);
        whole = Set.copyOf(whole);
        parts = Set.copyOf(parts);
        printed = Set.copyOf(printed);
        values = List.copyOf(values);
    }

    /**
     * The studies of one table, in the order of their first rows.
     *
     * @param table what was read
     * @param countsClasses whether the table's sizes are of the classes compared only, not of the whole study
     */
    public static List<CitedStudy> of(StudyTable table, boolean countsClasses) {
        Map<String, List<Study>> byId = new LinkedHashMap<>();
        table.studies()
                .forEach(s ->
                        byId.computeIfAbsent(s.id(), i -> new ArrayList<>()).add(s));
        return byId.values().stream().map(rows -> of(rows, countsClasses)).toList();
    }

    /** Every size that is given: of the study and of the classes compared. */
    Set<Integer> sizes() {
        Set<Integer> sizes = new TreeSet<>(whole);
        sizes.addAll(parts);
        return sizes;
    }

    private static CitedStudy of(List<Study> rows, boolean countsClasses) {
        Study first = rows.get(0);
        Set<Integer> whole = new TreeSet<>();
        Set<Integer> parts = new TreeSet<>();
        Set<Integer> printed = new TreeSet<>();
        List<Reported> values = new ArrayList<>();
        for (Study row : rows) {
            row.sampleSize().ifPresent(n -> add(countsClasses ? parts : whole, n));
            Matcher counts = COUNT.matcher(GROUPED.matcher(row.sizeVerbatim()).replaceAll(""));
            while (counts.find()) {
                add(printed, (int) Double.parseDouble(counts.group()));
            }
            for (Result result : row.results()) {
                if (!result.flags().contains(Flag.STUDY_SIZE)) {
                    result.sampleSize().ifPresent(n -> add(parts, n));
                }
                if (result.value().isPresent()) {
                    values.add(Reported.of(result));
                }
            }
        }
        Citation citation = Citation.parse(first.reference());
        return new CitedStudy(
                first.id(),
                first.review(),
                first.place().source(),
                rows.stream().map(r -> r.place().row()).toList(),
                first.reference(),
                Authors.of(citation),
                first.year(),
                citation.suffix(),
                doi(first),
                title(first),
                whole,
                parts,
                printed,
                values);
    }

    private static void add(Set<Integer> sizes, int size) {
        if (size >= LEAST) {
            sizes.add(size);
        }
    }

    private static String doi(Study study) {
        List<String> places = new ArrayList<>(List.of(study.reference()));
        study.context().forEach((column, cell) -> {
            if (column.toLowerCase(Locale.ROOT).contains("doi")) {
                places.add(cell);
            }
        });
        return places.stream()
                .map(DOI::matcher)
                .filter(Matcher::find)
                .map(m -> m.group().toLowerCase(Locale.ROOT).replaceAll("[).,;\\]]+$", ""))
                .findFirst()
                .orElse("");
    }

    private static String title(Study study) {
        return study.context().entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).contains("title"))
                .map(e -> e.getValue().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .filter(t -> t.length() >= SHORTEST_TITLE)
                .findFirst()
                .orElse("");
    }
}
