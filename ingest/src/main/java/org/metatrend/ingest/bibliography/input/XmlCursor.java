package org.metatrend.ingest.bibliography.input;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A place in a small XML document that moves from element to element. Document types are not supported and external
 * entities not resolved: of entities only the five of XML and numeric ones are known.
 */
public final class XmlCursor {
    private static final InputFactoryImpl FACTORY = factory();

    private final XMLStreamReader2 reader;

    private XmlCursor(XMLStreamReader2 reader) {
        this.reader = reader;
    }

    private static InputFactoryImpl factory() {
        // named, because XMLInputFactory.newFactory() finds whichever parser Spark brings
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.configureForSpeed();
        return factory;
    }

    /** What is done with an element. */
    public interface Reading {
        /**
         * Reads an element from its beginning.
         *
         * @throws XMLStreamException if it is malformed
         */
        void read(XmlCursor at) throws XMLStreamException;
    }

    /**
     * Reads an element as UTF-8 and, if it is malformed and its bytes are not UTF-8, once more as windows-1252.
     *
     * @param reading begins afresh each time it is called
     * @throws XMLStreamException if the element is malformed
     */
    public static void read(ElementReader element, Reading reading) throws XMLStreamException {
        try {
            read(
                    FACTORY.createXMLStreamReader(
                            new ByteArrayInputStream(element.buffer(), element.start(), element.length())),
                    reading);
        } catch (XMLStreamException e) {
            if (element.isUtf8()) {
                throw e;
            }
            read(FACTORY.createXMLStreamReader(new StringReader(element.text())), reading);
        }
    }

    private static void read(XMLStreamReader reader, Reading reading) throws XMLStreamException {
        try {
            reading.read(at((XMLStreamReader2) reader));
        } catch (UncheckedStreamException e) {
            // Aalto reads texts when they are asked for, in methods that may throw nothing else
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    /** The message for malformed XML, on one line. */
    public static String malformed(XMLStreamException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return "found malformed XML: " + message.lines().findFirst().orElse("");
    }

    private static XmlCursor at(XMLStreamReader2 reader) throws XMLStreamException {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            reader.next();
        }
        return new XmlCursor(reader);
    }

    /** The element's name. */
    public String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element, empty where it has none of the name. */
    public String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Goes to the next child of the element whose children are being read; false behind the last, at its end. */
    public boolean child() throws XMLStreamException {
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Leaves the element unread. */
    public void skip() throws XMLStreamException {
        reader.skipElement();
    }

    /** The text of the element, that of the elements inside it too. */
    public String text() throws XMLStreamException {
        String first = "";
        StringBuilder rest = null;
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (first.isEmpty()) {
                        first = reader.getText();
                    } else {
                        rest = rest == null ? new StringBuilder(first) : rest;
                        rest.append(reader.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("undeclared entity &" + reader.getLocalName() + ";");
                default -> {
                    // comments and processing instructions are no text
                }
            }
        }
        return rest == null ? first : rest.toString();
    }

    /** Reads the document to its end, which finds what is malformed there, and frees its buffers. */
    public void close() throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
        leave();
    }

    /** Frees the document's buffers and leaves the rest unread. */
    public void leave() throws XMLStreamException {
        reader.close();
    }
}
