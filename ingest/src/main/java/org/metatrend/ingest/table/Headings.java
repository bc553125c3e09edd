package org.metatrend.ingest.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the heading of a column says about it, in the words that reviews use. */
public final class Headings {
    private static final Pattern STUDY = Pattern.compile(
            "\\b(study|studies|authors?|papers?|articles?|publications?|citations?|references?|refs?|trials?)\\b");
    /** A heading with one of these names the study whatever else it says, such as the year. */
    private static final Pattern SURELY_STUDY = Pattern.compile(
            "^(first |1st |lead )?authors?('s? names?)?$|^(first |1st |lead )?authors?\\s*([,(/&\\[;]|and|[-–]).*\\byears?\\b.*"
                    + "|^(study|paper|article|reference|ref\\.?|citation)\\s*([,(/&\\[;]|and).*\\byears?\\b.*|^work$");

    private static final Pattern NOT_STUDY = Pattern.compile(
            "\\b(designs?|types?|standards?|tests?|periods?|population|country|quality|size|number of|no\\. of|years?|"
                    + "aims?|objectives?|groups?|settings?|limitations?|arms?|phase)\\b");
    private static final Pattern IDENTIFYING = Pattern.compile(
            "\\b(years?|title|journal|doi|pmid|pmcid|published)\\b|^(id|no\\.?|nr\\.?|#|index|number|key)$");
    private static final Pattern YEAR = Pattern.compile("\\b(years?|yr|date|published|pub)\\b");
    private static final Pattern SIZE = Pattern.compile(
            "\\b(n|participants?|subjects?|subj|patients?|pts|individuals|people|persons|volunteers|controls|samples?|sample size|"
                    + "cohort|cases|instances?|images?|radiographs?|scans?|eyes|lesions|nodules|slides|recordings|records|"
                    + "questions|vignettes|population|dataset size)\\b");
    private static final Pattern PERFORMANCE = Pattern.compile(
            "\\b(acc|accuracy|auc|auroc|sensitivity|specificity|f1|dice|perf|performance|results?|precision|recall|score|sens|spec)\\b");
    private static final Pattern METHOD = Pattern.compile(
            "\\b(methods?|classifiers?|models?|algorithms?|tasks?|features?|modality|dataset|disease)\\b");

    private Headings() {}

    /** Whether the column names the study. */
    public static boolean isStudy(String heading) {
        return has(SURELY_STUDY, heading) || (has(STUDY, heading) && !has(NOT_STUDY, heading));
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

    /** In lower case, with "firstAuthor" and "pub_year" as words. */
    public static String words(String heading) {
        return heading.replaceAll("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})", " ")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static boolean has(Pattern pattern, String heading) {
        return pattern.matcher(words(heading)).find();
    }
}
