package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.metatrend.ingest.study.Validation;
import org.metatrend.ingest.study.Validation.Scheme;
import org.metatrend.ingest.study.Validation.Variant;

class ValidationCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10-fold CV                               | 10-fold
            10-fold                                  | 10-fold
            5 fold cross-validation                  | 5-fold
            five-fold cross validation               | 5-fold
            ten-fold                                 | 10-fold
            10-CV                                    | 10-fold
            CV10                                     | 10-fold
            folds = 5                                | 5-fold
            k-fold CV (k=5)                          | 5-fold
            cross-validation (5-fold)                | 5-fold
            k-fold                                   | k-fold
            CV                                       | k-fold
            10x5-fold CV                             | repeated 5-fold (10 times)
            10 × 10-fold                             | repeated 10-fold (10 times)
            5x2 CV                                   | repeated 2-fold (5 times)
            5-fold CV, repeated 20 times             | repeated 5-fold (20 times)
            repeated k-fold                          | repeated k-fold
            stratified 5-fold                        | stratified 5-fold
            nested cross-validation                  | nested k-fold
            nested stratified 10-fold CV             | nested stratified 10-fold
            2 nested CV loops                        | nested k-fold
            LOOCV                                    | leave-one-out
            LOO-CV                                   | leave-one-out
            LOSO                                     | leave-one-group-out
            leave-one-out                            | leave-one-out
            leave one out cross validation           | leave-one-out
            leave-one-subject-out cross-validation   | leave-one-group-out
            Leave-p-out                              | leave-one-out
            jackknife                                | leave-one-out
            leave-one-site-out                       | leave-one-group-out
            Leave-One-Session-Out                    | leave-one-group-out
            hold-out                                 | hold-out
            Holdout (70/30)                          | hold-out (test 30%)
            hold-out, 80/20 split                    | hold-out (test 20%)
            80:20                                    | hold-out (test 20%)
            60/20/20                                 | hold-out (test 20%)
            70%/30% train/test                       | hold-out (test 30%)
            Training/test (2/1)                      | hold-out (test 33%)
            train/test                               | hold-out
            separate test set                        | hold-out
            single split                             | hold-out
            repeated single split                    | repeated hold-out
            HO                                       | hold-out
            70/30 CV                                 | hold-out (test 30%)
            MCCV                                     | repeated hold-out
            Monte Carlo cross-validation             | repeated hold-out
            Stratified shuffle split CV              | stratified repeated hold-out
            100 random splits                        | repeated hold-out (100 times)
            bootstrap                                | bootstrap
            .632+                                    | bootstrap
            out of the bag                           | bootstrap
            external validation                      | external
            independent cohort                       | external
            Validation on 2nd cohort                 | external
            none                                     | none
            No                                       | none
            no cross-validation                      | none
            5-fold CV, then external validation      | 5-fold + external
            LOOCV, 9-fold CV                         | leave-one-out + 9-fold
            70/30 CV, 10-fold CV, LOOCV              | hold-out (test 30%) + 10-fold + leave-one-out
            3-fold; 10-fold                          | 3-fold + 10-fold
            10-fold CV / hold-out                    | 10-fold + hold-out
            """)
    void readsSchemes(String cell, String schemes) {
        assertThat(ValidationCell.parse(cell).schemes().stream()
                        .map(Validation::words)
                        .collect(Collectors.joining(" + ")))
                .isEqualTo(schemes);
        assertThat(ValidationCell.parse(cell).reason()).isEmpty();
    }

    @Test
    void keepsTheWordsOfEachScheme() {
        assertThat(ValidationCell.parse("stratified 10-fold CV"))
                .isEqualTo(new ValidationCell(
                        List.of(new Validation(
                                Scheme.K_FOLD,
                                OptionalInt.of(10),
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                List.of(Variant.STRATIFIED),
                                "10-fold CV")),
                        "stratified 10-fold CV",
                        ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            as in [12]          | unknown | no scheme that is known here is named
            not needed          | unknown | no scheme that is known here is named
            12/05               | unknown | no scheme that is known here is named
            NR                  |         | not reported: 'nr'
            –                   |         | missing: '–'
            """)
    void saysWhyASchemeIsUnknown(String cell, String scheme, String reason) {
        ValidationCell read = ValidationCell.parse(cell);

        assertThat(read.schemes())
                .extracting(Validation::words)
                .isEqualTo(scheme == null ? List.of() : List.of(scheme));
        assertThat(read.schemes()).allSatisfy(s -> assertThat(s.verbatim()).isEqualTo(cell));
        assertThat(read.reason()).isEqualTo(reason);
        assertThat(read.isUnderstood()).isFalse();
    }

    private static Stream<String> odd() {
        return Stream.of(
                "",
                "\0",
                "-fold",
                "99999-fold",
                "999999999999-fold CV, 999999999999 times",
                "fold".repeat(900),
                "70/30/70/30/70",
                "(((((",
                "\ud83d\ude00 CV \ud83d",
                "1-fold");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void survivesAnyCell(String cell) {
        ValidationCell read = ValidationCell.parse(cell);

        assertThat(read.isUnderstood()).isEqualTo(read.reason().isEmpty());
        assertThat(read.schemes()).allSatisfy(s -> assertThat(cell).contains(s.verbatim()));
    }
}
