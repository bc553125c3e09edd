package org.metatrend.ingest.bibliography.medline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

class MedlineReaderTest {
    private static final MedlineReader READER = new MedlineReader();

    private static final String ARTICLE = """
            <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="2">11</PMID>
             <Article><Journal><ISSN>1234-5678</ISSN><JournalIssue><Volume>11</Volume><Issue>2</Issue>
               <PubDate><MedlineDate>2019 Sep-Oct</MedlineDate></PubDate></JournalIssue><Title>Mice</Title></Journal>
              <ArticleTitle>Role of <i>RAS</i> &amp; H<sub>2</sub>O &lt; 5&#176;.</ArticleTitle>
              <Pagination><MedlinePgn>5-14</MedlinePgn></Pagination>
              <ELocationID EIdType="doi" ValidYN="Y">10.1000/M1</ELocationID>
              <Abstract><AbstractText Label="AIM">To see <b>it</b>.</AbstractText><AbstractText>Seen.</AbstractText></Abstract>
              <AuthorList><Author ValidYN="Y"><LastName>Roe</LastName><ForeName>Ann</ForeName><Initials>A</Initials>
                <AffiliationInfo><Affiliation>Here.</Affiliation></AffiliationInfo></Author>
                <Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>
              <Language>eng</Language>
              <PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article>
             <CommentsCorrectionsList><CommentsCorrections><PMID Version="1">99</PMID></CommentsCorrections></CommentsCorrectionsList>
             <MeshHeadingList><MeshHeading><DescriptorName>Mice</DescriptorName><QualifierName>x</QualifierName></MeshHeading></MeshHeadingList>
             <KeywordList><Keyword>grey</Keyword></KeywordList></MedlineCitation>
             <PubmedData><ArticleIdList><ArticleId IdType="pubmed">11</ArticleId></ArticleIdList>
              <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.9/other</ArticleId></ArticleIdList></Reference></ReferenceList>
             </PubmedData></PubmedArticle>
            """;

    @Test
    void anArticleIsReadWhole() {
        assertThat(Records.kept(READER, set(ARTICLE)))
                .containsExactly(new Reference(
                        new Origin("source", "file", "byte " + set("").indexOf("</PubmedArticleSet>")),
                        new Identifiers("11.2", "11", "10.1000/M1"),
                        "Role of RAS & H2O < 5°.",
                        "To see it. Seen.",
                        2019,
                        List.of("Roe, Ann", "The Group"),
                        new Venue("Mice", "11", "2", "5-14", "1234-5678"),
                        new Descriptors("article", "en", List.of("Mice"), List.of("grey"), List.of(), List.of())));
    }

    @Test
    void booksAndDeletionsAreRead() {
        String book = "<PubmedBookArticle><BookDocument><PMID>21</PMID><Book><BookTitle>Guide</BookTitle>"
                + "<PubDate><Year>2009</Year></PubDate><Isbn>978</Isbn></Book></BookDocument></PubmedBookArticle>";
        String deletion = "<DeleteCitation><PMID Version=\"1\">5</PMID><PMID>6</PMID><PMID>six</PMID></DeleteCitation>";

        List<ReadRecord> records = Records.of(READER, set(book + deletion));

        assertThat(Records.kept(records).get(0).title()).isEqualTo("Guide");
        assertThat(Records.kept(records).get(0).ids().accession()).isEqualTo("21.1");
        Origin place =
                new Origin("source", "file", "byte " + set(book + deletion).indexOf(deletion));
        assertThat(records.subList(1, 3))
                .containsExactly(new ReadRecord.Deleted(place, "5", "1"), new ReadRecord.Deleted(place, "6"));
        assertThat(Records.rejected(records))
                .containsExactly(place.place() + ": found no PMID in DeleteCitation, expected digits");
    }

    @Test
    void aMalformedRecordIsNamedAndTheRestGoesOn() {
        String spoilt = ARTICLE.replace("<Volume>", "<Volumes>");
        String unknown = ARTICLE.replace("Seen.", "Seen&nbsp;it.");
        String endless = ARTICLE.replace("</PubmedArticle>", "</PubmedArticl>");
        String beginless = ARTICLE.replace("<PubmedArticle>", "<PubmedArticl>");

        List<ReadRecord> records = Records.of(READER, set(spoilt + unknown + endless + ARTICLE + beginless + ARTICLE));

        assertThat(Records.kept(records)).hasSize(2);
        assertThat(Records.rejected(records).stream().map(line -> line.replaceFirst("byte [\\d,]+: ", "")))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("found malformed XML: Unexpected end tag"),
                        second -> assertThat(second)
                                .startsWith("found malformed XML")
                                .contains("nbsp"),
                        third -> assertThat(third).isEqualTo("found another PubmedArticle inside it, expected its end"),
                        fourth -> assertThat(fourth).isEqualTo("found the end of PubmedArticle without its beginning"));
    }

    @Test
    void aCutFileLosesItsLastRecordOnly() {
        String cut = set(ARTICLE + ARTICLE);
        List<ReadRecord> records = Records.of(READER, cut.substring(0, cut.length() - 60));

        assertThat(Records.kept(records)).hasSize(1);
        assertThat(Records.rejected(records))
                .singleElement()
                .asString()
                .contains("the end of the file inside PubmedArticle");
    }

    @Test
    void entitiesOfADocumentTypeAreNeverRead() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><PubmedArticleSet>"
                        + ARTICLE.replace("Seen.", "&a;") + "</PubmedArticleSet>";

        assertThat(Records.kept(READER, bomb)).isEmpty();
        assertThat(Records.rejected(READER, bomb)).hasSize(1);
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsWindows1252() {
        byte[] bytes = set(ARTICLE.replace("Roe", "Röe")).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Records.kept(Records.of(READER, bytes)).get(0).authors()).contains("Röe, Ann");
    }

    @Test
    void translatedTitlesLoseTheirBracketsAndOthersKeepThem() {
        String translated =
                ARTICLE.replaceFirst("<ArticleTitle>.*</ArticleTitle>", "<ArticleTitle>[In words].</ArticleTitle>");
        String tracer = ARTICLE.replaceFirst(
                "<ArticleTitle>.*</ArticleTitle>", "<ArticleTitle>[11C]PIB and [18F].</ArticleTitle>");

        assertThat(Records.kept(READER, translated + tracer))
                .extracting(Reference::title)
                .containsExactly("In words", "[11C]PIB and [18F].");
    }

    private static String set(String records) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE PubmedArticleSet SYSTEM"
                + " \"http://dtd.nlm.nih.gov/pubmed.dtd\">\n<!-- <PubmedArticle> -->\n"
                + "<PubmedArticleSet>\n" + records + "</PubmedArticleSet>\n";
    }
}
