package org.metatrend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LauncherTest {
    private static final Pattern HOT = Pattern.compile("for hot in ([^;]+); do");

    /** A class that has another name is not compiled early, and nothing says so. */
    @Test
    void theClassesThatItHasCompiledEarlyExist() throws IOException {
        Matcher hot = HOT.matcher(Files.readString(Path.of("../metatrend")));
        assertThat(hot.find()).isTrue();
        for (String name : hot.group(1).replace("\\", " ").trim().split("\\s+", -1)) {
            assertThatCode(() -> Class.forName("org.metatrend.ingest." + name))
                    .as(name)
                    .doesNotThrowAnyException();
        }
    }
}
