package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {
    @Test
    void takesPagesForNoYearAndLooksBehindTheNumber() {
        assertThat(Citation.parse("Roe J, Ito K. On things. J Things. 2014;99(2):1950-1962")
                        .year())
                .hasValue(2014);
        assertThat(Citation.parse("Roe J (2014). On things. J Things 99, 1950–1962")
                        .year())
                .hasValue(2014);
        Citation behind = Citation.parse("Roe et al. [7] (2017)");
        assertThat(behind.year()).hasValue(2017);
        assertThat(behind.number()).hasValue(7);
        assertThat(behind.reference()).isEqualTo("Roe et al. 2017");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Gra\u00f1a et al. (2011)                 | Gra\u00f1a et al. 2011
            Liu et al. (2014b)                       | Liu et al. 2014b
            Sabuncu and Van Leemput (2012)           | Sabuncu and Van Leemput 2012
            (Aderghal et al., 2017b)                 | Aderghal et al. 2017b
            (Cheng and Liu, 2017)                    | Cheng and Liu 2017
            (B\u00e4ckstr\u00f6m et al., 2018)*      | B\u00e4ckstr\u00f6m et al. 2018
            Adrien Payan et al.,2015 [103]           | Adrien Payan et al. 2015
            Bibo Shi et al.,2017[101]                | Bibo Shi et al. 2017
            Danni Cheng and Manhua Liu.,2017 [91]    | Danni Cheng and Manhua Liu 2017
            Plocharski et \u00d8stergaard 2019       | Plocharski et \u00d8stergaard 2019
            Thung et al. 2018                        | Thung et al. 2018
            """)
    void readsReferencesAsReviewsPrintThem(String cell, String reference) {
        assertThat(Citation.parse(cell).reference()).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Aguilar, C. et al. [25]        | 2013 | Aguilar et al. 2013
            Costafreda, S. et al.          | 2011 | Costafreda et al. 2011
            Fonteijn, H.M. et al.          | 2012 | Fonteijn et al. 2012
            Plant, C.  et al. [42]         | 2010 | Plant et al. 2010
            Cabral, C. et al. stages       | 2015 | Cabral et al. 2015
            Suk, Heung-Il; Shen,           | 2013 | Suk and Shen 2013
            Ritchie, Lesley J.;            | 2011 | Ritchie 2011
            Jie et al.                     | 2014 | Jie et al. 2014
            """)
    void takesTheYearFromItsOwnColumn(String cell, int year, String reference) {
        assertThat(Citation.parse(cell).in(year).reference()).isEqualTo(reference);
    }

    @Test
    void keepsTheNumberAndKnowsWhenThereIsNoYear() {
        assertThat(Citation.parse("Tandon, R. et al [65]").number()).hasValue(65);
        assertThat(Citation.parse("Tandon, R. et al [65]").year()).isEmpty();
        assertThat(Citation.parse("12345").year()).isEmpty();
        assertThat(Citation.parse("").reference()).isEmpty();
    }
}
