package org.metatrend.ingest.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * A Parquet file as the JSON lines that it would be, so that one scanner reads both. Lists and maps in Parquet's layout
 * (github.com/apache/parquet-format, LogicalTypes.md) become arrays and objects.
 */
final class ParquetLines extends InputStream {
    private static final JsonFactory JSON = new JsonFactory();
    /** Some exports hold the inverted index as the text of its JSON. */
    private static final String INDEX = "abstract_inverted_index";

    private final ParquetReader<Group> reader;
    private byte[] line = new byte[0];
    private int at;

    ParquetLines(String uri) throws IOException {
        reader = ParquetReader.builder(new GroupReadSupport(), new Path(URI.create(uri)))
                .build();
    }

    static boolean is(String uri) {
        return uri.endsWith(".parquet");
    }

    private boolean fill() throws IOException {
        if (at < line.length) {
            return true;
        }
        Group record;
        try {
            record = reader.read();
        } catch (RuntimeException e) {
            // the reader wraps whatever is wrong with the file
            throw new IOException("damaged Parquet file: " + Storage.firstLine(e), e);
        }
        if (record == null) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            object(record, json);
        }
        bytes.write('\n');
        line = bytes.toByteArray();
        at = 0;
        return true;
    }

    private static void object(Group group, JsonGenerator json) throws IOException {
        GroupType type = group.getType();
        json.writeStartObject();
        for (int field = 0; field < type.getFieldCount(); field++) {
            Type of = type.getType(field);
            json.writeFieldName(of.getName());
            values(group, field, of, json);
        }
        json.writeEndObject();
    }

    private static void values(Group group, int field, Type of, JsonGenerator json) throws IOException {
        int count = group.getFieldRepetitionCount(field);
        if (of.isRepetition(Type.Repetition.REPEATED)) {
            json.writeStartArray();
            for (int i = 0; i < count; i++) {
                value(group, field, i, of, json);
            }
            json.writeEndArray();
        } else if (count == 0) {
            json.writeNull();
        } else {
            value(group, field, 0, of, json);
        }
    }

    private static void value(Group group, int field, int index, Type of, JsonGenerator json) throws IOException {
        if (of.isPrimitive()) {
            primitive(group, field, index, of, json);
            return;
        }
        Group nested = group.getGroup(field, index);
        LogicalTypeAnnotation logical = of.getLogicalTypeAnnotation();
        if (logical instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
            list(nested, json);
        } else if (logical instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation) {
            map(nested, json);
        } else {
            object(nested, json);
        }
    }

    private static void list(Group list, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            Type repeated = list.getType().getType(0);
            if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() != 1) {
                value(list, 0, i, repeated, json);
            } else {
                Group element = list.getGroup(0, i);
                values(element, 0, element.getType().getType(0), json);
            }
        }
        json.writeEndArray();
    }

    private static void map(Group map, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            Group entry = map.getGroup(0, i);
            json.writeFieldName(entry.getString(0, 0));
            if (entry.getType().getFieldCount() < 2) {
                json.writeNull();
            } else {
                values(entry, 1, entry.getType().getType(1), json);
            }
        }
        json.writeEndObject();
    }

    private static void primitive(Group group, int field, int index, Type of, JsonGenerator json) throws IOException {
        PrimitiveTypeName name = of.asPrimitiveType().getPrimitiveTypeName();
        switch (name) {
            case BOOLEAN -> json.writeBoolean(group.getBoolean(field, index));
            case INT32 -> json.writeNumber(group.getInteger(field, index));
            case INT64 -> json.writeNumber(group.getLong(field, index));
            case FLOAT -> json.writeNumber(group.getFloat(field, index));
            case DOUBLE -> json.writeNumber(group.getDouble(field, index));
            case BINARY -> {
                String text = group.getBinary(field, index).toStringUsingUTF8();
                if (of.getName().equals(INDEX) && text.startsWith("{")) {
                    json.writeRawValue(text);
                } else {
                    json.writeString(text);
                }
            }
            default -> json.writeString(group.getValueToString(field, index));
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, from, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
