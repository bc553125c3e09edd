package org.metatrend.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SafeCsvTest {

    @Test
    void writesFormulasAsTextAndNumbersAsTheyAre() {
        SafeCsv csv = new SafeCsv(List.of("a", "b", "c"));
        csv.row("=HYPERLINK(\"x\")", -1.5, OptionalInt.of(-2));
        csv.row("@cmd", "+1", "-");
        csv.row("\t=1", OptionalDouble.empty(), "AD = 1, HC");

        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                        a,b,c
                        "'=HYPERLINK(""x"")",-1.5,-2
                        '@cmd,'+1,'-
                        '\t=1,,"AD = 1, HC"
                        """);
    }
}
