package org.metatrend.ingest.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DumpManifestTest {
    private static DumpManifest parse(String json) {
        return DumpManifest.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String entry(String path, int bytes, int records) {
        return "{\"url\": \"s3://made/data/%s\", \"meta\": {\"content_length\": %d, \"record_count\": %d}}"
                .formatted(path, bytes, records);
    }

    private static final DumpManifest WORKS = parse("{\"entries\": [" + entry("works/updated_date=1/a.gz", 10, 2) + ","
            + entry("works/updated_date=1/b.gz", 20, 3) + "," + entry("works/updated_date=2/a.gz", 30, 4)
            + "], \"meta\": {\"content_length\": 60, \"record_count\": 9}}");

    @Test
    void whatIsThereAsListedIsFine() {
        var comparison = WORKS.against(
                Map.of("updated_date=1/a.gz", 10L, "updated_date=1/b.gz", 20L, "updated_date=2/a.gz", 30L));

        assertThat(comparison.missing()).isEmpty();
        assertThat(comparison.otherSize()).isEmpty();
        assertThat(comparison.extra()).isEmpty();
        assertThat(comparison.records())
                .isEqualTo(Map.of("updated_date=1/a.gz", 2L, "updated_date=1/b.gz", 3L, "updated_date=2/a.gz", 4L));
    }

    @Test
    void whatIsMissingShorterOrNotListedIsNamed() {
        var comparison =
                WORKS.against(Map.of("updated_date=1/a.gz", 9L, "updated_date=2/a.gz", 30L, "updated_date=2/c.gz", 1L));

        assertThat(comparison.missing()).containsExactly("s3://made/data/works/updated_date=1/b.gz");
        assertThat(comparison.otherSize()).isEqualTo(Map.of("updated_date=1/a.gz", 10L));
        assertThat(comparison.extra()).containsExactly("updated_date=2/c.gz");
    }

    @Test
    void ofAListOfAllKindsOnlyTheKindsThatAreThereAreMissed() {
        DumpManifest all = parse("{\"works\": {\"files\": [" + entry("works/updated_date=1/a.gz", 10, 2) + ","
                + entry("works/updated_date=2/a.gz", 10, 2) + "]}, \"authors\": ["
                + entry("authors/updated_date=1/a.gz", 5, 1) + "]}");

        var comparison = all.against(Map.of("works/updated_date=1/a.gz", 10L));

        assertThat(comparison.missing()).containsExactly("s3://made/data/works/updated_date=2/a.gz");
        assertThat(comparison.extra()).isEmpty();
    }

    @Test
    void aListOfOtherFilesMissesNone() {
        assertThat(WORKS.against(Map.of("export.ris", 5L)).missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{\"entries\": [", "[1, 2]", "{\"url\": 3}", "null"})
    void somethingElseHasNoEntries(String text) {
        assertThat(parse(text).entries()).isEmpty();
    }

    @Test
    void sizesAndCountsMayBeUnstated() {
        var comparison = parse("[{\"url\": \"a/b.gz\"}]").against(Map.of("b.gz", 7L));

        assertThat(comparison.otherSize()).isEmpty();
        assertThat(comparison.records()).isEmpty();
        assertThat(comparison.extra()).isEmpty();
    }
}
