package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON Schema of a file, made from the records that it is parsed into: the two cannot differ. */
public final class SchemaOfRecords {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode definitions = JSON.createObjectNode();

    private SchemaOfRecords() {}

    public static ObjectNode of(Class<?> root, String title) {
        SchemaOfRecords schema = new SchemaOfRecords();
        ObjectNode node = JSON.createObjectNode();
        node.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        node.put("title", title);
        node.setAll(schema.record(root, Optional.empty()));
        node.set("$defs", schema.definitions);
        return node;
    }

    private ObjectNode record(Class<?> type, Optional<String> quirk) {
        ObjectNode node = JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        quirk.ifPresent(name -> {
            properties.putObject("quirk").put("const", name);
            required.add("quirk");
        });
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = property == null || property.value().isEmpty() ? component.getName() : property.value();
            properties.set(name, schema(component.getGenericType()));
            if (property != null && property.required()) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node;
    }

    private ObjectNode schema(Type type) {
        ObjectNode node = JSON.createObjectNode();
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == List.class) {
                node.put("type", "array").set("items", schema(generic.getActualTypeArguments()[0]));
                return node;
            }
            if (generic.getRawType() == Map.class) {
                node.put("type", "object").set("additionalProperties", schema(generic.getActualTypeArguments()[1]));
                return node;
            }
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return node.put("type", "string");
        }
        if (plain == Boolean.class || plain == boolean.class) {
            return node.put("type", "boolean");
        }
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return node.put("type", "integer");
        }
        if (Number.class.isAssignableFrom(plain) || plain == double.class) {
            return node.put("type", "number");
        }
        return node.put("$ref", "#/$defs/" + define(plain));
    }

    private String define(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.has(name)) {
            ObjectNode definition = definitions.putObject(name);
            if (type.isEnum()) {
                ArrayNode words = definition.putArray("enum");
                Arrays.stream(type.getFields())
                        .map(f -> f.getAnnotation(JsonProperty.class))
                        .forEach(p -> words.add(p.value()));
            } else if (type.isRecord()) {
                definition.setAll(record(type, Optional.empty()));
            } else {
                ArrayNode oneOf = definition.putArray("oneOf");
                for (JsonSubTypes.Type one :
                        type.getAnnotation(JsonSubTypes.class).value()) {
                    oneOf.add(record(one.value(), Optional.of(one.name())));
                }
            }
        }
        return name;
    }
}
