package org.metatrend.analysis.consistency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which methods a text names and since when they are public. A method counts from its first public document, so that
 * early use of a preprint is no finding.
 */
public final class MethodYears {
    private static final String TABLE = "methods.csv";
    // "adam" and "inception" are words too: a spelling marked so in the table is taken as it is written
    private static final String AS_WRITTEN = "=";

    private final List<Spelling> spellings;

    /**
     * A spelling, compiled. Blanks and hyphens are the same; a number may follow, as in ResNet-50, and a plural's s.
     */
    private record Spelling(Method method, String text, Pattern pattern) {
        static Spelling of(Method method, String marked) {
            boolean asWritten = marked.startsWith(AS_WRITTEN);
            String text = asWritten ? marked.substring(1) : marked;
            StringBuilder words = new StringBuilder();
            for (String word : text.split("[ -]")) {
                words.append(words.isEmpty() ? "" : "[ \\u00a0-]?").append(Pattern.quote(word));
            }
            int flags = asWritten ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Spelling(
                    method,
                    text,
                    Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?:[ -]?\\d{1,4}|s)?(?![\\p{L}\\p{N}])", flags));
        }
    }

    /** The methods of a table. */
    public MethodYears(List<Method> methods) {
        this.spellings = methods.stream()
                .flatMap(m -> m.spellings().stream().map(s -> Spelling.of(m, s)))
                // "Inception v3" is not Inception, "spatial transformer" no Transformer
                .sorted(Comparator.comparingInt((Spelling s) -> -s.text().length())
                        .thenComparing(Spelling::text))
                .toList();
    }

    /** The methods known here, from the table beside this class. */
    public static MethodYears known() {
        return new MethodYears(table());
    }

    static List<Method> table() {
        try (InputStream in = MethodYears.class.getResourceAsStream(TABLE)) {
            List<Method> methods = new ArrayList<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String[] cells = line.split(",", -1);
                if (cells.length != 4) {
                    throw new IllegalStateException(TABLE + " has four columns, not: " + line);
                }
                if (!cells[1].equals("year")) {
                    methods.add(
                            new Method(cells[0], Integer.parseInt(cells[1]), cells[2], List.of(cells[3].split("\\|"))));
                }
            }
            return methods;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The methods that a text names.
     *
     * @return each once, the longest names first; of a name inside a longer one only the longer
     */
    public Set<Method> in(String text) {
        Set<Method> found = new LinkedHashSet<>();
        String left = text;
        for (Spelling spelling : spellings) {
            Matcher matcher = spelling.pattern().matcher(left);
            if (matcher.find()) {
                found.add(spelling.method());
                left = matcher.replaceAll(m -> "\u0000".repeat(m.group().length()));
            }
        }
        return found;
    }

    /** The methods that a text names and that were not public in a year. */
    public List<Method> after(int year, String text) {
        return in(text).stream().filter(m -> m.year() > year).toList();
    }
}
