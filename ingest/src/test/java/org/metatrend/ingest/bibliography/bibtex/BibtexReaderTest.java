package org.metatrend.ingest.bibliography.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

class BibtexReaderTest {
    private static final BibtexReader READER = new BibtexReader();

    @Test
    void anEntryIsReadWhole() {
        String text = """
                % a remark with @article{nothing
                @string{mice = "Journal of " # {Mice}}
                Words between entries, me@example.org too.
                @Article{roe19,
                  title = {The {MRI} of {M\\"u}ller \\& sons},
                  author = {Roe, Ann and {Smith and Sons} and Ren{\\'e} Li and others},
                  journal = mice, year = 2019, month = jan # "~1",
                  pages = {1--9}, volume = "12", number = {3},
                  doi = {10.1000/a\\_b}, keywords = {grey, matter}, abstract = "Some {text}.",
                }
                """;

        assertThat(Records.of(READER, text)).hasSize(1);
        assertThat(Records.kept(READER, text))
                .containsExactly(new Reference(
                        new Origin("source", "file", "line 4"),
                        new Identifiers("roe19", "", "10.1000/a_b"),
                        "The MRI of Müller & sons",
                        "Some text.",
                        2019,
                        List.of("Roe, Ann", "Smith and Sons", "René Li"),
                        new Venue("Journal of Mice", "12", "3", "1-9", ""),
                        new Descriptors("article", "", List.of(), List.of("grey", "matter"), List.of(), List.of())));
    }

    @Test
    void papersInheritFromTheirProceedings() {
        String text = """
                @Proceedings{conf22, booktitle = {Proceedings of It}, year = 2022, volume = 7}
                @InProceedings{a22, title = {A}, author = {Roe, Ann}, pages = {1--4}}
                @InProceedings{b21, title = {B}, crossref = {Later}}
                @Article{c, title = {C}}
                @Proceedings{later, title = {Proceedings of Later}, year = 2021}
                @InProceedings{d, title = {D}, crossref = {missing}}
                """;

        List<Reference> read = Records.kept(READER, text);

        assertThat(read)
                .extracting(Reference::title)
                .containsExactly("Proceedings of It", "A", "B", "C", "Proceedings of Later", "D");
        assertThat(read).extracting(Reference::year).containsExactly(2022, 2022, 2021, 0, 2021, 0);
        assertThat(read.get(1).venue()).isEqualTo(new Venue("Proceedings of It", "7", "", "1-4", ""));
        assertThat(read.get(2).venue().name()).isEqualTo("Proceedings of Later");
    }

    @Test
    void aMalformedEntryIsNamedAndTheRestGoesOn() {
        String text = """
                @article{open, title = {No end
                @article{good, title = {Good}}
                @article{odd, title {No sign}}
                @article(round, title = "Round (1)")
                @article{last, title = {Cut
                """;

        assertThat(Records.kept(READER, text)).extracting(Reference::title).containsExactly("Good", "Round (1)");
        assertThat(Records.rejected(READER, text))
                .containsExactly(
                        "line 1: found an entry without its end, expected a closing brace before the next entry",
                        "line 3: found \"title {No sign}\", expected a field's name and an equals sign",
                        "line 5: found an entry without its end, expected a closing brace before the next entry");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            L{\\"u}dke            | Lüdke
            Jos\\'e               | José
            Fran\\c{c}ois         | François
            {\\'\\i}              | í
            \\v{S}koda \\L{}ukasz | Škoda Łukasz
            \\o re                | øre
            a \\textendash{} b    | a – b
            a--b---c              | a–b—c
            \\emph{very} $\\alpha$-level | very α-level
            100\\% \\& more~so    | 100% & more so
            ``quoted''            | “quoted”
            {\\aa}{\\ss}          | åß
            """)
    void latexBecomesPlain(String latex, String plain) {
        assertThat(Latex.plain(latex)).isEqualTo(plain);
    }
}
