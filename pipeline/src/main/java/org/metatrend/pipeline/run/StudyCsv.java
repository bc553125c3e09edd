package org.metatrend.pipeline.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.output.SafeCsv;

/** The table of studies: a line for each result, and one for a study that reports none. */
final class StudyCsv {
    private StudyCsv() {}

    static byte[] of(List<StudyTable> tables) {
        Set<String> context = new LinkedHashSet<>();
        tables.forEach(t -> t.studies().forEach(s -> context.addAll(s.context().keySet())));
        List<String> header = new java.util.ArrayList<>(List.of(
                "review",
                "source",
                "row",
                "study_id",
                "study",
                "year",
                "task",
                "measure",
                "value",
                "sample_size",
                "study_sample_size",
                "flags",
                "set_aside",
                "value_verbatim",
                "sample_size_verbatim"));
        header.addAll(context);
        SafeCsv csv = new SafeCsv(header);
        for (StudyTable table : tables) {
            for (Study study : table.studies()) {
                if (study.results().isEmpty()) {
                    row(csv, study, null, context);
                }
                study.results().forEach(r -> row(csv, study, r, context));
            }
        }
        return csv.bytes();
    }

    private static void row(SafeCsv csv, Study study, Result result, Set<String> context) {
        List<Object> cells = new java.util.ArrayList<>(List.of(
                study.review(),
                study.place().source(),
                study.place().row(),
                study.id(),
                study.reference(),
                study.year()));
        if (result == null) {
            cells.addAll(List.of("", "", "", "", study.sampleSize(), "", "", "", study.sizeVerbatim()));
        } else {
            cells.addAll(List.of(
                    result.task(),
                    result.measure(),
                    result.value(),
                    result.sampleSize(),
                    study.sampleSize(),
                    String.join(" ", result.flags().stream().map(Flag::label).toList()),
                    result.setAside() ? "yes" : "no",
                    result.verbatim(),
                    study.sizeVerbatim()));
        }
        context.forEach(c -> cells.add(study.context().getOrDefault(c, "")));
        csv.row(cells.toArray());
    }
}
