package org.metatrend.ingest.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years, languages, types and texts as databases print them. */
class RecordTextsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019 Sep-Oct | 2019
            2008/08//    | 2008
            20090115     | 2009
            2015/october | 2015
            Winter 1998  | 1998
            1998-1999    | 1998
            10 15        | 0
            99           | 0
            123456       | 0
            ''           | 0
            """)
    void theFirstYearOfADateHolds(String printed, int year) {
        assertThat(PublicationYear.of(printed)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"eng,en", "English,en", "en,en", "ger,de", "fre,fr", "Chinese,zh", "mul,mul", "'',''"})
    void languagesGetTheirTwoLetters(String printed, String code) {
        assertThat(Language.of(printed)).isEqualTo(code);
    }

    @Test
    void theMoreTellingTypeHolds() {
        assertThat(PublicationType.of(List.of("Journal Article", "Systematic Review")))
                .isEqualTo("review");
        assertThat(PublicationType.of(List.of("JOUR"))).isEqualTo("article");
        assertThat(PublicationType.of(List.of("Poem"))).isEqualTo("poem");
        assertThat(PublicationType.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wild-type <i>RAS</i> and H<sub>2</sub>O      | Wild-type RAS and H2O
            <p>One.</p><p>Two.</p>                       | One. Two.
            <jats:title>Aim</jats:title><jats:p>To</jats:p> | Aim To
            p < 0.05 and q > 3                           | p < 0.05 and q > 3
            p &lt; 0.05 &amp; more&#8201;space           | p < 0.05 & more space
            &#0; stays                                   | &#0; stays
            """)
    void textsLoseMarkupAndKeepSigns(String printed, String plain) {
        assertThat(PlainText.of(printed)).isEqualTo(plain);
    }

    @Test
    void placesAreLinesAndBytes() {
        Origin file = new Origin("pubmed", "a.xml", "");

        assertThat(file.atLine(120)).isEqualTo(new Origin("pubmed", "a.xml", "line 120"));
        assertThat(file.atByte(3141).place()).isEqualTo("byte 3,141");
        assertThat(file.atByte(1_234_567).place()).isEqualTo("byte 1,234,567");
    }
}
