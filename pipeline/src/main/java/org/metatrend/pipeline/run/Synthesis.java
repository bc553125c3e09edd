package org.metatrend.pipeline.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.metatrend.pipeline.pooled.AccuracySynthesis;
import org.metatrend.pipeline.pooled.PooledCsv;

/** Adds to the corrected reading what its accuracies say together. */
final class Synthesis {
    private Synthesis() {}

    static ReadingOutput add(ReadingOutput output, AccuracyResults accuracies) {
        AccuracySynthesis synthesis = AccuracySynthesis.of(accuracies.tasks());
        if (synthesis.all().isEmpty()) {
            return output;
        }
        Map<String, Object> pooled = new LinkedHashMap<>();
        pooled.put("results", accuracies.counts());
        pooled.putAll(synthesis.pooledJson());
        return output.with("pooled", pooled)
                .with("withinBetween", synthesis.associationsJson())
                .withTable("pooled.csv", PooledCsv.of(synthesis.pooled()));
    }
}
