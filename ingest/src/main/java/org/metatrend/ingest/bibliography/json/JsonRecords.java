package org.metatrend.ingest.bibliography.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.input.LineReader;

/**
 * The records of a JSON file: a line each; or objects one after another, in an array, or in the list "items" or "results"
 * of an answer. A malformed line is rejected and the next one read; behind a malformed place of a document nothing can be.
 */
public final class JsonRecords {
    /** What an object states. */
    public interface Shape {
        /**
         * Reads an object that has been entered, to its end.
         *
         * @throws IOException if it is malformed
         */
        void state(JsonCursor at, ReferenceDraft draft) throws IOException;
    }

    /** Not canonicalised: the words of an inverted index are names of fields and would fill the table. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final int HEAD = 4096;
    private static final Pattern ANSWER =
            Pattern.compile("\\s*\\{\\s*\"(?:items|results|message|message-type|message-version|meta|status)\"(?s:.*)");
    private static final Pattern DOCUMENT = Pattern.compile("\\s*(?:\\[|\\{\\s*[\\r\\n])(?s:.*)");

    private final Origin origin;
    private final Shape shape;
    private final Consumer<ReadRecord> sink;

    private JsonRecords(Origin origin, Shape shape, Consumer<ReadRecord> sink) {
        this.origin = origin;
        this.shape = shape;
        this.sink = sink;
    }

    /** Reads a file to its end. */
    public static void read(InputStream in, Origin origin, Shape shape, Consumer<ReadRecord> sink) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(HEAD);
        byte[] bytes = buffered.readNBytes(HEAD);
        buffered.reset();
        String head = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
        JsonRecords records = new JsonRecords(origin, shape, sink);
        if (ANSWER.matcher(head).matches()) {
            records.document(buffered, true);
        } else if (DOCUMENT.matcher(head).matches()) {
            records.document(buffered, false);
        } else {
            records.lines(buffered);
        }
    }

    /**
     * One object.
     *
     * @param buffer holds it
     * @param from its first byte
     * @param length how many bytes it has
     */
    public static ReadRecord one(byte[] buffer, int from, int length, Origin place, Shape shape) {
        // of a text, because without canonical names Jackson reads an array of bytes past the end it is given
        try (JsonParser parser = FACTORY.createParser(LineReader.text(buffer, from, length))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return ReferenceDraft.rejected(place, "found no JSON object", head(buffer, from, length));
            }
            ReferenceDraft draft = new ReferenceDraft();
            JsonCursor cursor = new JsonCursor(parser);
            cursor.enterObject();
            shape.state(cursor, draft);
            if (parser.nextToken() != null) {
                return ReferenceDraft.rejected(
                        place, "found more behind a JSON object, expected one a line", head(buffer, from, length));
            }
            return draft.finish(place, () -> head(buffer, from, length));
        } catch (IOException e) {
            return ReferenceDraft.rejected(place, malformed(e), head(buffer, from, length));
        }
    }

    private static String malformed(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return "found malformed JSON: "
                + (message == null ? "" : message.lines().findFirst().orElse(""));
    }

    private static String head(byte[] buffer, int from, int length) {
        return new String(buffer, from, Math.min(length, 200), StandardCharsets.UTF_8);
    }

    private void lines(InputStream in) throws IOException {
        LineReader lines = new LineReader(in, false);
        while (lines.next()) {
            Origin place = origin.atLine(lines.number());
            if (lines.cut()) {
                sink.accept(ReferenceDraft.rejected(
                        place, "found a line of more than " + LineReader.LONGEST + " bytes", lines.text()));
            } else if (!lines.isBlank()) {
                sink.accept(one(lines.buffer(), lines.start(), lines.length(), place, shape));
            }
        }
    }

    private void document(InputStream in, boolean answer) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            try {
                while (parser.nextToken() != null) {
                    if (answer) {
                        answer(parser);
                    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                        object(parser);
                    }
                }
            } catch (JsonProcessingException e) {
                sink.accept(ReferenceDraft.rejected(
                        at(parser.currentLocation()), malformed(e) + "; nothing behind it can be read", ""));
            }
        }
    }

    /** In characters, because that is what Jackson counts without canonical names. */
    private Origin at(JsonLocation location) {
        return origin.atCharacter(Math.max(0, location.getCharOffset()));
    }

    private void object(JsonParser parser) throws IOException {
        Origin place = at(parser.currentTokenLocation());
        ReferenceDraft draft = new ReferenceDraft();
        JsonCursor cursor = new JsonCursor(parser);
        cursor.enterObject();
        shape.state(cursor, draft);
        sink.accept(draft.finish(place, () -> ""));
    }

    /** The list of an answer, or its one record; of an answer everything else is about the search. */
    private void answer(JsonParser parser) throws IOException {
        boolean work = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("message-type")) {
                work = "work".equals(parser.getText());
            } else if (name.equals("message") && value == JsonToken.START_OBJECT) {
                if (work) {
                    object(parser);
                } else {
                    answer(parser);
                }
            } else if ((name.equals("items") || name.equals("results")) && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    object(parser);
                }
            } else {
                parser.skipChildren();
            }
        }
    }
}
