package org.metatrend.ingest.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.query.Query.Words;

/** The meaning of queries written down plainly: lists of tokens, regular expressions, every pair of places tried. */
final class NaiveEvaluation {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019][\\p{L}\\p{M}\\p{N}]+)*");

    private final Map<SearchField, List<Token>> fields = new EnumMap<>(SearchField.class);
    private final Folding folding;
    private final Map<String, Boolean> known = new HashMap<>();

    /** A part of a word: its text and the number of the word it is part of. */
    private record Token(String text, int word) {}

    /** The tokens from a first to a last one. */
    private record Span(int first, int last) {}

    NaiveEvaluation(Map<SearchField, List<String>> items, Folding folding) {
        this.folding = folding;
        for (SearchField field : SearchField.values()) {
            List<Token> tokens = new ArrayList<>();
            int word = 0;
            for (String item : items.getOrDefault(field, List.of())) {
                for (String piece : item.strip().split("[\\s\u00A0]+")) {
                    Matcher token = TOKEN.matcher(piece);
                    while (token.find()) {
                        tokens.add(new Token(fold(token.group()), word));
                    }
                    word += piece.isEmpty() ? 0 : 1;
                }
                tokens.add(new Token("", word)); // no phrase goes beyond
                word += 1000;
            }
            fields.put(field, tokens);
        }
    }

    private static String fold(String token) {
        return Normalizer.normalize(token.replaceAll("['\u2019][sS]$", ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['\u2019]", "")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ß", "ss");
    }

    private String reduce(String word) {
        String reduced = word;
        if (folding.plurals() && word.length() > 3 && !word.matches(".*(ss|us|is|[0-9]s)")) {
            reduced = word.matches("..+ies")
                    ? word.replaceAll("ies$", "y")
                    : word.endsWith("yses")
                            ? word.replaceAll("yses$", "ysis")
                            : word.matches(".*(ss|x|ch|sh|zz)es|...+oes")
                                    ? word.replaceAll("es$", "")
                                    : word.replaceAll("s$", "");
        }
        return folding.americanSpelling() ? reduced.replaceAll("(?<=..)our$", "or") : reduced;
    }

    boolean test(Query query) {
        if (query instanceof Words words) {
            return Arrays.stream(SearchField.values())
                    .anyMatch(f -> !spans(words, f).isEmpty());
        }
        if (query instanceof Query.Near near) {
            return Arrays.stream(SearchField.values()).anyMatch(f -> near(near, f));
        }
        if (query instanceof Query.Not not) {
            return !test(not.query());
        }
        if (query instanceof Query.All all) {
            return all.queries().stream().allMatch(this::test);
        }
        if (query instanceof Query.Any any) {
            return any.queries().stream().anyMatch(this::test);
        }
        return true;
    }

    private boolean near(Query.Near near, SearchField field) {
        List<Token> tokens = fields.get(field);
        return near.left().stream()
                .flatMap(w -> spans(w, field).stream())
                .anyMatch(l -> near.right().stream()
                        .flatMap(w -> spans(w, field).stream())
                        .anyMatch(r -> l.last() < r.first()
                                ? between(tokens, l, r) <= near.between()
                                : r.last() < l.first() && between(tokens, r, l) <= near.between()));
    }

    private static int between(List<Token> tokens, Span before, Span after) {
        return tokens.get(after.first()).word() - tokens.get(before.last()).word() - 1;
    }

    private List<Span> spans(Words words, SearchField field) {
        List<Span> spans = new ArrayList<>();
        List<Token> tokens = fields.get(field);
        int length = words.words().size();
        for (int from = 0; (words.scope().mask() & field.bit()) != 0 && from + length <= tokens.size(); from++) {
            boolean all = true;
            for (int i = 0; i < length; i++) {
                all &= matches(words.words().get(i), tokens.get(from + i).text());
            }
            if (all) {
                spans.add(new Span(from, from + length - 1));
            }
        }
        return spans;
    }

    private boolean matches(String searched, String found) {
        return known.computeIfAbsent(searched + " " + found, k -> compare(searched, found));
    }

    private boolean compare(String searched, String found) {
        if (found.isEmpty()) {
            return false;
        }
        if (searched.matches(".*[*?].*")) {
            String regex = searched.replace("*", ".*").replace("?", ".?");
            return found.matches(regex) || reduce(found).matches(regex);
        }
        return reduce(searched).equals(reduce(found));
    }
}
