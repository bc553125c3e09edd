package org.metatrend.ingest.study;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A publication as one row of a review's table cites it. Rows with the same {@code id} are one study.
 *
 * @param id tells studies apart: the review and what the review calls the study
 * @param review the review that cites it
 * @param reference such as "Suk et al. 2014"
 * @param year of publication
 * @param sampleSize all subjects of the study
 * @param sizeVerbatim the cell or cells it was read from
 * @param context further columns as printed: validation, data set, leakage
 * @param results what it reports
 * @param place its row
 * @param classSizes the sizes of its classes
 * @param methodology how it came to them and what it shares
 */
public record Study(
        String id,
        String review,
        String reference,
        OptionalInt year,
        OptionalInt sampleSize,
        String sizeVerbatim,
        Map<String, String> context,
        List<Result> results,
        Provenance place,
        ClassSizes classSizes,
        Methodology methodology) {
    public Study {
        context = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(context));
        results = List.copyOf(results);
    }

    /** A study of whose classes and methodology the table says nothing. */
    public Study(
            String id,
            String review,
            String reference,
            OptionalInt year,
            OptionalInt sampleSize,
            String sizeVerbatim,
            Map<String, String> context,
            List<Result> results,
            Provenance place) {
        this(
                id,
                review,
                reference,
                year,
                sampleSize,
                sizeVerbatim,
                context,
                results,
                place,
                ClassSizes.NONE,
                Methodology.NOT_STATED);
    }

    /** The same with other results. */
    public Study with(List<Result> others) {
        return new Study(
                id, review, reference, year, sampleSize, sizeVerbatim, context, others, place, classSizes, methodology);
    }
}
