package org.metatrend.ingest.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A cell that names the data sets of a study, parted by commas, semicolons, plus signs, ampersands, "and" or line
 * breaks outside brackets: "ADNI, OASIS (n = 40)". A slash may be part of a name and parts nothing.
 *
 * @param names the names in their order, each once
 * @param verbatim the cell as printed
 * @param reason why there is none; empty if there is one
 */
public record DatasetCell(List<String> names, String verbatim, String reason) {
    // the depth of brackets is at most one in any cell that was ever seen
    private static final String PARTING = "(?:\\s*[,;\\n&]\\s*|\\s+\\+\\s+|\\s+and\\s+)(?![^(\\[]*[)\\]])";
    /** Words that say whose the data are and name no data set. */
    private static final Set<String> OWN = Set.of(
            "internal",
            "local",
            "private",
            "own",
            "in-house",
            "in house",
            "inhouse",
            "own data",
            "private data",
            "internal recordings",
            "self-collected",
            "proprietary");

    public DatasetCell {
        names = List.copyOf(names);
    }

    /** Reads a cell. */
    public static DatasetCell parse(String cell) {
        String text = cell.strip();
        Optional<String> missing = MissingWord.reason(text).or(() -> PerformanceCell.tooLong(text));
        if (missing.isPresent()) {
            return new DatasetCell(List.of(), cell, missing.get());
        }
        List<String> names = Arrays.stream(text.split(PARTING))
                .map(s -> s.strip().replaceAll("\\s+", " ").replaceAll("^and |[.*†‡]+$", ""))
                .filter(s -> s.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(s -> OWN.contains(s.toLowerCase(Locale.ROOT)) ? "internal" : s)
                .distinct()
                .toList();
        return new DatasetCell(names, cell, names.isEmpty() ? "no name of a data set" : "");
    }
}
