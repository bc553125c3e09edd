package org.metatrend.ingest.bibliography.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.bibliography.Doi;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;

/**
 * Files as databases exported them, with the counts that other means found in them (lines that begin a record, and records
 * with a line for the field); needs the originals beside the project.
 */
class PublishedBibliographiesTest {
    private static final Path BIBLIOGRAPHIES = Path.of("../../shared/data/bibliographies");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asreview_demo/_baseline.ris                                          | RIS     | 100  | 100  | 100  | 100 | 98
            asreview_demo/baseline_zotero.ris                                    | RIS     | 100  | 100  | 100  | 100 | 98
            asreview_demo/ovid_psycinfo.ris                                      | RIS     | 6    | 6    | 6    | 6   | 6
            asreview_demo/pubmed_endnote.txt                                     | RIS     | 6    | 6    | 6    | 6   | 6
            asreview_demo/ris_issue_992.txt                                      | RIS     | 19   | 19   | 19   | 3   | 8
            asreview_demo/web_of_science.txt                                     | RIS     | 10   | 10   | 10   | 10  | 10
            asreview_demo/embase.csv                                             | CSV     | 6    | 6    | 6    | 0   | 6
            asreview_demo/generic_tab.tab                                        | CSV     | 2    | 2    | 2    | 0   | 2
            asysd_formats/ris_export.txt                                         | RIS     | 69   | 69   | 69   | 63  | 58
            asysd_formats/scopus.ris                                             | RIS     | 10   | 10   | 10   | 10  | 10
            asysd_formats/zotero_export.ris                                      | RIS     | 1000 | 1000 | 997  | 718 | 776
            asysd_formats/zotero_export.bib                                      | BIBTEX  | 1000 | 1000 | 997  | 718 | 776
            bibliometrix_fixtures/openalex_sample.csv                            | CSV     | 8    | 8    | 8    | 8   | 5
            bibliometrix_fixtures/scopus_sample.csv                              | CSV     | 8    | 8    | 8    | 8   | 8
            bibliometrix_fixtures/wos_sample.txt                                 | ISI     | 8    | 8    | 8    | 8   | 7
            citesource_ris_new_stage_data/Dimensions_246.ris                     | RIS     | 246  | 246  | 246  | 246 | 243
            citesource_ris_new_stage_data/econlit_3.ris                          | RIS     | 3    | 3    | 3    | 0   | 3
            citesource_ris_new_stage_data/envindex_100.ris                       | RIS     | 100  | 100  | 100  | 99  | 99
            citesource_ris_new_stage_data/final_24.ris                           | RIS     | 24   | 24   | 24   | 23  | 24
            citesource_ris_new_stage_data/lens_343.ris                           | RIS     | 343  | 342  | 341  | 311 | 296
            citesource_ris_new_stage_data/medline_84.ris                         | RIS     | 84   | 84   | 84   | 84  | 84
            citesource_ris_new_stage_data/screened_128.ris                       | RIS     | 128  | 128  | 128  | 103 | 124
            citesource_ris_new_stage_data/wos_278.ris                            | RIS     | 278  | 278  | 278  | 271 | 276
            citesource_ris_topic_data/20221207_gambling-harms_crimjust_41.ris    | RIS     | 41   | 41   | 41   | 0   | 41
            citesource_ris_topic_data/20221207_gambling-harms_lens_49.ris        | RIS     | 49   | 49   | 49   | 42  | 49
            citesource_ris_topic_data/20221207_gambling-harms_psycinfo_124.ris   | RIS     | 124  | 124  | 124  | 118 | 124
            citesource_ris_topic_data/20221207_gambling-harms_pubmed_176.ris     | RIS     | 176  | 176  | 176  | 176 | 157
            citesource_ris_topic_data/20221207_gambling-harms_scopus_255.ris     | RIS     | 255  | 255  | 255  | 253 | 237
            citesource_ris_valid_data/WoS_79.ris                                 | RIS     | 79   | 79   | 79   | 70  | 76
            citesource_ris_valid_data/benchmark.ris                              | RIS     | 13   | 13   | 13   | 7   | 2
            citesource_ris_valid_data/psycinfo_64.ris                            | RIS     | 64   | 64   | 64   | 49  | 64
            citesource_ris_valid_data/pubmed_46.ris                              | RIS     | 46   | 46   | 46   | 45  | 46
            dedup_labelled/asysd_diabetes_labelled_give_latin1.csv               | CSV     | 939  | 939  | 939  | 693 | 939
            jabref_importers/IsiImporterTestWOS.isi                              | ISI     | 2    | 2    | 2    | 0   | 2
            jabref_importers/complex.bib                                         | BIBTEX  | 20   | 20   | 20   | 16  | 1
            jabref_importers/jabref-authors.bib                                  | BIBTEX  | 212  | 212  | 212  | 135 | 0
            jabref_importers/testjabref.bib                                      | BIBTEX  | 156  | 156  | 156  | 59  | 36
            medline_xml/pubmed-29768149.xml                                      | MEDLINE | 1    | 1    | 1    | 1   | 1
            medline_xml/pubmed21n0001.xml.gz                                     | MEDLINE | 49   | 49   | 49   | 40  | 25
            medline_xml/pubmed21n1000.xml.gz                                     | MEDLINE | 29   | 29   | 29   | 29  | 29
            medline_xml/pubmed21n1002.xml.gz                                     | MEDLINE | 45   | 45   | 45   | 45  | 21
            medline_xml/pubmed21n1003.xml.gz                                     | MEDLINE | 51   | 51   | 51   | 51  | 50
            medline_xml/pubmed21n1005.xml.gz                                     | MEDLINE | 20   | 20   | 20   | 20  | 19
            midl_bibtex/v143-MIDL2021.bib                                        | BIBTEX  | 62   | 62   | 62   | 0   | 58
            midl_bibtex/v172-midl22.bib                                          | BIBTEX  | 100  | 100  | 100  | 0   | 99
            """)
    void everyRecordIsReadWithItsFields(
            String file, BibliographyFormat format, int records, int titles, int years, int dois, int summaries)
            throws IOException {
        List<ReadRecord> read = new ArrayList<>();
        assertThat(file(file).read(read::add)).contains(format);

        List<Reference> kept = Records.kept(read);
        assertThat(read).hasSameSizeAs(kept).hasSize(records);
        assertThat(kept.stream().filter(one -> !one.title().isEmpty())).hasSize(titles);
        assertThat(kept.stream().filter(one -> one.year() > 0)).hasSize(years);
        assertThat(kept.stream().filter(one -> !Doi.normalise(one.ids().doi()).isEmpty()))
                .hasSize(dois);
        assertThat(kept.stream().filter(one -> !one.summary().isEmpty())).hasSize(summaries);
    }

    @Test
    void readsTheWorksOfAllPartitions() throws IOException {
        Path works = BIBLIOGRAPHIES.resolve("openalex_synergy/works");
        assumeTrue(Files.isDirectory(works), "the originals are not beside the project");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(works)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<ReadRecord> read = new ArrayList<>();
        Set<String> distinct = new HashSet<>();
        for (Path path : files) {
            List<ReadRecord> here = new ArrayList<>();
            new BibliographyFile(path, "openalex", path.toString()).read(here::add);
            for (Reference reference : Records.kept(here)) {
                distinct.add(reference.ids().accession());
            }
            read.addAll(here);
        }

        assertThat(read).hasSize(4316).hasSameSizeAs(Records.kept(read));
        assertThat(Records.kept(read).stream().filter(one -> one.summary().isEmpty()))
                .hasSize(495);
        assertThat(distinct).hasSize(2857);
    }

    private static BibliographyFile file(String name) {
        Path path = BIBLIOGRAPHIES.resolve(name);
        assumeTrue(Files.isRegularFile(path), "the originals are not beside the project");
        return new BibliographyFile(path, "shared", name);
    }
}
