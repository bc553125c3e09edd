package org.metatrend.pipeline.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder with the report and its figures. */
class MetaFolderTest {
    @TempDir
    private Path folder;

    private MetaRun run(String text, String... options) throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), text.replace("|", "\n"));
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--out=" + folder.resolve("out"));
        return MetaRun.of(table, all.toArray(String[]::new));
    }

    private Map<String, byte[]> written() throws IOException {
        Map<String, byte[]> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                written.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return written;
    }

    @ParameterizedTest
    @CsvSource({
        "'ai,bi,ci,di|4,119,11,128|6,300,29,274|3,228,11,209|62,13536,248,12619', --measure=RR, labbe.png",
        "'xi,ni,year|16,17,1990|10,12,1991|4,8,1991|59,80,2000|20,20,2001', --measure=PLO, cumulative.svg",
        "'yi,vi,x|0.1,0.2,1|0.5,0.3,2|-0.3,0.1,4|0.2,0.2,7', '--mods=ln(x)', bubbles-1.pdf",
        "'yi,vi|0.1,0.2|0.5,0.3', --test=knha, drapery.png",
        "'yi,vi|0.5,0.1|0.5,0.1|0.5,0.1', --test=knha, forest.png",
        "'yi,vi|1e8,1e14|-2e8,1e15|4e8,1e14|1,1e14', --level=90, radial.svg",
        "'acc,n,g|0.8,20,a|0.9,50,a|0.7,90,a|0.6,20,b|0.75,70,b|0.72,100,b', '--measure=PFT --mods=ln(n) --within=g', within-between-1.png",
        "'tp,fn,fp,tn|47,9,101,738|126,51,272,1543|19,10,12,192|36,3,78,276', --diagnostic, sroc.png"
    })
    void holdsFigures(String text, String options, String figure) throws IOException {
        MetaRun run = run(text, options.split(" "));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(written()).containsKeys("report.txt", "report.json", figure);
    }

    @Test
    void isTheSameToTheByteAndHasNothingOfAFormerOne() throws IOException {
        String table = "yi,vi,x|0.1,0.2,1|0.5,0.3,2|-0.3,0.1,4|0.2,0.2,7|0.4,0.1,3";
        run(table, "--mods=x", "--gosh=5");
        Map<String, byte[]> first = written();
        run(table, "--mods=x", "--gosh=5");
        assertThat(written()).usingRecursiveComparison().isEqualTo(first);
        assertThat(first).containsKeys("bubbles-1.png", "gosh.png");

        run(table);
        assertThat(written()).doesNotContainKeys("bubbles-1.png", "gosh.png").containsKey("forest.png");
    }

    @Test
    void isRefusedWhereItHoldsAnythingElse() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/thesis.docx"), "years of work");

        MetaRun run = run("yi,vi|0.1,0.2|0.5,0.3");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("thesis.docx").contains("name another folder with --out");
        assertThat(written()).containsOnlyKeys("thesis.docx");
    }
}
