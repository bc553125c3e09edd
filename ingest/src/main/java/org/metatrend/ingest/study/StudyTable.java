package org.metatrend.ingest.study;

import java.util.List;
import org.metatrend.ingest.ledger.Ledger;

/**
 * What one reading makes of one study table.
 *
 * @param source the resource's name
 * @param studies its rows that were kept
 * @param ledger the account of its rows and of the values in them
 */
public record StudyTable(String source, Reading reading, List<Study> studies, Ledger ledger) {
    public StudyTable {
        studies = List.copyOf(studies);
    }
}
