package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADNI                          | ADNI
            OASIS, internal               | OASIS+internal
            ADNI and AddNeuroMed          | ADNI+AddNeuroMed
            ADNI & AIBL                   | ADNI+AIBL
            PPMI; mPower                  | PPMI+mPower
            ADNI + own data               | ADNI+internal
            In-house                      | internal
            ADNI (n = 40, 1.5 T), OASIS   | ADNI (n = 40, 1.5 T)+OASIS
            ADNI/AIBL                     | ADNI/AIBL
            ADNI, ADNI                    | ADNI
            """)
    void partsTheNames(String cell, String names) {
        assertThat(DatasetCell.parse(cell)).isEqualTo(new DatasetCell(List.of(names.split("\\+")), cell, ""));
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(DatasetCell.parse("NR")).isEqualTo(new DatasetCell(List.of(), "NR", "not reported: 'nr'"));
        assertThat(DatasetCell.parse("**").reason()).isEqualTo("no name of a data set");
    }
}
