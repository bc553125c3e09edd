package org.metatrend.ingest.bibliography.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

/** Records as databases export them, made up. */
class TaggedReaderTest {
    @Test
    void risIsReadWhole() {
        String text = """
                \uFEFFTY  - JOUR
                AN  - A-17
                TI  - Grey  <i>matter</i>
                  in mice
                AU  - Roe, Ann
                AU  - Ito, Ken
                T2  - Journal of Mice
                AB  - First part.
                N2  - Second part.
                PY  - 2019/09//
                VL  - 12
                IS  - 3
                SP  - 41
                EP  - 52
                SN  - 1234-5678
                DO  - https://doi.org/10.1234/ABC.
                KW  - mouse
                brain
                LA  - eng
                ER  -
                """;

        assertThat(Records.kept(TaggedReader.ris(), text))
                .containsExactly(new Reference(
                        new Origin("source", "file", "line 1"),
                        new Identifiers("A-17", "", "https://doi.org/10.1234/ABC."),
                        "Grey matter in mice",
                        "First part. Second part.",
                        2019,
                        List.of("Roe, Ann", "Ito, Ken"),
                        new Venue("Journal of Mice", "12", "3", "41-52", "1234-5678"),
                        new Descriptors("article", "en", List.of(), List.of("mouse", "brain"), List.of(), List.of())));
    }

    @Test
    void anAbstractStatedTwiceIsTakenOnce() {
        String text = "TY  - JOUR\nTI  - T\nAB  - Same words.\nN2  - Same words. And more.\nER  - \n";

        assertThat(Records.kept(TaggedReader.ris(), text).get(0).summary()).isEqualTo("Same words. And more.");
    }

    @Test
    void anEndInsideTextIsText() {
        String text = """
                TY  - JOUR
                TI  - Receptors
                AB  - We looked at
                ER  - positive tumours
                and others.
                PY  - 2001
                ER  -\s

                TY  - JOUR
                TI  - Next
                ER  - done
                TY  - JOUR
                TI  - Last
                """;

        List<Reference> read = Records.kept(TaggedReader.ris(), text);

        assertThat(read).extracting(Reference::title).containsExactly("Receptors", "Next", "Last");
        assertThat(read.get(0).summary()).isEqualTo("We looked at ER - positive tumours and others.");
        assertThat(read.get(0).year()).isEqualTo(2001);
    }

    @Test
    void numbersAndLinksOfOvidStandAroundRecords() {
        String text = """
                1.
                TY  - JOUR
                T1  - One
                SP  - No
                EP  - Specified
                ER  -
                NL  - J One

                Link to it: x

                2.
                TY  - JOUR
                T1  - Two
                PY - 10 15
                ER  -
                """;

        List<Reference> read = Records.kept(TaggedReader.ris(), text);

        assertThat(read).extracting(Reference::title).containsExactly("One", "Two");
        assertThat(read.get(0).venue().pages()).isEmpty();
        assertThat(read.get(1).year()).isZero();
        assertThat(Records.rejected(TaggedReader.ris(), text)).isEmpty();
    }

    @Test
    void whatIsNoRecordIsNamed() {
        String text =
                "Exported today\nTY  - JOUR\nER  - \n\nTY  - JOUR\nTI  - One\nER  - \nTI  - Headless\nAU  - Roe\nER  - \n";

        assertThat(Records.kept(TaggedReader.ris(), text))
                .extracting(Reference::title)
                .containsExactly("One");
        assertThat(Records.rejected(TaggedReader.ris(), text))
                .containsExactly(
                        "line 1: found text outside any record, expected a record's first line",
                        "line 2: found a record that states nothing, expected a title, an author, an abstract, a journal"
                                + " or an identifier",
                        "line 8: found fields behind a record's end, expected the next record's first line");
    }

    @Test
    void latin1IsRead() {
        byte[] text = "TY  - JOUR\nAU  - Müller, J\nTI  - Größe\nER  - \n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Records.kept(Records.of(TaggedReader.ris(), text)).get(0).authors())
                .containsExactly("Müller, J");
    }

