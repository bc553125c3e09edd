package org.metatrend.ingest.bibliography.bibtex;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.metatrend.ingest.BadInput;

/**
 * An entry with its fields as LaTeX.
 *
 * @param type in lower case
 * @param key as printed
 * @param fields by their names in lower case; of a name given twice the first
 * @param line on which it starts
 */
record Entry(String type, String key, Map<String, String> fields, long line) {

    /** A body that is no entry. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** An entry out of "key, name = value, ...". */
    static Entry parse(String type, String body, long line, Map<String, String> macros) throws Malformed {
        Scanner scanner = new Scanner(body, macros);
        String key = scanner.until(',');
        return new Entry(type.toLowerCase(Locale.ROOT), key.strip(), scanner.fields(), line);
    }

    /** The macros out of "name = value". */
    static Map<String, String> macros(String body, Map<String, String> known) throws Malformed {
        return new Scanner(body, known).fields();
    }

    /** Reads fields from left to right. */
    private static final class Scanner {
        private final String body;
        private final Map<String, String> macros;
        private int at;

        Scanner(String body, Map<String, String> macros) {
            this.body = body;
            this.macros = macros;
        }

        String until(char end) {
            int stop = body.indexOf(end);
            int equals = body.indexOf('=');
            if (stop < 0 || (equals >= 0 && equals < stop)) {
                boolean keyless = equals >= 0; // "@article{title = ..." has no key
                at = keyless ? 0 : body.length();
                return keyless ? "" : body;
            }
            at = stop + 1;
            return body.substring(0, stop);
        }

        Map<String, String> fields() throws Malformed {
            Map<String, String> fields = new LinkedHashMap<>();
            while (skipTo()) {
                int equals = body.indexOf('=', at);
                String name = equals < 0 ? body.substring(at) : body.substring(at, equals);
                if (equals < 0 || !name.strip().matches("[^\\s\"#%'(),={}]{1,80}")) {
                    throw new Malformed(
                            "found " + BadInput.quote(name) + ", expected a field's name and an equals sign");
                }
                at = equals + 1;
                fields.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value());
            }
            return fields;
        }

        private boolean skipTo() {
            while (at < body.length() && (Character.isWhitespace(body.charAt(at)) || body.charAt(at) == ',')) {
                at++;
            }
            return at < body.length();
        }

        private void blanks() {
            while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
                at++;
            }
        }

        private String value() throws Malformed {
            StringBuilder value = new StringBuilder();
            while (true) {
                blanks();
                value.append(part());
                blanks();
                if (at >= body.length() || body.charAt(at) != '#') {
                    break;
                }
                at++;
            }
            if (at < body.length() && body.charAt(at) != ',') {
                throw new Malformed(
                        "found " + BadInput.quote(body.substring(at)) + " behind a value, expected a comma");
            }
            return value.toString();
        }

        private String part() throws Malformed {
            char opening = at < body.length() ? body.charAt(at) : ',';
            if (opening == '{' || opening == '"') {
                return delimited(opening == '{' ? '}' : '"');
            }
            int from = at;
            while (at < body.length()
                    && ",#".indexOf(body.charAt(at)) < 0
                    && !Character.isWhitespace(body.charAt(at))) {
                at++;
            }
            String word = body.substring(from, at);
            return macros.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        }

        private String delimited(char closing) throws Malformed {
            int depth = 0;
            int from = ++at;
            for (; at < body.length(); at++) {
                char here = body.charAt(at);
                if (here == '\\') {
                    at++;
                } else if (here == closing && depth == 0) {
                    return body.substring(from, at++);
                } else {
                    depth += here == '{' ? 1 : here == '}' ? -1 : 0;
                }
            }
            throw new Malformed("found a value without its end");
        }
    }
}
