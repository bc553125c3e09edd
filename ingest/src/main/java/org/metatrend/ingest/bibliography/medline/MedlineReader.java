package org.metatrend.ingest.bibliography.medline;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.ReferenceReader;
import org.metatrend.ingest.bibliography.input.ElementReader;
import org.metatrend.ingest.bibliography.input.XmlCursor;

/**
 * PubMed's XML (dtd.nlm.nih.gov/ncbi/pubmed): articles, book articles, and DeleteCitation. The accession is
 * "PMID.version". No document type is ever fetched or read.
 */
public final class MedlineReader implements ReferenceReader {
    private static final List<String> RECORDS = List.of("PubmedArticle", "PubmedBookArticle", "DeleteCitation");

    @Override
    public void read(InputStream in, Origin origin, Consumer<ReadRecord> sink) throws IOException {
        ElementReader elements = new ElementReader(in, RECORDS);
        while (elements.next()) {
            Origin place = origin.atByte(elements.offset());
            if (!elements.problem().isEmpty()) {
                sink.accept(ReferenceDraft.rejected(place, elements.problem(), elements.head()));
                continue;
            }
            try {
                parse(elements, place, sink);
            } catch (XMLStreamException e) {
                sink.accept(ReferenceDraft.rejected(place, XmlCursor.malformed(e), elements.head()));
            }
        }
    }

    private static void parse(ElementReader element, Origin place, Consumer<ReadRecord> sink)
            throws XMLStreamException {
        boolean deletion = element.name().equals("DeleteCitation");
        XmlCursor.read(element, cursor -> {
            if (deletion) {
                delete(cursor, place, sink);
            } else {
                ReferenceDraft draft = new ReferenceDraft();
                new PubmedRecord(draft).read(cursor);
                cursor.leave();
                sink.accept(draft.finish(place, element::head));
            }
        });
    }

    private static void delete(XmlCursor cursor, Origin place, Consumer<ReadRecord> sink) throws XMLStreamException {
        List<ReadRecord> orders = new ArrayList<>();
        while (cursor.child()) {
            String version = cursor.attribute("Version");
            String pmid = cursor.text().strip();
            orders.add(
                    pmid.matches("\\d{1,9}")
                            ? new ReadRecord.Deleted(place, pmid, version)
                            : ReferenceDraft.rejected(place, "found no PMID in DeleteCitation, expected digits", pmid));
        }
        cursor.close();
        orders.forEach(sink);
    }
}
