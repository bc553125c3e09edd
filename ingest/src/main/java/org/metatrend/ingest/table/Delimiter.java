package org.metatrend.ingest.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What separates the cells of a line; in the order in which a tie is decided. */
public enum Delimiter {
    TAB('\t'),
    SEMICOLON(';'),
    COMMA(','),
    PIPE('|');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    /** The character itself. */
    public char character() {
        return character;
    }

    /** RFC 4180 but for the delimiter. */
    CSVFormat format() {
        return CSVFormat.RFC4180.builder().setDelimiter(character).get();
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The delimiter with which most lines get the same number of cells.
     *
     * @param sample the beginning of the text
     * @param whole whether the sample is all of it; else its last line may be cut and does not count
     */
    public static Delimiter of(String sample, boolean whole) {
        Delimiter best = COMMA;
        double most = 0;
        for (Delimiter delimiter : values()) {
            double score = delimiter.score(sample, whole);
            if (score > most) {
                best = delimiter;
                most = score;
            }
        }
        return best;
    }

    /**
     * The share of lines with the commonest number of cells above one, weighed for more cells; more if these are all lines: a
     * decimal comma in each row is none in the header.
     */
    private double score(String sample, boolean whole) {
        List<Integer> widths = widths(sample);
        if (!whole && widths.size() > 1) {
            widths.remove(widths.size() - 1);
        }
        Map<Integer, Integer> counts = new HashMap<>();
        double best = 0;
        for (int width : widths) {
            int count = counts.merge(width, 1, Integer::sum);
            if (width > 1) {
                double all = count == widths.size() ? 1 : 0;
                best = Math.max(best, all + count / (double) widths.size() * width / (width + 1.0));
            }
        }
        return best;
    }

    private List<Integer> widths(String sample) {
        List<Integer> widths = new ArrayList<>();
        CSVFormat lenient =
                format().builder().setTrailingData(true).setLenientEof(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(sample), lenient)) {
            for (CSVRecord line : parser) {
                if (line.size() > 1 || !Cells.isBlank(line.get(0))) {
                    widths.add(line.size());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // a stray quotation mark ends the sample; the reading of the whole file reports it
            return widths;
        }
        return widths;
    }
}
