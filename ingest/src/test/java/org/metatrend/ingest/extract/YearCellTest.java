package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018                          | 2018 | ''
            2018.0                        | 2018 | ''
            2018a                         | 2018 | a
            Suk et al. (2011)             | 2011 | ''
            Payan et al.,2018 [77]        | 2018 | ''
            12 May 2018                   | 2018 | ''
            2018-05-12                    | 2018 | ''
            05/12/2018                    | 2018 | ''
            Atlas of 1999 revisited, 2004 | 2004 | ''
            """)
    void readsYears(String cell, int year, String suffix) {
        assertThat(YearCell.parse(cell)).isEqualTo(new YearCell(cell, OptionalInt.of(year), suffix, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-2018   | several years: 2016, 2018
            2017/2018   | several years: 2017, 2018
            in press    | not yet published
            12345       | no year from 1900 to 2099
            n/a         | not applicable or none: 'n/a'
            ''          | blank
            """)
    void saysWhyThereIsNoYear(String cell, String reason) {
        assertThat(YearCell.parse(cell)).isEqualTo(new YearCell(cell, OptionalInt.empty(), "", reason));
    }
}
