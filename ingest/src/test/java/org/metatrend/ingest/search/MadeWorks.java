package org.metatrend.ingest.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Works as OpenAlex writes them and as it never should, by chance. */
final class MadeWorks {
    /** As they stand in JSON strings. */
    private static final List<String> WORDS = List.of(
            "lung",
            "Lungs,",
            "of",
            "of",
            "the",
            "the",
            "(scan)",
            "scan/lung",
            "deep",
            "learning.",
            "deep-learning",
            "tumour",
            "tumors",
            "stress",
            "Disorders;",
            "mental",
            "PTSD",
            "depression's",
            "\\u2013",
            "–",
            "&",
            "&amp;",
            "R&amp;D",
            "&lt;i&gt;lung&lt;/i&gt;",
            "<i>lung</i>",
            "<sub>",
            "</p>",
            "p<0.05",
            "<scan",
            "lung\u00a0scan",
            "lung\\u00a0tumor",
            "deep\\nlearning",
            "deep learning",
            " lung",
            "lu\u00adng",
            "lu\\u00adng",
            "\\\"lung\\\"",
            "lung\\\\",
            "\\/lung",
            "na\u00efve",
            "nai\u0308ve",
            "\\u006cung",
            "\\ud835\\udc00",
            "\ud83e\udec1",
            "H\u00e4mophilie",
            "haemophilia",
            "x\u2019s",
            "&#108;ung",
            "&nbsp;",
            "\\t",
            "",
            "\u3000scan",
            "[lung]",
            "}",
            "{scan",
            ":");

    private final Random random;

    MadeWorks(long seed) {
        this.random = new Random(seed);
    }

    private String any(String... of) {
        return of[random.nextInt(of.length)];
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String string() {
        StringBuilder text = new StringBuilder("\"");
        for (int left = random.nextInt(8); left > 0; left--) {
            text.append(word()).append(left > 1 ? any(" ", " ", " ", "  ", "\\n", "-") : "");
        }
        return text.append('"').toString();
    }

    private String strings(String of) {
        List<String> items = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            items.add(of.replace("@", string()));
        }
        return "[" + String.join(any(",", " , "), items) + "]";
    }

    /** An inverted index, mostly of positions 0, 1, 2 and so on. */
    private String index() {
        int size = random.nextInt(20);
        List<List<String>> positions = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            String word = word();
            int known = words.indexOf(word);
            if (known < 0 || once(10)) {
                words.add(word);
                positions.add(new ArrayList<>());
                known = words.size() - 1;
            }
            if (!once(40)) {
                positions
                        .get(known)
                        .add(once(60) ? any("-1", "1.5", "\"3\"", "2147483647", "[2]", "null") : "" + position);
            }
        }
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            entries.add("\"" + words.get(i) + "\":" + any("[", "[", "[ ")
                    + String.join(any(",", ", "), positions.get(i)) + "]");
        }
        Collections.shuffle(entries, random);
        return "{" + String.join(",", entries) + "}";
    }

    private String year() {
        return any(
                "2019",
                "2010",
                "2005",
                "1999",
                "2016",
                "2001",
                "null",
                "0",
                "\"2010\"",
                "20100",
                "-5",
                "2010.0",
                "\"\"",
                "\"2010-05-01\"");
    }

    private List<String> fields(int number) {
        List<String> fields = new ArrayList<>();
        fields.add("\"id\":\"https://openalex.org/W" + (100 + number) + "\"");
        fields.add("\"publication_year\":" + (once(4) ? year() : Integer.toString(1990 + random.nextInt(30))));
        fields.add("\"title\":" + (once(10) ? any("null", "7", "[\"lung\"]", "{\"lung\":1}") : string()));
        fields.add("\"abstract_inverted_index\":" + (once(8) ? any("null", "{}", "[]", "\"lung\"", "3") : index()));
        fields.add("\"type\":" + any("\"article\"", "\"journal-article\"", "\"book\"", "null"));
        fields.add("\"language\":" + any("\"en\"", "\"de\"", "null"));
        if (once(2)) {
            fields.add("\"display_name\":" + (once(5) ? "null" : string()));
        }
        if (once(2)) {
            fields.add("\"publication_date\":" + any("\"2010-05-01\"", "null", "\"1999-01-01\""));
        }
        if (once(10)) {
            fields.add("\"abstract\":" + any(string(), "null"));
        }
        if (once(2)) {
            fields.add(
                    "\"mesh\":" + strings("{\"descriptor_ui\":\"D1\",\"descriptor_name\":@,\"qualifier_name\":null}"));
        }
        if (once(2)) {
            fields.add("\"keywords\":" + strings(any("@", "{\"display_name\":@}", "{\"keyword\":@,\"score\":0.5}")));
        }
        if (once(2)) {
            fields.add("\"primary_location\":"
                    + any(
                            "null",
                            "{\"source\":null}",
                            "{\"source\":{\"display_name\":" + any("\"Radiology\"", string()) + "}}"));
        }
        if (once(4)) {
            fields.add("\"host_venue\":{\"display_name\":" + any("\"Radiology\"", string()) + ",\"issn\":null}");
        }
        if (once(20)) {
            fields.add("\"abstract_inverted_index\":" + index());
        }
        if (once(20)) {
            fields.add("\"title\":" + string());
        }
        Collections.shuffle(fields.subList(once(8) ? 0 : 1, fields.size()), random);
        if (once(15)) {
            fields.remove(random.nextInt(fields.size()));
        }
        return fields;
    }

    /** One line without its end. */
    String next(int number) {
        String comma = any(",", ",", ",", " , ", ",\t");
        String line = "{" + String.join(comma, fields(number)) + "}";
        if (once(30)) {
            return any(
                    line.substring(0, random.nextInt(line.length())),
                    line + "}",
                    line + " x",
                    "",
                    "  ",
                    "[" + line + "]",
                    "null",
                    "{}",
                    "lung scan",
                    line.replaceFirst(":", " "));
        }
        return once(20) ? " " + line.replace(":\"", " : \"") + " " : line;
    }
}
