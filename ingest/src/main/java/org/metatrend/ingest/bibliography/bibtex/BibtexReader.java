package org.metatrend.ingest.bibliography.bibtex;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.ReferenceReader;
import org.metatrend.ingest.bibliography.input.LineReader;

/**
 * BibTeX and BibLaTeX. An entry inherits from the one that its "crossref" names, and a paper without a year from the
 * proceedings before it in the file, as the Proceedings of Machine Learning Research write it.
 */
public final class BibtexReader implements ReferenceReader {
    /** The macros that every style defines. */
    private static final Map<String, String> MONTHS = months();

    private static Map<String, String> months() {
        Map<String, String> months = new HashMap<>();
        for (String month : "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")) {
            months.put(month, month);
        }
        return months;
    }

    @Override
    public void read(InputStream in, Origin origin, Consumer<ReadRecord> sink) throws IOException {
        EntryReader entries = new EntryReader(new LineReader(in));
        Map<String, String> macros = new HashMap<>(MONTHS);
        Inheritance inheritance = new Inheritance(origin, sink);
        try {
            while (entries.next()) {
                hear(entries, macros, inheritance, origin);
            }
        } finally {
            inheritance.end(); // what waits was read, even if the file is damaged behind it
        }
    }

    private static void hear(EntryReader entries, Map<String, String> macros, Inheritance inheritance, Origin origin) {
        try {
            take(entries, macros, inheritance);
        } catch (Entry.Malformed e) {
            inheritance.pass(ReferenceDraft.rejected(
                    origin.atLine(entries.line()), e.getMessage(), "@" + entries.type() + "{" + entries.body()));
        }
    }

    private static void take(EntryReader entries, Map<String, String> macros, Inheritance inheritance)
            throws Entry.Malformed {
        String type = entries.type().toLowerCase(Locale.ROOT);
        boolean remark = type.equals("comment") || type.equals("preamble");
        if (!entries.isClosed() && !remark) {
            throw new Entry.Malformed("found an entry without its end, expected a closing brace before the next entry");
        }
        if (type.equals("string")) {
            macros.putAll(Entry.macros(entries.body(), macros));
        } else if (!remark) {
            inheritance.hear(Entry.parse(type, entries.body(), entries.line(), macros));
        }
    }
}
