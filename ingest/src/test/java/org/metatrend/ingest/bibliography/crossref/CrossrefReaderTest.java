package org.metatrend.ingest.bibliography.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.bibliography.Descriptors;
import org.metatrend.ingest.bibliography.Identifiers;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.Records;
import org.metatrend.ingest.bibliography.Reference;
import org.metatrend.ingest.bibliography.Venue;

class CrossrefReaderTest {
    private static final String WORK =
            "{\"DOI\":\"10.1000/x\",\"type\":\"journal-article\",\"title\":[\"Grey matter\"],"
                    + "\"abstract\":\"<jats:p>Words &amp; more.</jats:p>\",\"issued\":{\"date-parts\":[[2018,5,1]]},"
                    + "\"published-print\":{\"date-parts\":[[2019]]},\"author\":[{\"given\":\"Ann\",\"family\":\"Roe\"},"
                    + "{\"name\":\"The Group\"}],\"container-title\":[\"Mice\",\"M\"],\"volume\":\"3\",\"issue\":\"1\",\"page\":\"1-9\","
                    + "\"ISSN\":[\"1234-5678\"],\"subject\":[\"Biology\"],\"language\":\"en\",\"reference\":[{\"DOI\":\"10.9/y\"}]}";

    @Test
    void linesAnswersAndListsAreRead() {
        Reference expected = new Reference(
                new Origin("source", "file", "line 1"),
                new Identifiers("10.1000/x", "", "10.1000/x"),
                "Grey matter",
                "Words & more.",
                2018,
                List.of("Roe, Ann", "The Group"),
                new Venue("Mice", "3", "1", "1-9", "1234-5678"),
                new Descriptors("article", "en", List.of(), List.of(), List.of("Biology"), List.of()));
        CrossrefReader reader = new CrossrefReader();

        assertThat(Records.kept(reader, WORK)).containsExactly(expected);
        assertThat(Records.kept(reader, "{\"items\":[" + WORK + "," + WORK + "]}"))
                .hasSize(2);
        assertThat(Records.kept(
                        reader,
                        "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"total-results\":1,\"items\":["
                                + WORK + "]}}"))
                .hasSize(1);
        assertThat(Records.kept(reader, "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":" + WORK + "}"))
                .hasSize(1);
        assertThat(Records.kept(reader, "[" + WORK + "]")).hasSize(1);
    }

    @Test
    void anUnknownDateIsNoYear() {
        String undated = WORK.replace("[[2018,5,1]]", "[[null]]");

        assertThat(Records.kept(new CrossrefReader(), undated).get(0).year()).isEqualTo(2019);
    }
}
