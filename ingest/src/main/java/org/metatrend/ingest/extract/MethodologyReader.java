package org.metatrend.ingest.extract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.Answer;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Validation;
import org.metatrend.ingest.study.Validation.Scheme;

/** Reads what a row says of a study's methodology, in the columns that the package names for it. */
record MethodologyReader(StudyColumns columns) implements Serializable {

    Methodology read(Row row) {
        if (columns.methodology().isEmpty()) {
            return Methodology.NOT_STATED;
        }
        List<Validation> schemes =
                ValidationCell.parse(text(row, columns.validation())).schemes();
        Answer external = answer(row, columns.external()).answer();
        boolean named = schemes.stream().anyMatch(s -> s.scheme() == Scheme.EXTERNAL);
        String method = text(row, columns.method()).replaceAll("\\s+", " ").strip();
        return new Methodology(
                MissingWord.reason(method).isPresent() ? "" : method,
                schemes,
                named && external == Answer.NOT_STATED ? Answer.YES : external,
                DatasetCell.parse(text(row, columns.dataset())).names(),
                answer(row, columns.code()).answer(),
                answer(row, columns.data()).answer());
    }

    /** What is there and not understood, as the ledger says it. */
    List<String> remarks(Row row) {
        List<String> remarks = new ArrayList<>();
        if (columns.methodology().isEmpty()) {
            return remarks;
        }
        String validation = text(row, columns.validation());
        ValidationCell cell = ValidationCell.parse(validation);
        if (!cell.isUnderstood() && MissingWord.reason(validation).isEmpty()) {
            remarks.add("validation not understood: " + BadInput.quote(validation) + "; " + cell.reason());
        }
        remark(remarks, row, columns.external(), "external validation");
        remark(remarks, row, columns.code(), "availability of code");
        remark(remarks, row, columns.data(), "availability of data");
        return remarks;
    }

    private static void remark(List<String> remarks, Row row, String column, String what) {
        AnswerCell cell = answer(row, column);
        if (!cell.isAnswer() && MissingWord.reason(cell.verbatim()).isEmpty()) {
            remarks.add(what + " not understood: " + BadInput.quote(cell.verbatim()) + "; " + cell.reason());
        }
    }

    private static AnswerCell answer(Row row, String column) {
        return AnswerCell.parse(text(row, column));
    }

    /** The cell as printed, since "none" and "no" are answers even where the schema takes them for missing. */
    private static String text(Row row, String column) {
        return column == null ? "" : row.verbatim(column);
    }
}
