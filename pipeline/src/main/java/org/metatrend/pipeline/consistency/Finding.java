package org.metatrend.pipeline.consistency;

import java.util.List;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.pipeline.output.SafeCsv;

/**
 * One thing that cannot be, or hardly.
 *
 * @param check which check
 * @param place where it stands
 * @param reference of the study
 * @param verbatim the text as printed
 * @param found what the check has before it
 * @param possible what would be possible
 * @param causes innocent causes to consider before any other
 */
record Finding(
        Check check,
        Provenance place,
        String reference,
        String verbatim,
        String found,
        String possible,
        List<String> causes) {
    Finding {
        causes = List.copyOf(causes);
    }

    static byte[] csv(List<Finding> findings) {
        SafeCsv csv = new SafeCsv(List.of(
                "source",
                "row",
                "column",
                "study",
                "check",
                "verbatim",
                "found",
                "possible",
                "innocent_causes_to_consider"));
        for (Finding f : findings) {
            csv.row(
                    f.place().source(),
                    f.place().row(),
                    f.place().column(),
                    f.reference(),
                    f.check().label(),
                    f.verbatim(),
                    f.found(),
                    f.possible(),
                    String.join("; ", f.causes()));
        }
        return csv.bytes();
    }
}
