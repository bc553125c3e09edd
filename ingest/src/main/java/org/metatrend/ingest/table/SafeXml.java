package org.metatrend.ingest.table;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.metatrend.ingest.BadInput;

/**
 * XML as it comes from strangers. A document type is skipped unread: no DTD is fetched, no entity is replaced, so no
 * file of this machine and nothing of the net gets into a table, and no entity can multiply.
 */
final class SafeXml {
    private SafeXml() {}

    private static XMLInputFactory factory() {
        // the JDK's own: another factory on the class path may understand these properties differently
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Reads a document to its end for nothing but its form: half an article must not pass for a whole one. Entities that
     * its DTD may declare and prefixes that an excerpt lost are no fault.
     *
     * @throws BadInput if it is not well-formed
     */
    static void requireWellFormed(String source, byte[] bytes) {
        try {
            XMLInputFactory factory = factory();
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(withoutEntities(bytes)));
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            throw malformed(source, e);
        }
    }

    /**
     * Hands a document's elements to a handler. Documents that need no document type (those of Office) must have none.
     *
     * @throws BadInput if it is not well-formed or has a document type
     */
    static void read(String source, byte[] bytes, XmlHandler handler) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> handler.start(reader.getLocalName(), reader);
                    case XMLStreamConstants.END_ELEMENT -> handler.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        handler.text(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new BadInput(
                                source,
                                "a document type or an entity of its own",
                                "an Office file as Office writes it",
                                "open it in an Office program and save it again");
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(source, e);
        }
    }

    /** A copy with blanks in the place of named entities; in UTF-16 none is recognised, and stays. */
    private static byte[] withoutEntities(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == '&') {
                int end = i + 1;
                while (end < copy.length && isNameCharacter(copy[end])) {
                    end++;
                }
                if (end > i + 1 && end < copy.length && copy[end] == ';') {
                    Arrays.fill(copy, i, end + 1, (byte) ' ');
                }
            }
        }
        return copy;
    }

    private static boolean isNameCharacter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    }

    private static BadInput malformed(String source, XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new BadInput(
                line > 0 ? source + ": line " + line : source,
                "XML that is not well-formed (" + Cells.oneLine(e.getMessage()) + ")",
                "a whole XML document",
                "fetch or save the file again",
                e);
    }
}
