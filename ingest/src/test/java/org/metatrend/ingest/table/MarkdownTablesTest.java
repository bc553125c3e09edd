package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTablesTest {

    @Test
    void readsPipeTablesAndThoseInHtmlButNoCode() {
        List<FoundTable> found = find("""
                # Made **studies** #

                A | B with no rule below

                | Study | n | note |
                |:------|--:|:---:|
                | [Roe](http://x.invalid/a_(b)) 2010 | **12** | a \\| b |
                Poe&nbsp;2011 | 7* |

                ```
                | not | read |
                |-----|------|
                | 1 | 2 |
                ```
                <TABLE><tr><th>Study</th></tr>
                <tr><td>Doe</td></tr></TABLE>
                ## Below
                a|b
                -|-
                `1`|<b>2</b> < 3
                """);

        assertThat(found)
                .containsExactly(
                        new FoundTable(
                                "table 1",
                                "Made studies",
                                List.of(
                                        List.of("Study", "n", "note"),
                                        List.of("Roe 2010", "12", "a | b"),
                                        List.of("Poe 2011", "7*", "")),
                                1),
                        new FoundTable("table 2", "Made studies", List.of(List.of("Study"), List.of("Doe")), 1),
                        new FoundTable("table 3", "Below", List.of(List.of("a", "b"), List.of("1", "2 < 3")), 1));
    }

    private static List<FoundTable> find(String text) {
        return new MarkdownTables().find("r.md", text.getBytes(StandardCharsets.UTF_8));
    }
}
