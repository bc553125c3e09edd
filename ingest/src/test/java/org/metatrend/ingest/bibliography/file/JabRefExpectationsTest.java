package org.metatrend.ingest.bibliography.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.bibliography.Doi;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;

/** The inputs of JabRef's importer tests against what JabRef reads from them; needs the originals beside the project. */
class JabRefExpectationsTest {
    private static final Path FIXTURES = Path.of("../../shared/data/bibliographies/jabref_importers");

    private static final Map<String, Function<Reference, Object>> FIELDS = fields();

    private static Map<String, Function<Reference, Object>> fields() {
        Map<String, Function<Reference, Object>> fields = new LinkedHashMap<>();
        fields.put("title", Reference::title);
        fields.put("year", Reference::year);
        fields.put("doi", reference -> Doi.normalise(reference.ids().doi()));
        fields.put("authors", reference -> reference.authors().size());
        fields.put("volume", reference -> reference.venue().volume());
        fields.put("pages", reference -> reference.venue().pages());
        return fields;
    }

    @Test
    void theyAgreeButForEightFields() throws IOException {
        assumeTrue(Files.isDirectory(FIXTURES), "the originals are not beside the project");
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Path input : inputs()) {
            List<Reference> read = read(input);
            List<Reference> expected = read(expected(input));
            for (int i = 0; i < Math.min(read.size(), expected.size()); i++) {
                compared++;
                for (Map.Entry<String, Function<Reference, Object>> field : FIELDS.entrySet()) {
                    Function<Reference, Object> value = field.getValue();
                    if (!value.apply(read.get(i)).equals(value.apply(expected.get(i)))) {
                        differences.add(input.getFileName() + " " + field.getKey());
                    }
                }
            }
        }

        assertThat(compared).isEqualTo(31);
        assertThat(differences)
                .containsExactly(
                        // a chapter's own title; JabRef takes the book's
                        "MedlineImporterTestBookArticleSet.xml title",
                        // a record without a title; the expected one borrows its book's
                        "MedlinePlainImporterTestInproceeding.txt title",
                        // five titles, which JabRef joins with colons
                        "MedlinePlainImporterTestMultiTitle.txt title",
                        // eleven types and five titles in one record: a type after other fields begins another record
                        // here
                        "RisImporterTest1.ris title",
                        "RisImporterTest1.ris doi",
                        "RisImporterTest1.ris authors",
                        // an em dash, which JabRef writes as two hyphens
                        "RisImporterTest6.ris title",
                        // secondary authors of a book, which JabRef counts as authors
                        "RisImporterTest7.ris authors");
    }

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.filter(file -> !file.toString().endsWith(".bib") && Files.exists(expected(file)))
                    .sorted()
                    .toList();
        }
    }

    private static Path expected(Path input) {
        String name = input.getFileName().toString();
        return name.equals("OvidImporterTest3.txt")
                ? FIXTURES.resolve("OvidImporterTestBib3.bib")
                : FIXTURES.resolve(name.replaceFirst("\\.[a-z]+$", ".bib"));
    }

    private static List<Reference> read(Path file) throws IOException {
        List<ReadRecord> records = new ArrayList<>();
        new BibliographyFile(file, "jabref", file.getFileName().toString()).read(records::add);
        return Records.kept(records);
    }
}
