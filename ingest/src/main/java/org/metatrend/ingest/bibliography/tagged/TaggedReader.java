package org.metatrend.ingest.bibliography.tagged;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.ReferenceReader;
import org.metatrend.ingest.bibliography.input.LineReader;

/** Reads a format of a field a line. A line that is no field goes on with the field above it. */
public final class TaggedReader implements ReferenceReader {
    private final TagSyntax syntax;

    private TaggedReader(TagSyntax syntax) {
        this.syntax = syntax;
    }

    /** RIS, as reference managers and databases export it. */
    public static TaggedReader ris() {
        return new TaggedReader(new Ris());
    }

    /** PubMed's format, also called MEDLINE or nbib. */
    public static TaggedReader nbib() {
        return new TaggedReader(new Nbib());
    }

    /** Plain text of the Web of Science, formerly ISI. */
    public static TaggedReader isi() {
        return new TaggedReader(new Isi());
    }

    /** EndNote's import format, also called refer. */
    public static TaggedReader endNote() {
        return new TaggedReader(new EndNoteTags());
    }

    /** Ovid's citations with field names. */
    public static TaggedReader ovid() {
        return new TaggedReader(new Ovid());
    }

    @Override
    public void read(InputStream in, Origin origin, Consumer<ReadRecord> sink) throws IOException {
        LineReader lines = new LineReader(in);
        RecordAssembly assembly = new RecordAssembly(syntax, origin, sink);
        while (lines.next()) {
            if (lines.cut()) {
                sink.accept(ReferenceDraft.rejected(
                        origin.atLine(lines.number()),
                        "found a line of more than " + LineReader.LONGEST + " bytes",
                        lines.text()));
            } else {
                assembly.line(lines.number(), lines.text());
            }
        }
        assembly.end();
    }
}
