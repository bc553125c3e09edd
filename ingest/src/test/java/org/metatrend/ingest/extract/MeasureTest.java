package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "ACC, ACCURACY",
        "BA, BALANCED_ACCURACY",
        "Bal. acc., BALANCED_ACCURACY",
        "AUROC, AUC",
        "PR-AUC, AUPRC",
        "recall, SENSITIVITY",
        "Sens, SENSITIVITY",
        "SPE, SPECIFICITY",
        "PPV, PRECISION",
        "NPV, NPV",
        "F1-Score, F1",
        "F-measure, F1",
        "MF1, F1",
        "Cohen's kappa, KAPPA",
        "κ, KAPPA",
        "DSC, DICE",
        "error rate, ERROR"
    })
    void knowsMeasuresByTheirNames(String word, Measure measure) {
        assertThat(Measure.of(word)).hasValue(measure);
    }

    @Test
    void doesNotKnowOthers() {
        assertThat(Measure.of("skill")).isEmpty();
        assertThat(Measure.of("")).isEmpty();
        assertThat(Measure.of("mean accuracy")).isEmpty();
    }

    @Test
    void findsMeasuresInLongerNames() {
        assertThat(Measure.in("Mean Accuracy")).containsExactly(Measure.ACCURACY);
        assertThat(Measure.in("Acc | Sens | Spec"))
                .containsExactly(Measure.ACCURACY, Measure.SENSITIVITY, Measure.SPECIFICITY);
        assertThat(Measure.in("AD vs HC (balanced accuracy, AUC)"))
                .containsExactly(Measure.BALANCED_ACCURACY, Measure.AUC);
        // an error signal in the brain is no error rate
        assertThat(Measure.in("Robot Error (0-2 s)")).isEmpty();
    }

    @Test
    void takesMeasuresOutOfLongerNames() {
        assertThat(Measure.without("Acc sleep vs wake")).isEqualTo("sleep vs wake");
        assertThat(Measure.without("[Accuracy] - channel A")).isEqualTo("channel A");
        assertThat(Measure.without("Sensitivity")).isEmpty();
    }
}
