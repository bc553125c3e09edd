package org.metatrend.ingest.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.metatrend.ingest.extract.Citation;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.study.ClassSizes;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;

/** Citations of tests: a review, a reference, the size of the whole study, and accuracies of one task. */
final class MadeCitation {
    private MadeCitation() {}

    /** A size of 0 is none. */
    static CitedStudy of(String review, String reference, int size, String... accuracies) {
        return of(review, reference, size, Map.of(), accuracies);
    }

    static CitedStudy of(String review, String reference, int size, Map<String, String> context, String... accuracies) {
        Provenance place = new Provenance(review, 1, "study");
        OptionalInt subjects = size == 0 ? OptionalInt.empty() : OptionalInt.of(size);
        List<Result> results = new ArrayList<>();
        Arrays.stream(accuracies)
                .forEach(a -> results.add(new Result(
                        "A vs B",
                        "accuracy",
                        OptionalDouble.of(Double.parseDouble(a)),
                        subjects,
                        List.of(Flag.STUDY_SIZE),
                        a,
                        place)));
        Study study = new Study(
                review + ":" + reference,
                review,
                reference,
                Citation.parse(reference).year(),
                subjects,
                size == 0 ? "" : Integer.toString(size),
                context,
                results,
                place,
                ClassSizes.NONE,
                Methodology.NOT_STATED);
        return CitedStudy.of(new StudyTable(review, Reading.CORRECTED, List.of(study), new Ledger(List.of())), false)
                .get(0);
    }
}
