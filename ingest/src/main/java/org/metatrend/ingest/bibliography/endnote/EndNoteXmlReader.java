package org.metatrend.ingest.bibliography.endnote;

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

/** EndNote's XML export: a "record" each, its texts in "style" elements. */
public final class EndNoteXmlReader implements ReferenceReader {
    @Override
    public void read(InputStream in, Origin origin, Consumer<ReadRecord> sink) throws IOException {
        ElementReader elements = new ElementReader(in, List.of("record"));
        while (elements.next()) {
            Origin place = origin.atByte(elements.offset());
            sink.accept(
                    elements.problem().isEmpty()
                            ? parse(elements, place)
                            : ReferenceDraft.rejected(place, elements.problem(), elements.head()));
        }
    }

    private static ReadRecord parse(ElementReader element, Origin place) {
        try {
            List<ReadRecord> read = new ArrayList<>();
            XmlCursor.read(element, cursor -> {
                ReferenceDraft draft = new ReferenceDraft();
                record(cursor, draft);
                cursor.close();
                read.add(draft.finish(place, element::head));
            });
            return read.get(0);
        } catch (XMLStreamException e) {
            return ReferenceDraft.rejected(place, XmlCursor.malformed(e), element.head());
        }
    }

    private static void record(XmlCursor at, ReferenceDraft draft) throws XMLStreamException {
        while (at.child()) {
            switch (at.name()) {
                case "ref-type" -> {
                    draft.type(at.attribute("name"));
                    at.skip();
                }
                case "contributors" -> contributors(at, draft);
                case "titles" -> titles(at, draft);
                case "periodical" -> periodical(at, draft);
                case "pages" -> draft.pages(at.text());
                case "volume" -> draft.volume(at.text());
                case "number" -> draft.issue(at.text());
                case "dates" -> dates(at, draft);
                case "keywords" -> each(at, draft::keyword);
                default -> identifiers(at, draft);
            }
        }
    }

    private static void identifiers(XmlCursor at, ReferenceDraft draft) throws XMLStreamException {
        switch (at.name()) {
            case "isbn" -> draft.number(at.text());
            case "accession-num" -> draft.accession(at.text());
            case "electronic-resource-num" -> draft.doi(at.text());
            case "abstract" -> draft.summary(at.text());
            case "language" -> draft.language(at.text());
            default -> at.skip();
        }
    }

    private static void each(XmlCursor at, Consumer<String> statement) throws XMLStreamException {
        while (at.child()) {
            statement.accept(at.text());
        }
    }

    private static void contributors(XmlCursor at, ReferenceDraft draft) throws XMLStreamException {
        while (at.child()) {
            if (at.name().equals("authors")) {
                each(at, draft::author);
            } else {
                at.skip();
            }
        }
    }

    private static void titles(XmlCursor at, ReferenceDraft draft) throws XMLStreamException {
        while (at.child()) {
            switch (at.name()) {
                case "title" -> draft.title(at.text());
                case "secondary-title" -> draft.venue(at.text());
                default -> at.skip();
            }
        }
    }

    private static void periodical(XmlCursor at, ReferenceDraft draft) throws XMLStreamException {
        while (at.child()) {
            if (at.name().equals("full-title")) {
                draft.venue(at.text());
            } else {
                at.skip();
            }
        }
    }

    private static void dates(XmlCursor at, ReferenceDraft draft) throws XMLStreamException {
        while (at.child()) {
            if (at.name().equals("year")) {
                draft.year(at.text());
            } else {
                at.skip();
            }
        }
    }
}
