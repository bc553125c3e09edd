package org.metatrend.ingest.bibliography.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

class CsvReferenceReaderTest {
    private static final CsvReferenceReader READER = new CsvReferenceReader();

    @Test
    void scopusIsRead() {
        String text =
                "\uFEFF\"Authors\",\"Author full names\",\"Title\",\"Year\",\"Source title\",\"Volume\",\"Issue\",\"Page start\","
                        + "\"Page end\",\"DOI\",\"Abstract\",\"Author Keywords\",\"ISSN\",\"PubMed ID\",\"Language of Original Document\","
                        + "\"Document Type\",\"EID\"\n"
                        + "\"Roe A.; Ito K.\",\"Roe, Ann (57193852372); Ito, Ken (57193852373)\",\"Grey, and \"\"white\"\"\nmatter\",2019,"
                        + "\"Mice\",\"12\",\"3\",\"1\",\"9\",\"10.1000/s\",\"[No abstract available]\",\"grey; white\",\"12345678\",\"77\","
                        + "\"English\",\"Review\",\"2-s2.0-1\"\n";

        assertThat(Records.kept(READER, text))
                .containsExactly(new Reference(
                        new Origin("source", "file", "line 2"),
                        new Identifiers("2-s2.0-1", "77", "10.1000/s"),
                        "Grey, and \"white\" matter",
                        "",
                        2019,
                        List.of("Roe, Ann", "Ito, Ken"),
                        new Venue("Mice", "12", "3", "1-9", "12345678"),
                        new Descriptors("review", "en", List.of(), List.of("grey", "white"), List.of(), List.of())));
    }

    @Test
    void otherExportsAreRead() {
        String wos =
                "PT\tAU\tAF\tTI\tSO\tPY\tDI\tUT\nJ\tRoe, A\tRoe, Ann; Ito, Ken\tA \"title\tMICE\t2020\t10.1000/w\tWOS:1\n";
        String dimensions = """
                "About the data: exported on Jan 1, 2024. Criteria: 'x'."
                Rank,Publication ID,DOI,PMID,Title,Abstract,Source title,PubYear,Authors
                1,pub.1,10.1000/d,55,A title,Text,Mice,2021,"Roe, Ann; Ito, Ken"
                """;
        String lens = """
                Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,Abstract,DOI,PMID,Fields of Study
                001-1,A title,2020-01-02,2020,Mice,Ann Roe; Ken Ito,Text,10.1000/l,66,Biology; Medicine
                """;
        String openAlex = """
                id,display_name,publication_year,doi,authorships.author.display_name,authorships.countries
                https://openalex.org/W7,A title,2018,https://doi.org/10.1000/o,Ann Roe|Ken Ito,AT|JP
                """;

        assertThat(Records.kept(READER, wos).get(0).title()).isEqualTo("A \"title");
        assertThat(Records.kept(READER, wos).get(0).authors()).containsExactly("Roe, Ann", "Ito, Ken");
        assertThat(Records.kept(READER, dimensions).get(0).ids())
                .isEqualTo(new Identifiers("pub.1", "55", "10.1000/d"));
        assertThat(Records.kept(READER, dimensions).get(0).year()).isEqualTo(2021);
        assertThat(Records.kept(READER, lens).get(0).authors()).containsExactly("Ann Roe", "Ken Ito");
        assertThat(Records.kept(READER, lens).get(0).descriptors().fields()).containsExactly("Biology", "Medicine");
        assertThat(Records.kept(READER, openAlex).get(0).ids().accession()).isEqualTo("W7");
        assertThat(Records.kept(READER, openAlex).get(0).descriptors().countries())
                .containsExactly("AT", "JP");
    }

    @Test
    void columnsMayBeNamed() {
        CsvReferenceReader named =
                new CsvReferenceReader(Map.of(ReferenceColumn.TITLE, "Titel", ReferenceColumn.YEAR, "Jahr"));

        assertThat(Records.kept(named, "Nr;Jahr;Titel\n1;2001;Maus\n"))
                .extracting(one -> one.title() + one.year())
                .containsExactly("Maus2001");
        assertThatThrownBy(() -> Records.of(named, "Nr;Year;Titel\n1;2001;Maus\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no header with the columns \"Titel\", \"Jahr\"");
        assertThatThrownBy(() -> Records.of(READER, "a;b\n1;2\n")).isInstanceOf(BadInput.class);
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheRestGoesOn() {
        String text =
                "title,year,doi\n\"never closed,2001,\nB,2002,10.1000/b\nC,2003,10.1000/c,surplus\nD\nE,2005,\n,,\n";

        assertThat(Records.kept(READER, text)).extracting(Reference::title).containsExactly("B", "E");
        assertThat(Records.rejected(READER, text))
                .containsExactly(
                        "line 2: found a quotation mark that is never closed",
                        "line 4: found 4 cells, expected 3",
                        "line 5: found 1 cells, expected 3",
                        "line 7: found a record that states nothing, expected a title, an author, an abstract, a journal"
                                + " or an identifier");
    }

    @Test
    void namesAreDividedAsTheExportDividesThem() {
        assertThat(CsvRow.names("['Marx, Karl', 'Lindgren, Astrid']"))
                .containsExactly("Marx, Karl", "Lindgren, Astrid");
        assertThat(CsvRow.names("Roe A., Ito K.-J.,").map(String::strip)).containsExactly("Roe A.", "Ito K.-J.");
        assertThat(CsvRow.names("Roe, Ann")).containsExactly("Roe, Ann");
    }
}
