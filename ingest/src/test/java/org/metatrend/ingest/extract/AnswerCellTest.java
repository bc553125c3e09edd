package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.extract.AnswerCell.Answer;

class AnswerCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes                        | YES
            yes (on the journal's page)| YES
            ✓                          | YES
            https://example.org/code   | YES
            No                         | NO
            ✗                          | NO
            not available              | NO
            none detected              | NO
            partly                     | PARTLY
            on request                 | ON_REQUEST
            upon reasonable request    | ON_REQUEST
            Unclear                    | UNCLEAR
            n/a                        | UNKNOWN
            –                          | UNKNOWN
            see text                   | UNKNOWN
            """)
    void readsAnswers(String cell, Answer answer) {
        assertThat(AnswerCell.parse(cell).answer()).isEqualTo(answer);
    }

    @Test
    void keepsTheLinkAndSaysWhyThereIsNoAnswer() {
        assertThat(AnswerCell.parse("Yes: https://example.org/code"))
                .isEqualTo(new AnswerCell(Answer.YES, "https://example.org/code", "Yes: https://example.org/code", ""));
        assertThat(AnswerCell.parse("see text").reason()).isEqualTo("no answer known here");
        assertThat(AnswerCell.parse("N/M").reason()).isEqualTo("not reported: 'n/m'");
    }
}
