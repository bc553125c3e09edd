package org.metatrend.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.spark.Storage;

class WorkFolderTest {
    @TempDir
    Path temporary;

    private Path place;
    private Path work;
    private WorkFolder folder;

    @BeforeEach
    void aFormerRunWasHere() throws IOException {
        place = temporary.resolve("out");
        work = temporary.resolve("out.work");
        folder = new WorkFolder(Storage.HERE.uri(place.toString()));
        write(place, "run.json", "former");
        write(place, "_SUCCESS", "");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theNewOutputsTakeThePlaceOfTheFormerOnes() throws IOException {
        folder.prepare("search", false);
        write(work.resolve("outputs"), "run.json", "new");
        folder.commit();

        assertThat(place.resolve("run.json")).hasContent("new");
        assertThat(place.resolve("_SUCCESS")).isEmptyFile();
        assertThat(work).doesNotExist();
    }

    @Test
    void ofARunStoppedWhileItReplacedTheFormerOutputsComeBack() throws IOException {
        folder.prepare("search", false);
        Files.move(place, work.resolve("former"));
        write(place, "run.json", "half");
        folder.recover();

        assertThat(place.resolve("run.json")).hasContent("former");
        assertThat(work.resolve("former")).doesNotExist();
    }

    @Test
    void ofARunStoppedAfterThatTheNewOutputsStay() throws IOException {
        folder.prepare("search", false);
        write(work.resolve("former"), "run.json", "older");
        folder.recover();

        assertThat(place.resolve("run.json")).hasContent("former");
        assertThat(work.resolve("former")).doesNotExist();
    }

    @Test
    void partsOfTheSameSearchStayIfItIsToGoOn() throws IOException {
        write(work.resolve("search"), "000000.account", "part");
        folder.prepare("search", true);
        assertThat(work.resolve("search/000000.account")).exists();

        folder.prepare("search", false);
        assertThat(work.resolve("search")).doesNotExist();

        write(work.resolve("search"), "000000.account", "part");
        folder.prepare("another", true);
        assertThat(work.resolve("search")).doesNotExist();
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        write(work, "thesis.txt", "mine");

        assertThatThrownBy(folder::recover).isInstanceOf(BadInput.class).hasMessageContaining("out.work");
        assertThat(work.resolve("thesis.txt")).hasContent("mine");
    }
}
