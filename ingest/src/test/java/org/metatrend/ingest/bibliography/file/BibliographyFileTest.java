package org.metatrend.ingest.bibliography.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;

class BibliographyFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x.txt  | TY  - JOUR\\nTI  - A, b, c\\n                               | RIS
            x.txt  | 1.\\nTY  - JOUR\\nTI  - A\\n                                | RIS
            x.csv  | PMID- 1\\nOWN - NLM\\n                                      | NBIB
            x.txt  | FN Clarivate\\nVR 1.0\\nPT J\\n                             | ISI
            x.txt  | PT J\\nAU Roe, A\\nTI T\\n                                  | ISI
            x.txt  | %0 Book\\n%T A\\n                                           | ENDNOTE
            x.txt  | <8>\\nTitle\\n  A\\n                                        | OVID
            x.xml  | <?xml version="1.0"?><PubmedArticleSet><PubmedArticle>    | MEDLINE
            x.xml  | <?xml version="1.0"?><!DOCTYPE PubmedArticleSet><a>       | MEDLINE
            x.xml  | <xml><records><record>                                    | ENDNOTE_XML
            x.txt  | % x\\n\\n@article{a, title = {B}}                           | BIBTEX
            x.txt  | {"id":"https://openalex.org/W1","title":"A"}              | OPENALEX
            x.json | {"status":"ok","message":{"items":[{"DOI":"10.1/x"}]}}    | CROSSREF
            x.txt  | Title,Year,DOI\\nA,2001,\\n                                 | CSV
            x.txt  | Title;Abstract\\nTY  - no;PMID- no\\nTY  - x;y             | CSV
            x.ris  | hm                                                        | RIS
            """)
    void theFormatIsToldByTheBeginning(String name, String text, BibliographyFormat format) {
        byte[] head = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(BibliographyFormat.of(head, head.length, name)).contains(format);
    }

    @Test
    void ofWhatIsNoBibliographyTheFormatIsNotTold() throws IOException {
        for (String text : List.of("Just words.\n", "")) {
            try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
                BibliographyStream stream = BibliographyStream.open(in, "x.txt");
                assertThat(stream.format()).isEmpty();
                assertThat(stream.empty()).isEqualTo(text.isEmpty());
            }
        }
    }

    @Test
    void compressedFilesAndUtf16AreRead() throws IOException {
        String text = "TY  - JOUR\nTI  - Größe\nER  - \n";
        byte[] member = gzip(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(member);
        twice.writeBytes(member);
        Path gz = Files.write(folder.resolve("x.ris.gz"), twice.toByteArray());
        Path wide = Files.write(folder.resolve("y.ris"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));

        assertThat(Records.kept(read(gz))).extracting(Reference::title).containsExactly("Größe", "Größe");
        assertThat(Records.kept(read(wide))).extracting(Reference::title).containsExactly("Größe");
    }

    @Test
    void aTruncatedFileGivesWhatWasBeforeTheDamageAndOneReject() throws IOException {
        Random random = new Random(8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("TY  - JOUR\nTI  - Title ").append(i).append("\nAB  - ");
            random.ints(20)
                    .forEach(word -> text.append(Integer.toString(word, 36)).append(' '));
            text.append("\nPY  - 2001\nER  - \n\n");
        }
        byte[] whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        for (double share : new double[] {0.0005, 0.3, 0.9, 0.9999}) {
            byte[] cut = Arrays.copyOf(whole, (int) (whole.length * share));
            List<ReadRecord> records = read(Files.write(folder.resolve("x.ris.gz"), cut));

            assertThat(Records.kept(records))
                    .allSatisfy(one -> assertThat(one.year()).isEqualTo(2001));
            assertThat(Records.rejected(records))
                    .containsExactly(String.format(
                            "byte %,d: found the end of the file inside compressed data, expected more; nothing behind it"
                                    + " can be read",
                            cut.length));
            assertThat(Records.kept(records).size() / 3000.0).isBetween(share - 0.02, share + 0.02);
        }
    }

    private List<ReadRecord> read(Path file) throws IOException {
        List<ReadRecord> records = new ArrayList<>();
        new BibliographyFile(file, "source", file.getFileName().toString()).read(records::add);
        return records;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
