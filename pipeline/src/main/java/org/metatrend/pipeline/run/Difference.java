package org.metatrend.pipeline.run;

import java.util.List;
import org.metatrend.pipeline.output.SafeCsv;

/**
 * One thing that the corrected reading keeps or changes against the published one.
 *
 * @param source the table
 * @param row its row
 * @param what the study or team
 * @param change the kind of change
 * @param published what the published reading has; empty if nothing
 * @param corrected what the corrected reading has; empty if nothing
 * @param reason why
 */
record Difference(
        String source, int row, String what, Change change, String published, String corrected, String reason) {

    /** The kinds of change. */
    enum Change {
        ROW_ONLY_CORRECTED("row kept only in the corrected reading"),
        ROW_ONLY_PUBLISHED("row kept only in the published reading"),
        RESULT_ONLY_CORRECTED("result kept only in the corrected reading"),
        RESULT_ONLY_PUBLISHED("result kept only in the published reading"),
        TASK("other task"),
        SAMPLE_SIZE("other sample size"),
        SET_ASIDE("set aside from the fits");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static byte[] csv(List<Difference> differences) {
        SafeCsv csv = new SafeCsv(List.of("source", "row", "what", "change", "published", "corrected", "reason"));
        for (Difference d : differences) {
            csv.row(d.source(), d.row(), d.what(), d.change().words(), d.published(), d.corrected(), d.reason());
        }
        return csv.bytes();
    }
}
