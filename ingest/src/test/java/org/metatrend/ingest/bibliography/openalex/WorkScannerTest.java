package org.metatrend.ingest.bibliography.openalex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.bibliography.openalex.WorkScanner.Value;

class WorkScannerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final WorkScanner scanner = new WorkScanner();

    private boolean scan(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return scanner.scan(bytes, 0, bytes.length);
    }

    private Map<Integer, String> abstractOf(String line) {
        Map<Integer, String> words = new TreeMap<>();
        assertThat(scan(line)).isTrue();
        assertThat(scanner.words((bytes, from, to, positions, behind) -> {
                    String word = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                    String list = new String(bytes, positions, behind - positions, StandardCharsets.UTF_8);
                    for (String position : list.split(",", -1)) {
                        words.put(Integer.parseInt(position.strip()), word);
                    }
                }))
                .isTrue();
        return words;
    }

    @Test
    void findsNumberAndYearWhereverTheyStand() {
        assertThat(scan("{\"x\":{\"id\":7,\"publication_year\":1900},\"publication_year\":2019 , \"id\" : "
                        + "\"https://openalex.org/W2741809807\"}"))
                .isTrue();
        assertThat(scanner.number()).isEqualTo(2741809807L);
        assertThat(scanner.year()).isEqualTo(2019);
    }

    @Test
    void nothingOfTheLineBeforeIsLeft() {
        scan("{\"id\":\"https://openalex.org/W1\",\"publication_year\":2019}");
        scan("{\"title\":null}");
        assertThat(scanner.number()).isEqualTo(-1);
        assertThat(scanner.year()).isZero();
        assertThat(scanner.title().present()).isFalse();
    }

    @Test
    void readsTheInvertedIndex() {
        assertThat(abstractOf("{\"abstract_inverted_index\":{\"of\":[1, 3],\"\\\"Lungs\\\"\":[0],\"}mice]\":[ 2 ]}}"))
                .isEqualTo(Map.of(0, "\\\"Lungs\\\"", 1, "of", 2, "}mice]", 3, "of"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"id\":}",
                "{\"id\":1,}",
                "{\"id\" 1}",
                "{\"id\":1} {\"id\":2}",
                "{\"id\":1}}",
                "{\"id\":\"open",
                "{\"id\":\"open\\",
                "{\"a\":[1,{\"b\":2]",
                "{id:1}",
            })
    void tellsWhatIsNoObject(String line) {
        assertThat(scan(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"abstract_inverted_index\":[]}",
                "{\"abstract_inverted_index\":{\"a\":1}}",
                "{\"abstract_inverted_index\":{\"a\":[\"b\"]}}",
                "{\"abstract_inverted_index\":\"a text\"}",
            })
    void tellsWhatIsNoInvertedIndex(String line) {
        assertThat(scan(line)).isTrue();
        assertThat(scanner.words((bytes, from, to, positions, behind) -> {})).isFalse();
    }

    /** Whatever object a line holds, the scanner points at the very values that Jackson reads. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatJacksonFinds(long seed) throws IOException {
        Random random = new Random(seed);
        for (int n = 0; n < 300; n++) {
            ObjectNode object = JSON.createObjectNode();
            for (Value value : scanner.values()) {
                if (random.nextInt(3) > 0) {
                    object.set(value.key(), any(random, 3));
                }
                object.set("other" + random.nextInt(4), any(random, 2));
            }
            String line = random.nextBoolean() ? object.toString() : object.toPrettyString();
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(scanner.scan(bytes, 0, bytes.length)).as(line).isTrue();
            for (Value value : scanner.values()) {
                JsonNode expected = object.get(value.key());
                boolean present = expected != null && !expected.isNull();
                assertThat(value.present()).as(line).isEqualTo(present);
                if (present) {
                    String slice = new String(bytes, value.from(), value.to() - value.from(), StandardCharsets.UTF_8);
                    assertThat(JSON.readTree(slice)).isEqualTo(expected);
                }
            }
        }
    }

    private static JsonNode any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt() / 3.0);
            case 2 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 3 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> JSON.getNodeFactory().textNode(text(random));
            case 5 -> {
                ArrayNode array = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(any(random, depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = JSON.createObjectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(text(random), any(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static String text(Random random) {
        String letters = "ab\"\\{}[],:\n\té\u4e2d 12";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
