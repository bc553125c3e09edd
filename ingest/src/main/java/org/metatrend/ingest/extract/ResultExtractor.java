package org.metatrend.ingest.extract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.study.Result;

/** Reads the performance cells of a row. */
sealed interface ResultExtractor extends Serializable permits PublishedResults, CorrectedResults {

    /**
     * Reads every value of a row.
     *
     * @param size the study's sample size
     * @return one element for each value, whatever becomes of it
     */
    List<Read> read(Row row, SampleSize size);

    /**
     * A value that was read.
     *
     * @param result what it is; empty if it was excluded
     * @param entry its line in the ledger
     */
    record Read(Optional<Result> result, Entry entry) {}
}
