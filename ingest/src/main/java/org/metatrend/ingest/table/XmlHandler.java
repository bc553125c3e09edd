package org.metatrend.ingest.table;

import javax.xml.stream.XMLStreamReader;

/** What listens while an XML document is read. Elements are named without their namespaces. */
interface XmlHandler {

    /** An element begins; the reader stands on it for its attributes. */
    void start(String name, XMLStreamReader element);

    /** Text inside the innermost element. */
    default void text(String text) {}

    /** An element ends. */
    default void end(String name) {}

    /** An attribute's value whatever its namespace; empty if there is none. */
    static String attribute(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(null, name);
        for (int i = 0; value == null && i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                value = element.getAttributeValue(i);
            }
        }
        return value == null ? "" : value;
    }
}
