package org.metatrend.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetLinesTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message work {
              optional binary id (STRING);
              optional int32 publication_year;
              optional double score;
              optional boolean is_oa;
              optional binary abstract_inverted_index (STRING);
              optional group biblio { optional binary volume (STRING); }
              optional group topics (LIST) {
                repeated group list { optional group element { optional binary display_name (STRING); } }
              }
              optional group ids (MAP) {
                repeated group key_value { required binary key (STRING); optional binary value (STRING); }
              }
            }
            """);

    @TempDir
    private Path folder;

    private String lines(Path file) throws IOException {
        try (InputStream in = new ParquetLines(file.toUri().toString())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void recordsBecomeTheJsonThatTheyWouldBe() throws IOException {
        Path file = folder.resolve("works.parquet");
        Group work = new SimpleGroup(SCHEMA)
                .append("id", "https://openalex.org/W1")
                .append("publication_year", 2019)
                .append("score", 0.5)
                .append("is_oa", true)
                .append("abstract_inverted_index", "{\"Lungs\":[0]}");
        work.addGroup("biblio").append("volume", "7");
        Group topics = work.addGroup("topics");
        topics.addGroup("list").addGroup("element").append("display_name", "Onc\u00f6logy");
        topics.addGroup("list").addGroup("element").append("display_name", "\"AI\"");
        work.addGroup("ids").addGroup("key_value").append("key", "pmid").append("value", "5");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withType(SCHEMA)
                .build()) {
            writer.write(work);
            writer.write(new SimpleGroup(SCHEMA).append("id", "https://openalex.org/W2"));
        }

        assertThat(lines(file))
                .isEqualTo("{\"id\":\"https://openalex.org/W1\",\"publication_year\":2019,\"score\":0.5,\"is_oa\":true,"
                        + "\"abstract_inverted_index\":{\"Lungs\":[0]},\"biblio\":{\"volume\":\"7\"},"
                        + "\"topics\":[{\"display_name\":\"Onc\u00f6logy\"},{\"display_name\":\"\\\"AI\\\"\"}],"
                        + "\"ids\":{\"pmid\":\"5\"}}\n"
                        + "{\"id\":\"https://openalex.org/W2\",\"publication_year\":null,\"score\":null,\"is_oa\":null,"
                        + "\"abstract_inverted_index\":null,\"biblio\":null,\"topics\":null,\"ids\":null}\n");
    }

    @Test
    void whatIsNoParquetIsAFailureOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("works.parquet"), "none");

        assertThatThrownBy(() -> lines(file)).isInstanceOf(IOException.class);
    }
}
