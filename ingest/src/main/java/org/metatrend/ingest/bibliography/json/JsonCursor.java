package org.metatrend.ingest.bibliography.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * A place in a JSON document that moves over the fields of objects and the elements of arrays. What is not entered is
 * passed over, and a value of another kind than asked for states nothing: fields come and go between versions.
 */
public final class JsonCursor {
    private final JsonParser parser;
    private boolean entered;

    JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Goes to the next field of the object entered last; false behind the last. */
    public boolean field() throws IOException {
        leave();
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            return false;
        }
        parser.nextToken();
        return true;
    }

    /** Goes to the next element of the array entered last; false behind the last. */
    public boolean element() throws IOException {
        leave();
        JsonToken token = parser.nextToken();
        return token != null && token != JsonToken.END_ARRAY;
    }

    private void leave() throws IOException {
        if (!entered) {
            parser.skipChildren();
        }
        entered = false;
    }

    /** The field's name. */
    public String name() throws IOException {
        return parser.currentName();
    }

    /** Enters the value if it is an object. */
    public boolean enterObject() {
        entered = parser.currentToken() == JsonToken.START_OBJECT;
        return entered;
    }

    /** Enters the value if it is an array. */
    public boolean enterArray() {
        entered = parser.currentToken() == JsonToken.START_ARRAY;
        return entered;
    }

    /** The value as text; empty for null, objects and arrays. */
    public String text() throws IOException {
        String text = parser.getValueAsString();
        return text == null || parser.currentToken() == JsonToken.VALUE_NULL ? "" : text;
    }

    /** The value as a whole number, or what stands in for it where it is none. */
    public int number(int otherwise) throws IOException {
        return parser.getValueAsInt(otherwise);
    }

    /** The text of the first element that has one, of an array; of a text itself. */
    public String firstText() throws IOException {
        if (!enterArray()) {
            return text();
        }
        String first = "";
        while (element()) {
            first = first.isEmpty() ? text() : first;
        }
        return first;
    }
}
