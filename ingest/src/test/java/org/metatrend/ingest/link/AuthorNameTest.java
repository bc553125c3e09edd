package org.metatrend.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.extract.Citation;

class AuthorNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Suk|H.-I. Suk",
                "Suk|Suk H-I",
                "Suk|Suk HI",
                "SUK|Suk",
                "Heung-IlSuk|H. Suk",
                "Heung-Il Suk|HI Suk",
                "Klöppel|Kloeppel",
                "Klöppel|Kloppel",
                "Sørensen|Sorensen",
                "Çitak-Er|Citak Er",
                "van der Burgh|Burgh",
                "M. Rocha de Paula|Rocha de Paula",
                "O'Dwyer|O’Dwyer",
                "McEvoy|L. McEvoy",
                "Martin Luther King Jr.|King",
                "LI Y|Y. Li"
            })
    void areOnePerson(String one, String other) {
        assertThat(AuthorName.parse(one).mayBe(AuthorName.parse(other)))
                .as(AuthorName.parse(one) + " and " + AuthorName.parse(other))
                .isTrue();
        assertThat(AuthorName.parse(other).mayBe(AuthorName.parse(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"H. Li|Y. Li", "Mingxia Liu|Siqi Liu", "Suk|Sun", "Karim Aderghal|Mohamed Aderghal", "Yue|Yu"})
    void areTwoPeople(String one, String other) {
        assertThat(AuthorName.parse(one).mayBe(AuthorName.parse(other))).isFalse();
    }

    @Test
    void isNobodyWithoutLetters() {
        assertThat(AuthorName.parse("[12]")).isEqualTo(AuthorName.UNKNOWN);
        assertThat(AuthorName.UNKNOWN.mayBe(AuthorName.UNKNOWN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cheng and Liu 2017|Danni Cheng and Manhua Liu 2017",
                "Zhang & Shen (2012)|D. Zhang et Shen 2012",
                "Suk, Lee, et Shen 2017|Suk and Lee 2017"
            })
    void shareTheSecondAuthor(String one, String other) {
        assertThat(authors(one).shareSecond(authors(other))).isTrue();
        assertThat(authors(one).mayBe(authors(other))).isTrue();
    }

    @Test
    void mayNameNoSecondAuthor() {
        assertThat(authors("Cheng et al. 2017").mayBe(authors("Cheng and Liu 2017")))
                .isTrue();
        assertThat(authors("Cheng et al. 2017").shareSecond(authors("Cheng and Liu 2017")))
                .isFalse();
        assertThat(authors("Cheng and Shen 2017").mayBe(authors("Cheng and Liu 2017")))
                .isFalse();
        assertThat(authors("Suk, H. et al. 2014").mayBe(authors("Heung-Il Suk et al. 2014")))
                .isTrue();
    }

    private static Authors authors(String reference) {
        return Authors.of(Citation.parse(reference));
    }
}
