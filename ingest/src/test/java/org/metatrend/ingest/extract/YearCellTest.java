package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018                          | 2018 | ''
            2018.0                        | 2018 | ''
            2018a                         | 2018 | a
            (2011)                        | 2011 | ''
            Suk et al. (2011)             | 2011 | ''
            Payan et al.,2018 [77]        | 2018 | ''
            2016-03-01                    | 2016 | ''
            2016-03-01T12:30:00           | 2016 | ''
            2016/03                       | 2016 | ''
            12/2019                       | 2019 | ''
            05/12/2018                    | 2018 | ''
            01.03.2016                    | 2016 | ''
            12 May 2018                   | 2018 | ''
            May 12th, 2018                | 2018 | ''
            Mar 2018                      | 2018 | ''
            Mar-2018                      | 2018 | ''
            2018 Sept                     | 2018 | ''
            Published online 2018         | 2018 | ''
            2019 (in press)               | 2019 | ''
            Atlas of 1999 revisited, 2004 | 2004 | ''
            1905                          | 1905 | ''
            """)
    void readsYears(String cell, int year, String suffix) {
        assertThat(YearCell.parse(cell)).isEqualTo(new YearCell(cell, OptionalInt.of(year), suffix, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-2018               | several years: 2016, 2018
            2017/2018               | several years: 2017, 2018
            2018 (online Dec 2017)  | several years: 2018, 2017
            in press                | not yet published
            under review            | not yet published
            Preprint                | not yet published
            12/05/18                | a year of two digits
            Mar-18                  | a year of two digits
            ’18                     | a year of two digits
            1905-07-10              | a date that a sheet makes of the number 2018
            12345                   | no year from 1900 to 2099
            2150                    | no year from 1900 to 2099
            n/a                     | not applicable or none: 'n/a'
            """)
    void saysWhyThereIsNoYear(String cell, String reason) {
        assertThat(YearCell.parse(cell)).isEqualTo(new YearCell(cell, OptionalInt.empty(), "", reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1905-99-99", "2018 2018 2018", "19", "20182018", "\ud83d 2018", "1905-07-10T"})
    void hasAYearOrAReason(String cell) {
        YearCell read = YearCell.parse(cell);

        assertThat(read.year().isPresent()).isEqualTo(read.reason().isEmpty());
    }
}
