package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metatrend.ingest.BadInput;

class JatsTablesTest {

    @Test
    void readsLabelsCaptionsHeadersAndSpans() {
        List<FoundTable> found = find("""
                <?xml version="1.0"?>
                <!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.0//EN" "http://nowhere.invalid/JATS-archivearticle1.dtd">
                <article><body>
                <table-wrap id="T1"><label>Table 1</label><caption><title>Made.</title><p>Two studies.</p></caption>
                <table><thead><tr><th>Study</th><th>n<xref ref-type="table-fn">a</xref></th></tr></thead>
                <tbody><tr><td rowspan="2"><italic>Roe</italic> <xref>[1]</xref></td><td>12&nbsp;&plusmn;<break/>13</td></tr>
                <tr><td><inline-formula><alternatives><tex-math>\\alpha</tex-math><mml:math>&#945;</mml:math></alternatives>
                </inline-formula></td></tr></tbody></table></table-wrap>
                <table-wrap><graphic/></table-wrap>
                </body><floats-group><table-wrap><table><tr><td><p>a</p><p>b</p></td></tr></table>
                <table><tr><td>c</td></tr></table></table-wrap></floats-group></article>
                """.strip());

        assertThat(found)
                .containsExactly(
                        new FoundTable(
                                "table-wrap T1",
                                "Table 1 Made. Two studies.",
                                List.of(
                                        List.of("Study", "n^a"),
                                        List.of("Roe [1]", "12 ± 13"),
                                        List.of("Roe [1]", "α")),
                                1),
                        new FoundTable("table-wrap 3, part 1", "", List.of(List.of("a b"))),
                        new FoundTable("table-wrap 3, part 2", "", List.of(List.of("c"))));
    }

    @Test
    void resolvesNoEntityOfTheDocument(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");

        List<FoundTable> found = find("<!DOCTYPE article [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY f \"expanded\">]><article><table-wrap><table><tr><td>x&e;y&f;z</td></tr></table>"
                + "</table-wrap></article>");

        assertThat(found.get(0).grid()).containsExactly(List.of("x&e;y&f;z"));
    }

    @Test
    void refusesHalfAnArticle() {
        assertThatThrownBy(() -> find("<article>\n<table-wrap><table><tr><td>Roe"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a.nxml: line 2: found XML that is not well-formed");
    }

    private static List<FoundTable> find(String xml) {
        return new JatsTables().find("a.nxml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
