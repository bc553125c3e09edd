package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.extract.ValidationScheme.Kind;

class ValidationSchemeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10-fold CV                             | K_FOLD 10
            5 fold cross-validation                | K_FOLD 5
            ten-fold                               | K_FOLD 10
            10x5-fold CV                           | K_FOLD 5
            k-fold                                 | K_FOLD
            10-CV                                  | K_FOLD 10
            nested cross-validation                | K_FOLD
            LOOCV                                  | LEAVE_ONE_OUT
            LOSO                                   | LEAVE_ONE_OUT
            leave-one-out                          | LEAVE_ONE_OUT
            leave-one-subject-out cross-validation | LEAVE_ONE_OUT
            jackknife                              | LEAVE_ONE_OUT
            hold-out (70/30)                       | HOLD_OUT
            80/20 split                            | HOLD_OUT
            train/test                             | HOLD_OUT
            separate test set                      | HOLD_OUT
            external validation                    | EXTERNAL
            independent cohort                     | EXTERNAL
            bootstrap                              | BOOTSTRAP
            .632+                                  | BOOTSTRAP
            none                                   | NONE
            no cross-validation                    | NONE
            5-fold CV, then external validation    | K_FOLD 5 + EXTERNAL
            10-fold CV; LOO                        | K_FOLD 10 + LEAVE_ONE_OUT
            """)
    void readsSchemes(String cell, String schemes) {
        assertThat(ValidationScheme.parse(cell).stream()
                        .map(s -> s.kind()
                                + (s.folds().isPresent() ? " " + s.folds().getAsInt() : ""))
                        .distinct()
                        .collect(Collectors.joining(" + ")))
                .isEqualTo(schemes);
    }

    @Test
    void keepsTheWordsOfTheCell() {
        assertThat(ValidationScheme.parse("stratified 10-fold CV"))
                .containsExactly(new ValidationScheme(Kind.K_FOLD, OptionalInt.of(10), "10-fold CV", ""));
    }

    @Test
    void saysWhyASchemeIsUnknown() {
        assertThat(ValidationScheme.parse("as in [12]"))
                .containsExactly(new ValidationScheme(
                        Kind.UNKNOWN, OptionalInt.empty(), "as in [12]", "no scheme known here is named"));
        assertThat(ValidationScheme.parse("NR").get(0).reason()).isEqualTo("not reported: 'nr'");
    }
}
