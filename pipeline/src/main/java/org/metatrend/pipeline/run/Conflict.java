package org.metatrend.pipeline.run;

import java.util.List;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.pipeline.output.SafeCsv;

/**
 * Something that two reviews say differently of one study.
 *
 * @param study the study's id
 * @param what what differs, such as "sample size" or "accuracy of AD vs HC"
 * @param one what one review says
 * @param other what the other says
 * @param remark why this may be innocent
 */
record Conflict(String study, String what, Said one, Said other, String remark) {

    /**
     * What a review says.
     *
     * @param review the review
     * @param place where
     * @param verbatim the text as printed
     */
    record Said(String review, Provenance place, String verbatim) {}

    static byte[] csv(List<Conflict> conflicts) {
        SafeCsv csv = new SafeCsv(List.of(
                "study",
                "what",
                "review",
                "source",
                "row",
                "verbatim",
                "other_review",
                "other_source",
                "other_row",
                "other_verbatim",
                "remark"));
        for (Conflict c : conflicts) {
            csv.row(
                    c.study(),
                    c.what(),
                    c.one().review(),
                    c.one().place().source(),
                    c.one().place().row(),
                    c.one().verbatim(),
                    c.other().review(),
                    c.other().place().source(),
                    c.other().place().row(),
                    c.other().verbatim(),
                    c.remark());
        }
        return csv.bytes();
    }
}
