package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.metatrend.ingest.table.Content;

/** Writes a manifest in one layout, so that a change shows as what it is. */
public final class ManifestWriter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private ManifestWriter() {}

    /** The manifest as JSON in UTF-8, indented by two blanks, ending in a line feed. */
    public static byte[] write(DataPackage manifest) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(indent)
                .withArrayIndenter(indent);
        try {
            return (JSON.writer(printer).writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers can be written", e);
        }
    }

    /** The manifest with the size and checksum of one resource's table. */
    public static DataPackage withTable(DataPackage manifest, String resource, Content table) {
        return manifest.withResources(manifest.resources().stream()
                .map(r -> r.name().equals(resource) ? r.withTable(table) : r)
                .toList());
    }

    /** The manifest without one resource. */
    public static DataPackage without(DataPackage manifest, String resource) {
        return manifest.withResources(manifest.resources().stream()
                .filter(r -> !r.name().equals(resource))
                .toList());
    }
}
