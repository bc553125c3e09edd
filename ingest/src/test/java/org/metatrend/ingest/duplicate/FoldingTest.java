package org.metatrend.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.bibliography.Venue;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Heron's Étude—of <i>Ardea</i> cinerea  | the herons etude of ardea cinerea
            p < 0.05 and p > 0.01                      | p 0 05 and p 0 01
            Herons &amp; Egrets                        | herons and egrets
            TNF-α in Straße                            | tnf alpha in strasse
            H₂O                                        | h2o
            N/A                                        | ''
            UNKNOWN                                    | ''
            鷺の渡り                                    | 鷺の渡り
            """)
    void foldsToWords(String text, String words) {
        assertThat(Folding.words(text)).isEqualTo(words);
    }

    /** The short way to whether there are words is no other than the long one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N/A",
                "not available",
                "<i>not</i> available",
                "Not-avail-able",
                "n.o.t. available herons",
                "<abcdefghijk>",
                "<a herons and egrets",
                "&quot;&lt;i&gt;&amp;",
                "Herons & Egrets",
                "....................",
                "鷺"
            })
    void tellsWhetherThereAreWords(String text) {
        assertThat(Folding.says(text)).isEqualTo(!Folding.words(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            Arden, Beatrice Celia      @ arden|beatrice celia|
            Arden BC                   @ arden|bc|
            Beatrice C. Arden          @ arden|beatrice c|
            van der Berg, Dirk         @ van der berg|dirk|
            Dirk van der Berg          @ van der berg|dirk|
            Arden B. C.Cole D.Elm F.   @ arden|b c|cole elm
            Arden, B.; Cole, D.        @ arden|b|cole
            J., Arden B. J.            @ arden|b j|
            NA                         @ ''
            """)
    void partsNames(String author, String folded) {
        assertThat(FoldedAuthors.of(List.of(author))).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60 (1 Supplement 1) | Suppl 1   | S548-S549 | 60 | 1 | true  | s548 | 0
            12                  | 3         | 221-8     | 12 | 3 | false | 221  | 8
            1)                  | NA        | p. 62     | 0  | 0 | false | 62   | 0
            4 (1) (no pagination) | ''      | e0012345  | 4  | 0 | false | 12345 | 0
            8                   | 2         | 21-Aug    | 8  | 2 | false | 0    | 0
            8                   | 2         | N.PAG     | 8  | 2 | false | 0    | 0
            ''                  | ''        | CD002273  | 0  | 0 | false | cd002273 | 0
            """)
    void readsPlaces(
            String volume, String issue, String pages, int v, int i, boolean supplement, String page, int count) {
        assertThat(Locus.of(new Venue("", volume, issue, pages, "")))
                .isEqualTo(new Locus(v, i, supplement, Long.parseLong(page, Character.MAX_RADIX), count));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            J Made Up Meas              | Journal of Made-Up Measurements                  | SAME
            Proc Natl Heron Soc U S A   | Proceedings of the National Heron Society of the United States of America | SAME
            JMUM                        | Journal of Made-Up Measurements                  | SAME
            Feathers                    | Feathers. Conference: 3rd Meeting of the Society | SAME
            Feathers (Basel)            | FEATHERS                                         | SAME
            Feathers: a journal of birds | Feathers                                        | SAME
            Feathers                    | Feathers Care                                    | DIFFERENT
            J Heron Res                 | Journal of Heron Reviews                         | DIFFERENT
            Journal of Digital Herons   | Workshop of Digital Herons                       | DIFFERENT
            ''                          | Feathers                                         | UNKNOWN
            """)
    void matchesJournals(String a, String b, Agreement expected) {
        Fingerprint one = MadeReference.ARTICLE.journal(a).fingerprint(1);
        Fingerprint other = MadeReference.ARTICLE.journal(b).fingerprint(2);

        assertThat(Journal.compare(one, other)).isEqualTo(expected);
        assertThat(Journal.compare(other, one)).isEqualTo(expected);
    }

    @Test
    void sharedIssnIsOneJournal() {
        assertThat(Journal.issns("0957-9672 (Print) 1473-6535")).isEqualTo((957_967L << 32) | 1_473_653L);
    }

    /** A record of megabytes is cut, not compared letter by letter. */
    @Test
    void hostileTextsAreCut() {
        String long1 = "herons ".repeat(200_000);

        Fingerprint fingerprint = MadeReference.ARTICLE
                .title(long1)
                .author(long1)
                .journal(long1)
                .doi("10.5555/" + ".".repeat(500_000) + "x")
                .in(long1, "(".repeat(100_000), "9".repeat(100_000))
                .fingerprint(1);

        assertThat(fingerprint.title()).hasSizeLessThanOrEqualTo(Folding.LONGEST);
        assertThat(fingerprint.doi()).hasSizeLessThanOrEqualTo(Folding.LONGEST);
        assertThat(fingerprint.journal()).hasSizeLessThanOrEqualTo(Folding.LONGEST);
    }
}
