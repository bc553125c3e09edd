package org.metatrend.ingest.manifest;

import java.util.Collection;
import java.util.List;
import org.metatrend.ingest.BadInput;

/** What a manifest's fields must satisfy; each rule names the place by its JSON pointer. */
record Rules(String file) {

    void required(String at, String value, String what) {
        if (value == null || value.isBlank()) {
            throw bad(at, "nothing", what, "add it");
        }
    }

    /** Frictionless: lower-case letters, digits, ".", "_" and "-"; names also become names of files and folders. */
    void name(String at, String value, String what) {
        required(at, value, what);
        if (!value.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
            throw bad(
                    at,
                    BadInput.quote(value),
                    "a name of lower-case letters, digits, \".\", \"_\" and \"-\" that starts with a letter or digit",
                    "rename it");
        }
    }

    /** A field that may be left out, and says nothing new if it is there. */
    void equal(String at, String value, String only) {
        if (value != null && !value.equals(only)) {
            throw bad(at, BadInput.quote(value), BadInput.quote(only), "correct it, and the file with it");
        }
    }

    /** A name that must be one of those known. */
    void known(String at, String name, Collection<String> known) {
        if (name == null || !known.contains(name)) {
            throw bad(
                    at,
                    name == null ? "nothing" : BadInput.quote(name),
                    "one of " + String.join(", ", known.stream().sorted().toList()),
                    name == null
                            ? "add it"
                            : "did you mean " + BadInput.quote(ManifestReader.closest(name, known)) + "?"
                                    + " Else add it to the table");
        }
    }

    /** No text may stand twice, whatever its case. */
    void once(String at, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (texts.get(i).strip().equalsIgnoreCase(texts.get(j).strip())) {
                    throw bad(at, BadInput.quote(texts.get(i)) + " a second time", "it once", "join the two or rename");
                }
            }
        }
    }

    BadInput bad(String pointer, String found, String expected, String mend) {
        return new BadInput(file + ": " + pointer, found, expected, mend);
    }
}
