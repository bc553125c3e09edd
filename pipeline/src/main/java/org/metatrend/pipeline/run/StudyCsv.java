package org.metatrend.pipeline.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metatrend.ingest.study.Answer;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.study.Validation;
import org.metatrend.pipeline.output.SafeCsv;

/** The table of studies: a line for each result, and one for a study that reports none. */
final class StudyCsv {
    /** What the corrected reading says of a study's methodology; the published analysis knew nothing of it. */
    private static final List<String> METHODOLOGY = List.of(
            "method",
            "validation",
            "folds",
            "test_share",
            "external_validation",
            "dataset",
            "code_available",
            "data_available");

    private StudyCsv() {}

    static byte[] of(Reading reading, List<StudyTable> tables) {
        boolean methodology = reading == Reading.CORRECTED;
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
        if (methodology) {
            header.addAll(METHODOLOGY);
        }
        context.forEach(c -> header.add(free(header, c)));
        SafeCsv csv = new SafeCsv(header);
        for (StudyTable table : tables) {
            for (Study study : table.studies()) {
                if (study.results().isEmpty()) {
                    row(csv, study, null, methodology, context);
                }
                study.results().forEach(r -> row(csv, study, r, methodology, context));
            }
        }
        return csv.bytes();
    }

    /** A column of the review that has the name of one of ours is called verbatim, which it is. */
    private static String free(List<String> taken, String column) {
        return taken.contains(column) ? free(taken, column + "_verbatim") : column;
    }

    private static void row(SafeCsv csv, Study study, Result result, boolean methodology, Set<String> context) {
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
        if (methodology) {
            cells.addAll(cells(study.methodology()));
        }
        context.forEach(c -> cells.add(study.context().getOrDefault(c, "")));
        csv.row(cells.toArray());
    }

    private static List<Object> cells(Methodology of) {
        return List.of(
                of.method(),
                joined(of.validation().stream().map(Validation::words)),
                joined(of.validation().stream().flatMap(v -> v.folds().stream().mapToObj(Integer::toString))),
                joined(of.validation().stream()
                        .flatMap(v -> v.testShare().stream().mapToObj(StudyCsv::hundredths))),
                answer(of.external()),
                joined(of.datasets().stream()),
                answer(of.code()),
                answer(of.data()));
    }

    private static String answer(Answer answer) {
        return answer == Answer.NOT_STATED ? "" : answer.label();
    }

    private static String hundredths(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("; "));
    }
}
