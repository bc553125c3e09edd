package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.ClassTerm;
import org.metatrend.ingest.manifest.PackagePlan.TaskTerm;

class TaskVocabularyTest {
    static final PackagePlan PLAN = new PackagePlan(
            PackagePlan.Kind.STUDIES,
            List.of(),
            List.of(
                    new ClassTerm("AD", List.of(), List.of()),
                    new ClassTerm("MCI", List.of(), List.of("pMCI", "sMCI")),
                    new ClassTerm("pMCI", List.of("cMCI", "AD converter"), List.of()),
                    new ClassTerm("sMCI", List.of("ncMCI"), List.of()),
                    new ClassTerm("HC", List.of("NC", "CN"), List.of())),
            List.of(
                    new TaskTerm("AD vs HC", List.of(), true, true, null),
                    new TaskTerm("MCI vs AD", List.of(), true, false, null),
                    new TaskTerm("pMCI vs sMCI", List.of("AD converter", "MCI to AD"), true, true, null)),
            null,
            null);

    private final TaskVocabulary vocabulary = new TaskVocabulary(PLAN);

    @ParameterizedTest
    @CsvSource({
        "AD vs HC, AD vs HC",
        "NC vs AD, AD vs HC",
        "CN vs. AD, AD vs HC",
        "AD vs MCI, MCI vs AD",
        "cMCI vs ncMCI, pMCI vs sMCI",
        "ncMCI vs cMCI, pMCI vs sMCI",
        "pMCIvs sMCI, pMCI vs sMCI",
        "sMCI vs cMCI, pMCI vs sMCI",
        "AD converter, pMCI vs sMCI",
        "mci TO ad, pMCI vs sMCI",
        "NC vs AD/MCI, AD/MCI vs HC",
        "MCI vs NC/AD, AD/HC vs MCI",
        "MCI vs NC, MCI vs HC",
        "AD vs Parkinson, AD vs Parkinson",
        "AD/FTD, AD/FTD"
    })
    void mapsEverySpellingAndOrderToOneTask(String label, String name) {
        assertThat(vocabulary.task(label).name()).isEqualTo(name);
    }

    @Test
    void knowsTheAccuracyOfGuessing() {
        assertThat(vocabulary.task("AD vs HC").chance()).isEqualTo(0.5);
        assertThat(vocabulary.task("AD vs MCI vs HC").chance()).isEqualTo(1.0 / 3);
        assertThat(vocabulary.task("dementia").chance()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"AD vs HC, 427", "MCI vs HC, 632", "pMCI vs sMCI, 403", "NC vs AD/MCI, 830", "AD vs cMCI, 365"})
    void addsUpTheClassesThatATaskCompares(String label, int subjects) {
        SampleSize size = SampleSize.parse("AD = 198, pMCI = 167, sMCI = 236, HC = 229, total = 830");

        assertThat(vocabulary.subjects(vocabulary.task(label), size)).hasValue(subjects);
    }

    @Test
    void doesNotGuessTheSizeOfAClassThatIsNotGiven() {
        SampleSize size = SampleSize.parse("AD = 51, pMCI = 99, HC = 52, total = 202");

        assertThat(vocabulary.subjects(vocabulary.task("cMCI vs ncMCI"), size)).isEmpty();
        assertThat(vocabulary.subjects(vocabulary.task("dementia"), size)).isEmpty();
    }

    @Test
    void infersTheTaskOfExactlyTwoClasses() {
        assertThat(vocabulary.taskOfClasses(List.of("cMCI", "ncMCI")))
                .hasValueSatisfying(t -> assertThat(t.name()).isEqualTo("pMCI vs sMCI"));
        assertThat(vocabulary.taskOfClasses(List.of("AD", "MCI", "HC"))).isEmpty();
    }
}
