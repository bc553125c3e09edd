package org.metatrend.ingest.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.MadeResource;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan;
import org.metatrend.ingest.manifest.ResourcePlan.ColumnPlan;
import org.metatrend.ingest.manifest.ResourcePlan.Original;
import org.metatrend.ingest.manifest.ResourcePlan.Take;

class TranscriptionTest {
    private static final byte[] TABLE = utf8("""
            Author,Year,Title,Data,MRI,PET
            "Suk, H. et al. [7]",2014,A title,ADNI (a cohort),1.0,0
            Liu et al. [9],2015,Another,"OASIS, subset as elsewhere",1,1
            "Suk, H. et al. [7]",2014,A title,ADNI,0,0
            """);

    @Test
    void takesFactsAndLeavesTheRest() {
        Resource resource = resource(
                List.of("row", "study", "citation", "year", "paper", "data", "features", "board"),
                original(
                        TABLE,
                        new ColumnPlan("study", List.of("Author", "Year"), Take.STUDY, null),
                        new ColumnPlan("citation", List.of("Author"), Take.CITATION, null),
                        new ColumnPlan("year", List.of("Year"), null, null),
                        new ColumnPlan("paper", List.of("Title"), Take.FIRST_ROW, null),
                        new ColumnPlan("data", List.of("Data"), Take.NAME, null),
                        new ColumnPlan("features", List.of("MRI", "PET"), Take.FLAGS, null),
                        new ColumnPlan("board", List.of(), Take.CONSTANT, "private")));

        assertThat(text(Transcription.transcribe(resource, List.of(TABLE)))).isEqualTo("""
                        row,study,citation,year,paper,data,features,board
                        1,Suk et al. 2014,7,2014,1,ADNI,MRI,private
                        2,Liu et al. 2015,9,2015,2,OASIS,"MRI, PET",private
                        3,Suk et al. 2014,7,2014,1,ADNI,,private
                        """);
    }

    @Test
    void numbersNamesOverSeveralOriginals() {
        byte[] first = utf8("Team,Score\nalpha,1\nbeta,2\nbeta,3\n");
        byte[] second = utf8("Team,Score\ngamma,4\nbeta,5\nalpha,6\n");
        ColumnPlan team = new ColumnPlan("team", List.of("Team"), Take.FIRST_ROW, null);
        ColumnPlan score = new ColumnPlan("score", List.of("Score"), null, null);
        Resource resource =
                resource(List.of("row", "team", "score"), original(first, team, score), original(second, team, score));

        assertThat(text(Transcription.transcribe(resource, List.of(first, second))))
                .isEqualTo("row,team,score\n1,1,1\n2,2,2\n3,2,3\n1,4,4\n2,2,5\n3,1,6\n");
    }

    @Test
    void namesTheColumnThatTheOriginalLacks() {
        Resource resource =
                resource(List.of("row", "year"), original(TABLE, new ColumnPlan("year", List.of("Jahr"), null, null)));

        assertThatThrownBy(() -> Transcription.transcribe(resource, List.of(TABLE)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected a column named \"Jahr\"");
    }

    @Test
    void findsOriginalsByTheirChecksumWhateverTheirNames(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("a/b/renamed.bin"), TABLE);
        Resource known = resource(List.of("row"), original(TABLE));
        Resource unknown = resource(List.of("row"), original(utf8("other")));

        assertThat(new Originals(folder).of(known))
                .hasSize(1)
                .allSatisfy(b -> assertThat(b).isEqualTo(TABLE));
        assertThatThrownBy(() -> new Originals(folder).of(unknown))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no file with the checksum")
                .hasMessageContaining("some/path.csv of https://example.org at commit 0123");
        assertThatThrownBy(() -> new Originals(folder.resolve("nowhere"))).isInstanceOf(BadInput.class);
    }

    private static Original original(byte[] bytes, ColumnPlan... columns) {
        return new Original(
                "https://example.org",
                "0123",
                "some/path.csv",
                bytes.length,
                PackageReader.sha256(bytes),
                "csv",
                null,
                null,
                Arrays.asList(columns));
    }

    private static Resource resource(List<String> columns, Original... originals) {
        return MadeResource.of(
                "made", columns, new ResourcePlan(Arrays.asList(originals), null, null, null, null, false));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
