package org.metatrend.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.extract.StudyExtractor;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.PackageReader.ReadPackage;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.study.Reading;

/**
 * The bundled reviews of Alzheimer's disease, judged pair by pair by hand: by the authors, the year, the sizes and
 * values that both tables give, and by what is known of the papers.
 */
class LinkingGoldTest {
    private static final List<CitedStudy> CITED = new ArrayList<>();
    private static Links links;

    @BeforeAll
    static void read() {
        ReadPackage read = PackageReader.read(Path.of("../data-manifests/alzheimers"));
        for (int i = 0; i < read.tables().size(); i++) {
            Resource resource = read.manifest().resources().get(i);
            boolean countsClasses =
                    resource.metatrend().study().sampleSize().stream().anyMatch(c -> c.ofClass() != null);
            CITED.addAll(CitedStudy.of(
                    new StudyExtractor(resource, read.manifest().metatrend(), Reading.CORRECTED)
                            .extract(read.tables().get(i)),
                    countsClasses));
        }
        links = Linking.of(CITED, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "sakai2019,1,arbabshirani2017,14",
        "sakai2019,2,arbabshirani2017,71",
        "sakai2019,3,arbabshirani2017,88",
        "sakai2019,9,arbabshirani2017,112",
        "sakai2019,10,arbabshirani2017,34",
        "sakai2019,12,arbabshirani2017,11",
        "sakai2019,15,arbabshirani2017,63",
        "sakai2019,15,dallora2017,11",
        "sakai2019,15,ansart2019,155",
        "sakai2019,16,arbabshirani2017,106",
        "sakai2019,24,arbabshirani2017,108",
        "sakai2019,33,ansart2019,95",
        "sakai2019,38,ansart2019,91",
        "sakai2019,42,ansart2019,77",
        "sakai2019,54,gautam2020,36",
        "sakai2019,62,ansart2019,48",
        "arbabshirani2017,43,dallora2017,19",
        "arbabshirani2017,57,ansart2019,165",
        "arbabshirani2017,59,dallora2017,29",
        "arbabshirani2017,59,ansart2019,267",
        "arbabshirani2017,61,dallora2017,34",
        "arbabshirani2017,76,dallora2017,21",
        "arbabshirani2017,76,ansart2019,253",
        "arbabshirani2017,77,dallora2017,16",
        "arbabshirani2017,77,ansart2019,251",
        "arbabshirani2017,79,ansart2019,266",
        "arbabshirani2017,83,dallora2017,2",
        "arbabshirani2017,96,ansart2019,169",
        "arbabshirani2017,97,dallora2017,7",
        "arbabshirani2017,97,ansart2019,233",
        "arbabshirani2017,99,dallora2017,6",
        "arbabshirani2017,105,dallora2017,24",
        "arbabshirani2017,105,ansart2019,255",
        "dallora2017,1,ansart2019,264",
        "dallora2017,5,ansart2019,227",
        "dallora2017,8,gautam2020,34",
        "dallora2017,12,ansart2019,268",
        "gautam2020,6,wen2020,3",
        "gautam2020,8,wen2020,2",
        "gautam2020,10,wen2020,18",
        "gautam2020,17,wen2020,5",
        "gautam2020,19,wen2020,28",
        "gautam2020,20,wen2020,29",
        "gautam2020,37,wen2020,21",
        "ansart2019,15,wen2020,15"
    })
    void linksWhatIsOneStudy(String one, int row, String other, int otherRow) {
        assertThat(links.id(cited(one, row).id()))
                .isEqualTo(links.id(cited(other, otherRow).id()));
    }

    /** Papers of one name and year that are different, or of which the tables say too little. */
    @ParameterizedTest
    @CsvSource({
        // 38 and 28 subjects with AD and without, against 86 with MCI
        "sakai2019,32,ansart2019,96",
        // 0.93 of 135 subjects against 0.75 of 136
        "sakai2019,27,ansart2019,53",
        // 556 subjects against the 240 of a challenge
        "sakai2019,46,gautam2020,23",
        // one cohort of 202 subjects, two papers: 0.801 and 0.794
        "sakai2019,8,arbabshirani2017,99",
        "sakai2019,8,dallora2017,6",
        "sakai2019,7,gautam2020,31",
        "sakai2019,37,wen2020,8",
        "sakai2019,49,gautam2020,38",
        "sakai2019,44,ansart2019,61",
        "sakai2019,45,ansart2019,61",
        "arbabshirani2017,86,ansart2019,168",
        "arbabshirani2017,88,sakai2019,2",
        "arbabshirani2017,17,ansart2019,233",
        "dallora2017,22,ansart2019,155",
        "dallora2017,10,sakai2019,4",
        "gautam2020,16,ansart2019,6",
        "gautam2020,17,wen2020,4",
        "gautam2020,32,ansart2019,224",
        "ansart2019,115,wen2020,7"
    })
    void leavesApartWhatIsNot(String one, int row, String other, int otherRow) {
        assertThat(links.id(cited(one, row).id()))
                .isNotEqualTo(links.id(cited(other, otherRow).id()));
    }

    @Test
    void linksNothingElse() {
        // 45 judged pairs join 87 citations to 39 studies; two further citations join the studies of rows 27 and 83 of
        // Arbabshirani et al.
        assertThat(links.studies()).hasSize(39);
        assertThat(links.studies().stream().mapToInt(List::size).sum()).isEqualTo(87);
    }

    private static CitedStudy cited(String source, int row) {
        return CITED.stream()
                .filter(c -> c.source().equals(source) && c.rows().contains(row))
                .findFirst()
                .orElseThrow();
    }
}
