package org.metatrend.ingest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metatrend.ingest.BadInput;

class QueryParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lung AND (tumor OR nodule) AND (scan OR image) | lung AND (tumor OR nodule) AND (scan OR image)",
                "lung and tumor or nodule | lung AND tumor OR nodule",
                "a1 OR b1 AND NOT c1 | a1 OR b1 AND NOT c1",
                "lung cancer | lung AND cancer",
                "lung NOT breast | lung AND NOT breast",
                "NOT NOT lung | lung",
                "NOT (lung breast) | NOT (lung AND breast)",
                "((lung)) OR (lung) | lung",
                "\u201CDeep Learning\u201D | \"deep learning\"",
                "«scan» | scan",
                "deep-learning | \"deep learning\"",
                "Alzheimer's | alzheimer",
                "tumo$r | tumo?r",
                "\"lung nodul*\" | \"lung nodul*\"",
                "\"and\" | \"and\"",
                "* NOT lung | * AND NOT lung",
                "title:lung scan | title:lung AND scan",
                "title: (lung OR abstract:scan) | title:lung OR abstract:scan",
                "TI=(lung cancer) AND TS=scan | title:lung AND title:cancer AND topic:scan",
                "lung cancer[ti] AND scan | title:lung AND title:cancer AND scan",
                "\"lung cancer\"[Title/Abstract] | \"lung cancer\"",
                "\"Lung Neoplasms\"[MeSH Terms] | mesh:\"lung neoplasms\"",
                "(lung OR (breast))[tw] scan[ab] | (topic:lung OR topic:breast) AND abstract:scan",
                "lung scan[ti] image[ab] | title:lung AND title:scan AND abstract:image",
                "title:lung scan[ab] | title:lung AND abstract:scan",
                "lung NEAR/5 nodule | lung NEAR/5 nodule",
                "\"a1 b1\" near/3 (c1 OR d1) AND e1 | \"a1 b1\" NEAR/3 (c1 OR d1) AND e1",
                "NOT lung NEAR/0 title:scan | NOT lung NEAR/0 title:scan",
                "Tumör OR Straße OR SØREN | tumor OR strasse OR soren",
            })
    void understands(String written, String understood) {
        Query query = QueryParser.parse("test", written);

        assertThat(query).hasToString(understood);
        assertThat(QueryParser.parse("test", query.toString())).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lung AND | 9 | the end of the query",
                "AND lung | 1 | the operator AND",
                "lung AND OR scan | 10 | the operator OR",
                "(lung AND scan | 1 | a parenthesis that is never closed",
                "lung) AND scan | 5 | a closing parenthesis",
                "() | 2 | a closing parenthesis",
                "\"lung scan | 1 | a quotation mark that is never closed",
                "author:smith | 1 | the unknown field \"author\"",
                "lung[xx] | 5 | the unknown field \"xx\"",
                "lung[ti | 5 | a bracket that is never closed",
                "AND [ti] | 5 | a field of nothing",
                "title:lung[ab] | 11 | a second field",
                "title: AND lung | 8 | the operator AND",
                "lung & breast | 6 | \"&\"",
                "lung -breast | 6 | \"-breast\"",
                "`lung || breast` | 6 | `\"||\"`",
                "#1 AND lung | 1 | \"#1\"",
                "lung, breast | 5 | \",\"",
                "lung adj3 scan | 6 | the operator \"adj3\"",
                "lung NEAR scan | 6 | the operator \"NEAR\"",
                "lung NEAR/500 scan | 6 | \"NEAR/500\"",
                "lung NEAR/3 (scan AND image) | 13 | a side of NEAR with AND, NOT, NEAR or *",
                "lung NEAR/3 scan NEAR/3 x1 | 18 | a second NEAR in a row",
                "lung AND ... | 10 | \"...\"",
                "lung AND a* | 10 | the wildcard \"a*\"",
            })
    void saysWhereAQueryIsWrong(String written, int character, String found) {
        assertThatThrownBy(() -> QueryParser.parse("queries.json: /topics/0/query", written))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("queries.json: /topics/0/query, character " + character + ": found " + found)
                .hasMessageContaining(". To mend: ")
                .hasMessageEndingWith("\n  " + written + "\n  " + " ".repeat(character - 1) + "^");
    }

    @Test
    void showsTheLineAndItsSurroundings() {
        String line = "word AND ".repeat(50) + "(lung " + "OR word ".repeat(50);

        String shown = "...word AND word AND word AND word AND (lung OR word OR word OR word OR wor...";
        assertThatThrownBy(() -> QueryParser.parse("q", "first AND\n" + line.strip()))
                .hasMessageStartingWith("q, character 461: found a parenthesis that is never closed")
                .hasMessageEndingWith("\n  " + shown + "\n  " + " ".repeat(shown.indexOf('(')) + "^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void anEmptyQueryIsRefused(String written) {
        assertThatThrownBy(() -> QueryParser.parse("q", written)).hasMessageStartingWith("q: found an empty query");
    }

    @Test
    void hostileQueriesAreRefused() {
        assertThatThrownBy(() -> QueryParser.parse("q", "(".repeat(90_000)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("more than 100 parentheses in each other");
        assertThatThrownBy(() -> QueryParser.parse("q", "title:".repeat(10_000) + "x1"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> QueryParser.parse("q", "x".repeat(100_001))).hasMessageContaining("at most 100000");
        assertThatThrownBy(() -> QueryParser.parse("q", "x".repeat(300))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> QueryParser.parse("q", "ab*".repeat(30))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> QueryParser.parse("q", "x1 ".repeat(33_000) + "[zz]"))
                .isInstanceOf(BadInput.class);
        assertThat(QueryParser.parse("q", "NOT ".repeat(20_000) + "x1")).hasToString("x1");
        assertThat(QueryParser.parse("q", "(".repeat(100) + "x1" + ")".repeat(100)))
                .hasToString("x1");
    }
}
