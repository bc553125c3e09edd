package org.metatrend.ingest.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

/** Writes references as bytes, texts in UTF-8 behind their length. */
final class ReferenceCodec {
    private ReferenceCodec() {}

    static void write(DataOutput out, Reference r) throws IOException {
        texts(out, r.origin().source(), r.origin().file(), r.origin().place());
        texts(out, r.ids().accession(), r.ids().pmid(), r.ids().doi());
        texts(out, r.title(), r.summary());
        out.writeShort(r.year());
        list(out, r.authors());
        Venue v = r.venue();
        texts(out, v.name(), v.volume(), v.issue(), v.pages(), v.number());
        Descriptors d = r.descriptors();
        texts(out, d.type(), d.language());
        list(out, d.headings());
        list(out, d.keywords());
        list(out, d.fields());
        list(out, d.countries());
    }

    static Reference read(DataInput in) throws IOException {
        return new Reference(
                new Origin(text(in), text(in), text(in)),
                new Identifiers(text(in), text(in), text(in)),
                text(in),
                text(in),
                in.readShort(),
                list(in),
                new Venue(text(in), text(in), text(in), text(in), text(in)),
                new Descriptors(text(in), text(in), list(in), list(in), list(in), list(in)));
    }

    static void text(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void texts(DataOutput out, String... texts) throws IOException {
        for (String text : texts) {
            text(out, text);
        }
    }

    private static void list(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> list(DataInput in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(Math.min(size, 1000));
        for (int i = 0; i < size; i++) {
            texts.add(text(in));
        }
        return texts;
    }
}
