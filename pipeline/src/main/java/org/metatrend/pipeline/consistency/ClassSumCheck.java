package org.metatrend.pipeline.consistency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metatrend.analysis.consistency.ClassSum;
import org.metatrend.analysis.consistency.ClassSum.Verdict;
import org.metatrend.ingest.study.Study;

/** The sizes of classes against the total beside them. */
record ClassSumCheck(Vocabulary vocabulary) implements StudyCheck {
    @Override
    public List<Outcome> of(Study study) {
        Map<String, Integer> classes = vocabulary.byClass(study);
        if (classes.isEmpty()) {
            return List.of();
        }
        if (!study.classSizes().totalStated() || study.sampleSize().isEmpty()) {
            return List.of(
                    Outcome.untested(Check.CLASS_SUM, Outcome.WHOLE_STUDY, "no total stands beside the classes"));
        }
        ClassSum sum = ClassSum.of(study.sampleSize().getAsInt(), classes, vocabulary.parts());
        Optional<Finding> finding =
                sum.verdict() == Verdict.EQUAL ? Optional.empty() : Optional.of(finding(study, classes, sum));
        return List.of(Outcome.tested(Check.CLASS_SUM, Outcome.WHOLE_STUDY, 0, finding));
    }

    private static Finding finding(Study study, Map<String, Integer> classes, ClassSum sum) {
        String added = classes.entrySet().stream()
                .map(c -> c.getKey() + " " + c.getValue())
                .collect(Collectors.joining(" + "));
        String unlike = sum.all() == sum.withoutParts() ? "" : ", or " + sum.withoutParts() + " without subtypes twice";
        return new Finding(
                Check.CLASS_SUM,
                study.place(),
                study.reference(),
                study.sizeVerbatim(),
                "total " + sum.total(),
                added + " = " + sum.all() + unlike,
                sum.verdict() == Verdict.BELOW
                        ? List.of("subjects of classes that are not listed", "excluded after counting", "a misprint")
                        : List.of("a class that is part of another one", "subjects counted twice", "a misprint"));
    }
}
