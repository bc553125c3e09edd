package org.metatrend.ingest.propose;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.AnswerCell;
import org.metatrend.ingest.extract.ValidationCell;

/**
 * What a column says about the roles that no figure needs: method, validation, data sets, what is available, leakage.
 * The name decides and the cells may only refute.
 *
 * @param column the column
 * @param name its name in lower case
 * @param cells its cells that have a value
 * @param answers its cells that are not blank
 */
record MethodologyEvidence(String column, String name, List<String> cells, List<String> answers) {
    private static final Pattern METHOD =
            Pattern.compile("\\b(classifiers?|algorithms?|methods?|learners?|machine learning|ml technique)\\b");
    private static final Pattern WEAK_METHOD = Pattern.compile("\\b(models?|architectures?|approach|techniques?)\\b");
    private static final Pattern NOT_METHOD = Pattern.compile(
            "\\b(validation|features?|selection|segmentation|pre-?processing|evaluation|data|acquisition|"
                    + "statistic\\w*|diagnos\\w*|reference|imaging|utility|links?|shared|inspection|optimi\\w*|training|"
                    + "limitations?|reduction|extraction|sampling|number|handling|augmentation|code)\\b");
    private static final Pattern VALIDATION =
            Pattern.compile("\\b(validations?|validated|cross-validation|cv|hold-?out|resampling)\\b");
    private static final Pattern WEAK_VALIDATION = Pattern.compile("\\b(evaluation|testing|test method|splits?)\\b");
    private static final Pattern DATASET =
            Pattern.compile("\\b(datasets?|data sets?|data ?bases?|data sources?|cohorts?)\\b");
    private static final Pattern NOT_DATASET = Pattern.compile(
            "\\b(size|number|no|n|accessib\\w*|availab\\w*|open|links?|shared|splits?|training|test)\\b");
    private static final Pattern CODE = Pattern.compile("\\b(code|codes|source code|github|implementation)\\b");
    private static final Pattern DATA =
            Pattern.compile("\\b(data|datasets?|data sets?)\\b.*\\b(availab\\w*|access\\w*|open|shar\\w*|public\\w*)\\b"
                    + "|\\b(availab\\w*|open|public\\w*|shared|shares)\\b(?: of)?(?: the)? \\b(data|datasets?)\\b");
    private static final Pattern LEAKAGE = Pattern.compile("\\b(leak|leaks|leakage)\\b");
    private static final Pattern EXTERNAL = Pattern.compile(
            "\\b(external|externally|independent)\\b.*\\b(validat\\w*|test\\w*|cohort|dataset)\\b" + "|^external\\??$");
    /** Columns of links come after those that answer. */
    private static final Pattern LINK = Pattern.compile("\\b(links?|urls?|hosted)\\b");

    ColumnScore score(Role role) {
        return switch (role) {
            case METHOD -> scored(role, cells, method(), MethodologyEvidence::isText, "are texts");
            case VALIDATION ->
                scored(
                        role,
                        cells,
                        has(VALIDATION) ? 1 : has(WEAK_VALIDATION) ? 0.6 : 0,
                        c -> ValidationCell.parse(c).isUnderstood(),
                        "name a scheme");
            case DATASET -> {
                boolean asks = answered() >= 0.5;
                yield scored(
                        role,
                        cells,
                        has(DATASET) && !has(NOT_DATASET) && !asks ? 1 : 0,
                        MethodologyEvidence::isText,
                        "are texts");
            }
            case CODE -> answered(role, has(CODE));
            case DATA -> answered(role, has(DATA));
            case LEAKAGE -> answered(role, has(LEAKAGE));
            case EXTERNAL -> answered(role, has(EXTERNAL));
            case STUDY, YEAR, SAMPLE_SIZE, PERFORMANCE, TASK ->
                throw new IllegalArgumentException(role + " is no role of methodology");
        };
    }

    private double method() {
        return has(NOT_METHOD) ? 0 : has(METHOD) ? 1 : has(WEAK_METHOD) ? 0.8 : 0;
    }

    private ColumnScore answered(Role role, boolean byName) {
        double weight = has(LINK) ? 0.7 : 1;
        return scored(
                role, answers, byName ? weight : 0, c -> AnswerCell.parse(c).isAnswer(), "answer yes or no");
    }

    private double answered() {
        return share(answers, c -> AnswerCell.parse(c).isAnswer());
    }

    private ColumnScore scored(Role role, List<String> of, double byName, Predicate<String> fits, String words) {
        double score = of.isEmpty() ? 0 : byName * (0.3 + 0.7 * share(of, fits));
        long fitting = of.stream().filter(fits).count();
        String counted = fitting + " of " + of.size() + " cells " + words;
        return new ColumnScore(role, column, score, byName > 0 ? "its name says so, and " + counted : counted);
    }

    private static double share(List<String> of, Predicate<String> fits) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(fits).count() / of.size();
    }

    private boolean has(Pattern pattern) {
        return pattern.matcher(name).find();
    }

    private static boolean isText(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }
}
