package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reported performance measures. */
public enum Measure {
    /** Share of subjects classified correctly. */
    ACCURACY("accuracy", "acc", "accuracies", "overall accuracy", "classification accuracy"),
    /** Mean of the classes' accuracies. */
    BALANCED_ACCURACY("balanced accuracy", "ba", "bacc", "bal acc", "balanced acc"),
    /** Area under the ROC curve. */
    AUC("AUC", "auroc", "roc auc", "auc roc", "area under the curve", "area under the roc curve"),
    /** Area under the precision-recall curve. */
    AUPRC("AUPRC", "pr auc", "auc pr", "area under the precision recall curve"),
    /** Share of the positives that are found; also called recall. */
    SENSITIVITY("sensitivity", "sens", "sen", "recall", "tpr", "true positive rate", "hit rate"),
    /** Share of the negatives that are told. */
    SPECIFICITY("specificity", "spec", "spe", "tnr", "true negative rate"),
    /** Share of the positives among what is called positive; also called PPV. */
    PRECISION("precision", "prec", "ppv", "positive predictive value"),
    /** Share of the negatives among what is called negative. */
    NPV("NPV", "negative predictive value"),
    /** Harmonic mean of precision and recall; also its mean over classes. */
    F1("F1", "f1 score", "f1 measure", "f measure", "f score", "mf1", "macro f1"),
    /** Cohen's kappa. */
    KAPPA("kappa", "κ", "cohen s kappa", "cohens kappa"),
    /** Matthews' correlation coefficient. */
    MCC("MCC", "matthews correlation coefficient", "matthews correlation", "phi coefficient"),
    /** Overlap of two segmentations. */
    DICE("Dice", "dsc", "dice score", "dice coefficient", "dice similarity coefficient"),
    /** Share of subjects classified wrongly. */
    ERROR("error", "error rate", "classification error", "misclassification rate", "test error", "err");

    // "the network's error" in a longer name need not be a rate
    private static final List<Measure> ALONE_ONLY = List.of(ERROR);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST = 6;

    private final String label;
    private final String names;

    Measure(String label, String... others) {
        this.label = label;
        this.names = "|" + label.toLowerCase(Locale.ROOT) + "|" + String.join("|", others) + "|";
    }

    /** The measure that a word of a study table names, whatever its case and hyphens. */
    public static Optional<Measure> of(String word) {
        String name = String.join(" ", words(word));
        return name.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(m -> m.names.contains("|" + name + "|"))
                        .findFirst();
    }

    /** The measures that a longer name holds, in their order: "Mean accuracy", "Acc | Sens | Spec". */
    public static List<Measure> in(String text) {
        Optional<Measure> whole = of(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        return spans(text).stream().map(Span::measure).toList();
    }

    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[][^\\p{L}\\p{N}()\\[\\]]*[)\\]]");
    private static final Pattern OUTER = Pattern.compile("^[\\s:=,-]+|[\\s:=,-]+$");

    /** A longer name without the measures that it holds: "Acc Sleep vs Wake" is "Sleep vs Wake". */
    public static String without(String text) {
        if (of(text).isPresent()) {
            return "";
        }
        StringBuilder left = new StringBuilder(text);
        List<Span> spans = spans(text);
        for (int i = spans.size() - 1; i >= 0; i--) {
            left.delete(spans.get(i).start(), spans.get(i).end());
        }
        return OUTER.matcher(EMPTY_BRACKETS.matcher(left).replaceAll("")).replaceAll("");
    }

    private record Span(Measure measure, int start, int end) {}

    private static List<Span> spans(String text) {
        List<Span> found = new ArrayList<>();
        List<MatchResult> words =
                WORD.matcher(text.toLowerCase(Locale.ROOT)).results().toList();
        int at = 0;
        while (at < words.size()) {
            int taken = 1;
            for (int n = Math.min(LONGEST, words.size() - at); n > 0; n--) {
                List<MatchResult> some = words.subList(at, at + n);
                Optional<Measure> one = of(some.stream().map(MatchResult::group).collect(Collectors.joining(" ")));
                if (one.isPresent() && !ALONE_ONLY.contains(one.get())) {
                    found.add(new Span(
                            one.get(), some.get(0).start(), some.get(n - 1).end()));
                    taken = n;
                    break;
                }
            }
            at += taken;
        }
        return found;
    }

    /** The least value it can have, as a fraction: what corrects for guessing may fall below 0. */
    public double least() {
        return this == KAPPA || this == MCC ? -1 : 0;
    }

    /** Whether it is a share of subjects, which figures show in percent. */
    public boolean isShare() {
        return switch (this) {
            case ACCURACY, BALANCED_ACCURACY, SENSITIVITY, SPECIFICITY, PRECISION, NPV, ERROR -> true;
            case AUC, AUPRC, F1, KAPPA, MCC, DICE -> false;
        };
    }

    /** The name in tables and figures. */
    public String label() {
        return label;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
