package org.metatrend.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metatrend.ingest.duplicate.Decision.Verdict.DISTINCT;
import static org.metatrend.ingest.duplicate.Decision.Verdict.DUPLICATE;
import static org.metatrend.ingest.duplicate.Decision.Verdict.UNSURE;
import static org.metatrend.ingest.duplicate.MadeReference.ARTICLE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTest {
    private static final MadeReference BARE = ARTICLE.doi("");
    private static final MadeReference ABSTRACT =
            ARTICLE.doi("10.5555/supplement").in("12", "Suppl 1", "S31");

    private static Arguments pair(String why, MadeReference a, MadeReference b) {
        return Arguments.of(why, a, b);
    }

    static Stream<Arguments> duplicates() {
        return Stream.of(
                pair(
                        "abbreviated journal and pages",
                        BARE,
                        BARE.journal("J Made Up Meas").in("12", "3", "221-30")),
                pair(
                        "no journal, no place",
                        BARE,
                        BARE.journal("").in("", "", "").author("B. Arden")),
                pair(
                        "DOI with resolver, in capitals",
                        ARTICLE,
                        ARTICLE.doi("https://doi.org/10.5555/JMM.2014.0031")
                                .in("", "", "")
                                .journal("")),
                pair("escaped DOI", ARTICLE.doi("10.5555/a(14)7"), ARTICLE.doi("http://dx.doi.org/10.5555/a%2814%297")),
                pair(
                        "British spelling",
                        BARE,
                        BARE.title("Migrating herons and the color of river sediments in spring")),
                pair(
                        "markup and capitals",
                        BARE.title("Uptake of Ca<sup>2+</sup> by β-cells of the river heron"),
                        BARE.title("UPTAKE OF CA(2+) BY BETA CELLS OF THE RIVER HERON")),
                pair("language in brackets", BARE, BARE.title("[" + BARE.title() + "]. [Finnish]")),
                pair("retracted since", BARE, BARE.title("RETRACTED: " + BARE.title())),
                pair("subtitle left out", ARTICLE, ARTICLE.title(ARTICLE.title() + ": a systematic review")),
                pair("subtitle left out, no DOI", BARE, BARE.title(BARE.title() + ": a systematic review")),
                pair(
                        "translated title, one DOI and place",
                        ARTICLE,
                        ARTICLE.title("Haikaroiden muutto ja jokien sedimenttien väri")),
                pair(
                        "translated title, one PubMed number",
                        BARE.pmid("123456"),
                        BARE.pmid("123456").title("Haikaroiden muutto ja jokien sedimenttien väri")),
                pair("ahead of print", BARE, BARE.year(2013).in("", "", "1-10")),
                pair("ahead of print, one DOI", ARTICLE, ARTICLE.year(2013).in("", "", "")),
                pair(
                        "pages that a spreadsheet took for a date",
                        BARE.in("12", "3", "3-10"),
                        BARE.in("12", "3", "03-Oct")),
                pair(
                        "volume lost with its supplement",
                        ABSTRACT.doi(""),
                        ABSTRACT.doi("").in("1)", "", "S31")),
                pair("wrong year, all else the same", BARE, BARE.year(2007)),
                pair("mistyped DOI, all else the same", ARTICLE, ARTICLE.doi("10.5555/jmm.2014.0032")),
                pair(
                        "two versions of one review",
                        ARTICLE.doi("10.5555/cd01.pub2").in("", "", "CD01"),
                        ARTICLE.doi("10.5555/cd01.pub3").year(2015).in("", "", "CD01")),
                pair("names the other way round", BARE.author("Wei Li").in("", "", ""), BARE.author("Li Wei")),
                pair("article number and pages counted from 1", BARE.in("12", "3", "7"), BARE.in("12", "3", "1-20")),
                pair("a short title in one place", BARE.title("Heron legs"), BARE.title("Heron legs")));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                pair(
                        "one DOI, another title",
                        ARTICLE,
                        ARTICLE.title("The sediments of autumn").in("12", "3", "240")),
                pair(
                        "abstracts of one supplement with one DOI",
                        ABSTRACT,
                        ABSTRACT.title("Migrating herons and the shape of river sediments in spring")),
                pair("the same on one page", ABSTRACT, ABSTRACT.title("Feathers of migrating herons")),
                pair("abstract and paper", ABSTRACT, ARTICLE),
                pair("abstract without pages and paper", ABSTRACT.doi("").in("12", "Suppl 1", ""), BARE),
                pair(
                        "preprint and paper",
                        BARE,
                        ARTICLE.doi("10.48550/arXiv.1401.00001").journal("").in("", "", "")),
                pair(
                        "preprint of unknown DOI",
                        BARE.type("posted-content").journal("").in("", "", ""),
                        BARE),
                pair("thesis and paper", BARE.type("Thesis").journal("").in("", "", ""), BARE),
                pair(
                        "conference and journal",
                        BARE.in("", "", ""),
                        BARE.in("", "", "").journal("Workshop on Measuring")),
                pair("erratum", BARE, BARE.title("Erratum: " + BARE.title()).in("12", "4", "300")),
                pair(
                        "correction as the Web of Science prints it",
                        BARE,
                        BARE.title(BARE.title() + " (vol 12, pg 221, 2014)").in("12", "4", "")),
                pair("reply with the page of the letter", BARE, BARE.title("Reply to: " + BARE.title())),
                pair("reply with its DOI", ARTICLE, ARTICLE.title("Reply to: " + ARTICLE.title())),
                pair("letters of one heading on one page", BARE.author("Cole D"), BARE.author("Dale E")),
                pair(
                        "parts of a series",
                        BARE.title(BARE.title() + ". Part I"),
                        BARE.title(BARE.title() + ". Part II")),
                pair("numbered series", BARE.title(BARE.title() + ". 1"), BARE.title(BARE.title() + ". 2")),
                pair(
                        "yearly report",
                        BARE.title("Report on the herons of the river in 2013"),
                        BARE.title("Report on the herons of the river in 2014")),
                pair(
                        "yearly introduction",
                        BARE.in("", "", ""),
                        BARE.in("", "", "").year(2015)),
                pair(
                        "male and female",
                        BARE.title("Stress and memory in male herons of the northern river")
                                .in("12", "3", "40"),
                        BARE.title("Stress and memory in female herons of the northern river")
                                .in("12", "3", "40")),
                pair(
                        "in vitro and in vivo",
                        BARE.title("Uptake of river sediments by heron cells in vitro")
                                .in("12", "3", "40"),
                        BARE.title("Uptake of river sediments by heron cells in vivo")
                                .in("12", "3", "40")),
                pair("two PubMed numbers", ARTICLE.pmid("1"), ARTICLE.pmid("2")),
                pair(
                        "published in two journals",
                        ARTICLE,
                        ARTICLE.doi("10.5555/other").journal("Annals of Herons").in("3", "1", "9-18")),
                pair(
                        "editorials",
                        BARE.title("Editorial").in("12", "3", ""),
                        BARE.title("Editorial").in("12", "3", "")),
                pair(
                        "a DOI of the journal",
                        ARTICLE.title("Journal of Made-Up Measurements").doi("10.5555/jmm"),
                        ARTICLE),
                pair("no titles", ARTICLE.title("UNKNOWN"), ARTICLE.title("")),
                pair("nothing but a title", BARE.author("").year(0).journal("").in("", "", ""), BARE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("duplicates")
    void findsTheSamePublication(String why, MadeReference a, MadeReference b) {
        assertThat(Decision.of(a.fingerprint(1), b.fingerprint(2)))
                .extracting(Decision::verdict)
                .as(why)
                .isEqualTo(DUPLICATE);
        assertThat(Deduplication.clusters(java.util.List.of(a.fingerprint(1), b.fingerprint(2))))
                .as("a common block")
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void keepsApart(String why, MadeReference a, MadeReference b) {
        assertThat(Decision.of(a.fingerprint(1), b.fingerprint(2)).verdict())
                .as(why)
                .isIn(UNSURE, DISTINCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"duplicates", "others"})
    void doesNotDependOnTheOrder(String why, MadeReference a, MadeReference b) {
        assertThat(Decision.of(b.fingerprint(2), a.fingerprint(1)))
                .as(why)
                .isEqualTo(Decision.of(a.fingerprint(1), b.fingerprint(2)));
    }

    @Test
    void givesItsEvidenceInWords() {
        Decision decision = Decision.of(
                ARTICLE.fingerprint(1),
                ARTICLE.title("Migrating herons and the color of river sediments in spring")
                        .year(2015)
                        .fingerprint(2));

        assertThat(decision.evidence())
                .isEqualTo("same DOI; title 0.98; same first author; 1 year apart; same journal; same volume;"
                        + " same first page");
    }
}