    @Test
    void nbibIsRead() {
        String text = """

                PMID- 12345
                OWN - NLM
                DP  - 2019 Sep-Oct
                TI  - Long title that
                      goes on.
                PG  - 454-81
                LID - 10.1000/xyz [doi]
                AB  - Words.
                FAU - Roe, Ann
                AU  - Roe A
                LA  - eng
                PT  - Journal Article
                PT  - Review
                JT  - Journal of Mice
                VI  - 20
                IP  - 4
                IS  - 0955-2359 (Print)
                MH  - Women, Working/*history
                OT  - *mice

                PMID-678
                TI  - Other
                """;

        assertThat(Records.kept(TaggedReader.nbib(), text))
                .containsExactly(
                        new Reference(
                                new Origin("source", "file", "line 2"),
                                new Identifiers("12345", "12345", "10.1000/xyz [doi]"),
                                "Long title that goes on.",
                                "Words.",
                                2019,
                                List.of("Roe, Ann"),
                                new Venue("Journal of Mice", "20", "4", "454-81", "0955-2359"),
                                new Descriptors(
                                        "review",
                                        "en",
                                        List.of("Women, Working"),
                                        List.of("mice"),
                                        List.of(),
                                        List.of())),
                        new Reference(
                                new Origin("source", "file", "line 22"),
                                new Identifiers("678", "678", ""),
                                "Other",
                                "",
                                0,
                                List.of(),
                                Venue.NONE,
                                Descriptors.NONE));
    }

    @Test
    void isiIsRead() {
        String text = """
                FN Clarivate Analytics Web of Science
                VR 1.0
                PT J
                AU Roe, A
                   Ito, K
                AF Roe, Ann
                   Ito, Ken
                TI A title that
                   goes on
                SO JOURNAL OF MICE
                DT Article; Early Access
                DE mice; grey
                   matter
                CR Smith J, 1999, OTHER, V1, P1, DOI 10.9999/other
                BP 10
                EP 19
                PY 2020
                DI 10.1000/isi
                UT WOS:000123
                ER

                EF
                """;

        Reference read = Records.kept(TaggedReader.isi(), text).get(0);

        assertThat(read.title()).isEqualTo("A title that goes on");
        assertThat(read.authors()).containsExactly("Roe, Ann", "Ito, Ken");
        assertThat(read.ids()).isEqualTo(new Identifiers("WOS:000123", "", "10.1000/isi"));
        assertThat(read.venue().pages()).isEqualTo("10-19");
        assertThat(read.descriptors().keywords()).containsExactly("mice", "grey matter");
        assertThat(Records.rejected(TaggedReader.isi(), text)).isEmpty();
    }

    @Test
    void endNoteAndOvidAreRead() {
        Reference endNote = Records.kept(
                        TaggedReader.endNote(),
                        "%0 Journal Article\n%T Title\n%A Roe, Ann\n%D 2011\n%J Mice\n%R 10.1/x\n")
                .get(0);
        String citation = """
                <8>
                Author
                  Roe, Ann 1;  Ito, Ken 2
                Title
                  A title.[Article]
                Source
                  Mice.   8(6):1048-1064, September 2015.
                DOI Number
                  10.1000/ovid
                """;
        Reference ovid = Records.kept(TaggedReader.ovid(), citation).get(0);

        assertThat(endNote.title() + endNote.year() + endNote.venue().name()).isEqualTo("Title2011Mice");
        assertThat(endNote.descriptors().type()).isEqualTo("article");
        assertThat(ovid.title()).isEqualTo("A title");
        assertThat(ovid.authors()).containsExactly("Roe, Ann", "Ito, Ken");
        assertThat(ovid.venue()).isEqualTo(new Venue("Mice", "8", "6", "1048-1064", ""));
        assertThat(ovid.year()).isEqualTo(2015);
    }
}
