package org.metatrend.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.ledger.Entry.Outcome;
import org.metatrend.ingest.ledger.Entry.Stage;

class LedgerTest {
    private final Ledger ledger = new Ledger(List.of(
            entry(1, Outcome.KEPT, ""),
            entry(2, Outcome.MERGED, "repeats row 1"),
            entry(3, Outcome.EXCLUDED, "blank")));

    @Test
    void countsWhatBecameOfEveryRow() {
        assertThat(ledger.totals(Stage.ROWS).sentence()).isEqualTo("3 read = 1 kept + 1 merged + 1 excluded");
        assertThat(ledger.totals(Stage.RESULTS).read()).isZero();
    }

    @Test
    void noticesWhatIsLostOrInvented() {
        assertThat(ledger.balance(Stage.ROWS, 3, 1)).isSameAs(ledger);
        assertThatThrownBy(() -> ledger.balance(Stage.ROWS, 4, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.balance(Stage.ROWS, 3, 2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void demandsAReasonForWhatIsNotKept() {
        assertThatThrownBy(() -> entry(1, Outcome.EXCLUDED, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Entry entry(int row, Outcome outcome, String reason) {
        return new Entry("t", row, "", Stage.ROWS, outcome, reason, "text");
    }
}
