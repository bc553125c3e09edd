package org.metatrend.ingest.manifest;

import java.util.List;
import org.metatrend.ingest.manifest.DataPackage.Field;
import org.metatrend.ingest.manifest.DataPackage.Schema;

/** Resources of tests: a name, columns of text, a plan, and nothing else. */
public final class MadeResource {
    private MadeResource() {}

    public static Resource of(String name, List<String> columns, ResourcePlan plan) {
        List<Field> fields = columns.stream()
                .map(c -> new Field(c, "string", null, null, null, null))
                .toList();
        return new Resource(
                null,
                name,
                name + ".csv",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Schema(fields, null),
                plan);
    }
}
