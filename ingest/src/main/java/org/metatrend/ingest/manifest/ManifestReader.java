package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.metatrend.ingest.BadInput;

/**
 * Parses {@code datapackage.json}, and other files made of records, strictly: a field that is not known, or known twice,
 * is an error.
 */
public final class ManifestReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, text -> {
                for (CoercionInputShape shape :
                        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
                    text.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private static final Pattern MISSING = Pattern.compile("Missing required creator property '(\\w+)'");

    private ManifestReader() {}

    /**
     * Parses a manifest.
     *
     * @param file the name messages give it
     * @throws BadInput if it is not UTF-8, not JSON, or not a manifest
     */
    static DataPackage parse(String file, byte[] bytes) {
        return parse(file, bytes, DataPackage.class);
    }

    /**
     * Parses a file of one record.
     *
     * @param file the name messages give it
     * @param type the record
     * @throws BadInput if it is not UTF-8, not JSON, or not such a record
     */
    public static <T> T parse(String file, byte[] bytes, Class<T> type) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            T parsed = JSON.readValue(text.startsWith("\uFEFF") ? text.substring(1) : text, type);
            if (parsed == null) {
                throw new BadInput(file, "null", "a JSON object", "restore the file");
            }
            return parsed;
        } catch (CharacterCodingException e) {
            throw new BadInput(
                    file, "bytes that are not UTF-8", "JSON in UTF-8", "save the file in the encoding UTF-8", e);
        } catch (UnrecognizedPropertyException e) {
            Collection<Object> known = e.getKnownPropertyIds();
            throw new BadInput(
                    at(file, e),
                    "the unknown field " + BadInput.quote(e.getPropertyName()),
                    "one of " + known.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")),
                    "did you mean " + BadInput.quote(closest(e.getPropertyName(), known)) + "? Else remove it",
                    e);
        } catch (InvalidTypeIdException e) {
            throw new BadInput(
                    at(file, e),
                    "the kind " + BadInput.quote(Objects.toString(e.getTypeId(), "nothing")),
                    "a quirk that is known",
                    "see docs/packages.md for the list of quirks",
                    e);
        } catch (InvalidFormatException e) {
            throw new BadInput(at(file, e), quote(e.getValue()), expected(e.getTargetType()), "correct the value", e);
        } catch (MismatchedInputException e) {
            Matcher missing = MISSING.matcher(e.getOriginalMessage());
            if (missing.find()) {
                throw new BadInput(
                        at(file, e), "no field " + BadInput.quote(missing.group(1)), "that field", "add it", e);
            }
            throw new BadInput(
                    at(file, e), firstSentence(e), expected(e.getTargetType()), "correct the value or remove it", e);
        } catch (JsonMappingException e) {
            boolean nothing = e.getCause() instanceof NullPointerException;
            throw new BadInput(
                    at(file, e),
                    nothing ? "null in a list" : firstSentence(e),
                    nothing ? "no null" : "a valid value",
                    nothing ? "remove it" : "correct the value",
                    e);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw new BadInput(
                    file + ": line " + where.getLineNr() + ", column " + where.getColumnNr(),
                    "no valid JSON (" + firstSentence(e) + ")",
                    "JSON",
                    "correct the file at that place",
                    e);
        }
    }

    /** The candidate with the smallest edit distance, the first in alphabetical order among equals. */
    public static String closest(String word, Collection<?> candidates) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return candidates.stream()
                .map(Object::toString)
                .sorted()
                .min(Comparator.comparingInt(c -> distance.apply(word, c)))
                .orElse("");
    }

    private static String at(String file, JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        JsonLocation where = e.getLocation();
        String line = where == null ? "" : " (line " + where.getLineNr() + ")";
        return file + ": " + (pointer.isEmpty() ? "/" : pointer) + line;
    }

    private static String quote(Object value) {
        return BadInput.quote(Objects.toString(value, "null"));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getFields())
                            .map(f -> f.getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class))
                            .filter(Objects::nonNull)
                            .map(com.fasterxml.jackson.annotation.JsonProperty::value)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list in square brackets";
        }
        if (type == String.class) {
            return "a text in quotation marks";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type) || type == double.class) {
            return "a number";
        }
        return "an object in braces";
    }

    /** Jackson's words without the words that only its users know. */
    private static String firstSentence(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        if (message.contains("Trailing token") || message.contains("TRAILING_TOKENS")) {
            return "more after the end of the object";
        }
        int end = message.indexOf('\n');
        String sentence = (end < 0 ? message : message.substring(0, end)).strip();
        return sentence.contains("org.metatrend")
                        || sentence.contains("com.fasterxml")
                        || sentence.contains("java.")
                        || sentence.contains("Cannot ")
                        || sentence.contains("JsonToken")
                ? "a value of another kind"
                : sentence;
    }
}
