package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.extract.SampleSizeCell.Count;
import org.metatrend.ingest.extract.SampleSizeCell.Slash;

class SampleSizeCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            37                                       | 37    | ''
            1,941                                    | 1941  | ''
            12 504                                   | 12504 | ''
            n = 40                                   | 40    | ''
            37*                                      | 37    | ''
            ~40                                      | 40    | approximate
            about 1,200                              | 1200  | approximate
            MCI = 12, NC = 25, total = 37            | 37    | ''
            MCI = 12, NC = 25, total = 40            | 40    | the classes add up to 37, the total says 40
            AD: 1,200; HC: 800                       | 2000  | ''
            37 (AD = 12, HC = 25)                    | 37    | ''
            37 (20 women)                            | 37    | not counted: '20 women'
            64 responders, 51 nonresponders          | 115   | ''
            12 patients and 25 healthy controls      | 37    | ''
            70 stimuli, 12 subjects                  | 12    | not counted: '70 stimuli'
            Abuot 100 trials, 48 subjects            | 48    | not counted: 'Abuot 100 trials'
            31 subjects, trials not counted yet  | 31    | not counted: 'trials not counted yet'
            210 samples total, 35 subjects           | 35    | not counted: '210 samples total'
            36 subjects, 12 females                  | 36    | not counted: '12 females'
            310 stimuli, 1 subject                   | 1     | not counted: '310 stimuli'
            ~100 patients                            | 100   | approximate
            1,204 images from 120 patients           | 120   | not counted: '1,204 images'
            20 patients/30 controls                  | 50    | ''
            a total of 52 participants               | 52    | ''
            100 + 50                                 | 150   | ''
            24 AD, 31 HC                             | 55    | ''
            AD (16), HC (22)                         | 38    | ''
            51 AD / 52 HC / 90 MCI                   | 193   | ''
            312 ASD and 328 TC                       | 640   | ''
            33 patients; 35 HC                       | 68    | ''
            train 100, test 50                       | 150   | ''
            """)
    void readsSizes(String cell, int total, String reason) {
        SampleSizeCell size = SampleSizeCell.parse(cell);

        assertThat(size.size().total()).hasValue(total);
        assertThat(size.reason()).isEqualTo(reason);
        assertThat(size.verbatim()).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            N/M                          | not reported: 'n/m'
            #                            | missing: '#'
            n/a                          | not applicable or none: 'n/a'
            –                            | missing: '–'
            20-30                        | a range, not a value
            20 – 30                      | a range, not a value
            > 100                        | only a lower bound is given
            100+                         | only a lower bound is given
            up to 50                     | only an upper bound is given
            9120/2040                    | 2 numbers, and nothing says what each counts
            90/45;510/250                | 4 numbers, and nothing says what each counts
            120 trials                   | counts no people: 'trials'
            20 trials per subject        | counts no people: 'trials per subject'
            over 30 subjects             | not known to be people: 'over 30 subjects'
            50 vs 50                     | not known to be people: '50 vs 50'
            12 widgets, 5 patients       | not known to be people: 'widgets'
            20 subjects, 25 patients     | the groups add up to more than the 'subjects'
            12.5                         | no whole number
            large                        | no whole number
            """)
    void saysWhyThereIsNoSize(String cell, String reason) {
        assertThat(SampleSizeCell.parse(cell).size()).isEqualTo(SampleSize.NONE);
        assertThat(SampleSizeCell.parse(cell).reason()).isEqualTo(reason);
    }

    @Test
    void addsUpSlashesOnlyByRule() {
        List<Count> counts = List.of(new Count(9120, ""), new Count(2040, ""));

        assertThat(SampleSizeCell.parse("9120/2040").counts()).isEqualTo(counts);
        assertThat(SampleSizeCell.parse("9120/2040", NumberStyle.ASSUMED, Slash.SUM))
                .isEqualTo(new SampleSizeCell(
                        "9120/2040",
                        new SampleSize(OptionalInt.of(11160), Map.of()),
                        counts,
                        false,
                        "added up by the package's rule"));
        assertThat(SampleSizeCell.parse("90/45;510/250", NumberStyle.ASSUMED, Slash.FIRST)
                        .size()
                        .total())
                .hasValue(600);
    }

    @Test
    void countsOtherThingsOnlyByRule() {
        assertThat(SampleSizeCell.parse("428 images", NumberStyle.ASSUMED, Slash.UNKNOWN, "images")
                        .size()
                        .total())
                .hasValue(428);
        assertThat(SampleSizeCell.parse("589 images, 519 patients", NumberStyle.ASSUMED, Slash.UNKNOWN, "images")
                        .size()
                        .total())
                .as("people come first")
                .hasValue(519);
        assertThat(SampleSizeCell.parse("300/-/100", NumberStyle.ASSUMED, Slash.SUM)
                        .size()
                        .total())
                .hasValue(400);
        assertThat(SampleSizeCell.parse("300/100", NumberStyle.ASSUMED, Slash.LAST)
                        .size()
                        .total())
                .hasValue(100);
        assertThat(SampleSizeCell.parse("100 CT, 50 MRI").size()).isEqualTo(SampleSize.NONE);
    }

    @Test
    void partsOfTheSampleAreNoClasses() {
        assertThat(SampleSizeCell.parse("Training: 100; Test: 50").size())
                .isEqualTo(new SampleSize(OptionalInt.of(150), Map.of()));
        assertThat(SampleSizeCell.parse("24 AD, 31 HC").size().classes()).isEqualTo(Map.of("AD", 24, "HC", 31));
    }

    @Test
    void keepsTheClasses() {
        assertThat(SampleSizeCell.parse("64 responders, 51 nonresponders")
                        .size()
                        .classes())
                .isEqualTo(Map.of("responders", 64, "nonresponders", 51));
        assertThat(SampleSizeCell.parse("37 (AD = 12, HC = 25)").size().classes())
                .isEqualTo(Map.of("AD", 12, "HC", 25));
    }
}
