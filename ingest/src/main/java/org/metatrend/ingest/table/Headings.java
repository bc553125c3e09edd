package org.metatrend.ingest.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the heading of a column says about it, in the words that reviews use. */
public final class Headings {
    private static final Pattern STUDY = Pattern.compile(
            "\\b(study|studies|authors?|papers?|articles?|publications?|citations?|references?|refs?|trials?)\\b");
    private static final Pattern NOT_STUDY = Pattern.compile(
            "\\b(designs?|types?|standards?|tests?|periods?|population|country|quality|size|number of|no\\. of|years?|"
                    + "aims?|objectives?|groups?|settings?|limitations?|arms?|phase)\\b");
    private static final Pattern IDENTIFYING = Pattern.compile(
            "\\b(years?|title|journal|doi|pmid|pmcid|published)\\b|^(id|no\\.?|nr\\.?|#|index|number|key)$");
    private static final Pattern YEAR = Pattern.compile("\\b(years?|date|published)\\b");
    private static final Pattern SIZE = Pattern.compile(
            "\\b(n|participants?|subjects?|patients?|samples?|sample size|cohort|cases|instances?|images?|radiographs?|scans?|dataset size)\\b");
    private static final Pattern PERFORMANCE = Pattern.compile(
            "\\b(acc|accuracy|auc|auroc|sensitivity|specificity|f1|dice|performance|results?|precision|recall|score)\\b");
    private static final Pattern METHOD = Pattern.compile(
            "\\b(methods?|classifiers?|models?|algorithms?|tasks?|features?|modality|dataset|disease)\\b");

    private Headings() {}

    /** Whether the column names the study. */
    public static boolean isStudy(String heading) {
        return has(STUDY, heading) && !has(NOT_STUDY, heading);
    }

    /** Whether the column says something about the publication that is the same in all rows of a study. */
    static boolean isIdentifying(String heading) {
        return isStudy(heading) || has(IDENTIFYING, heading);
    }

    /** Whether the column says when the study was published. */
    public static boolean isYear(String heading) {
        return has(YEAR, heading);
    }

    /** Whether the column may count subjects. */
    public static boolean isSize(String heading) {
        return has(SIZE, heading);
    }

    /** Whether the column may report performance. */
    public static boolean isPerformance(String heading) {
        return has(PERFORMANCE, heading);
    }

    static boolean isMethod(String heading) {
        return has(METHOD, heading);
    }

    private static boolean has(Pattern pattern, String heading) {
        return pattern.matcher(heading.toLowerCase(Locale.ROOT).strip()).find();
    }
}
