package org.metatrend.ingest.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.BadInput;

class FigurePlanCheckTest {
    @TempDir
    private Path folder;

    @Test
    void readsMeasuresPeriodsAndFigures() throws IOException {
        PackagePlan plan = plan("""
                "measures": [{"name": "AUC", "figures": true, "chance": 0.5}],
                "periods": [{"label": "early", "to": 2015}, {"label": "late", "from": 2016}],
                "figures": ["1b", "1d"]""");

        assertThat(plan.measures())
                .extracting(PackagePlan.MeasureTerm::fileName)
                .containsExactly("auc");
        assertThat(plan.periods().get(1).holds(2016)).isTrue();
        assertThat(plan.periods().get(1).holds(2015)).isFalse();
        assertThat(plan.periods().get(0).holds(Double.NaN)).isFalse();
        assertThat(plan.draws("1a")).isFalse();
        assertThat(plan.draws("1d")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "measures": [{"name": "κ", "figures": true}]                                   | /metatrend/measures/0/name: found "κ", expected a name with a letter
            "measures": [{"figures": true}]                                                | name
            "measures": [{"name": "AUC", "figures": true}, {"name": "auc", "figures": true}] | "auc" a second time
            "measures": [{"name": "F 1", "figures": true}, {"name": "F-1", "figures": true}] | "f-1" a second time
            "measures": [{"name": "AUC", "figures": true, "chance": 50}]                   | /metatrend/measures/0/chance: found 50.0
            "periods": [{"label": "a", "from": 2016, "to": 2010}]                          | found 2016 to 2010
            "periods": [{"label": "a", "to": 2016}, {"label": "b", "from": 2016}]          | found years that are in "a" too
            "figures": ["1f"]                                                              | expected one of 1a, 1b, 1c, 1d, 1e
            "figures": ["1b", "1b"]                                                        | "1b" a second time
            """)
    void saysWhatIsWrong(String fields, String message) {
        assertThatThrownBy(() -> plan(fields)).isInstanceOf(BadInput.class).hasMessageContaining(message);
    }

    private PackagePlan plan(String fields) throws IOException {
        new MadePackage(folder)
                .replaceInManifest("\"kind\": \"studies\",", "\"kind\": \"studies\", " + fields + ",")
                .write();
        return PackageReader.read(folder).manifest().metatrend();
    }
}
