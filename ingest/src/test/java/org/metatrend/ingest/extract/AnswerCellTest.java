package org.metatrend.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metatrend.ingest.study.Answer;

class AnswerCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes                         | YES
            yes (on the journal's page) | YES
            Y                           | YES
            1                           | YES
            1.0                         | YES
            ✓                           | YES
            https://example.org/code    | YES
            GitHub: github.com/a/b      | YES
            Code at github.com/a/b      | YES
            Publicly available          | YES
            Public                      | YES
            Clear (a, c)                | YES
            No                          | NO
            none                        | NO
            0                           | NO
            ✗                           | NO
            not available               | NO
            Not publicly available      | NO
            unavailable                 | NO
            None detected               | NO
            Private                     | NO
            partly                      | PARTLY
            Both                        | PARTLY
            in part                     | PARTLY
            on request                  | ON_REQUEST
            Available upon request      | ON_REQUEST
            Unclear                     | UNCLEAR
            Unclear (b)                 | UNCLEAR
            ?                           | UNCLEAR
            n/a                         | NOT_STATED
            NR                          | NOT_STATED
            not reported                | NOT_STATED
            –                           | NOT_STATED
            see text                    | NOT_STATED
            42                          | NOT_STATED
            """)
    void readsAnswers(String cell, Answer answer) {
        assertThat(AnswerCell.parse(cell).answer()).isEqualTo(answer);
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        assertThat(AnswerCell.parse("see text"))
                .isEqualTo(new AnswerCell(Answer.NOT_STATED, "see text", "no answer that is known here"));
        assertThat(AnswerCell.parse("N/M").reason()).isEqualTo("not reported: 'n/m'");
        assertThat(AnswerCell.parse("").reason()).isEqualTo("blank");
    }
}
