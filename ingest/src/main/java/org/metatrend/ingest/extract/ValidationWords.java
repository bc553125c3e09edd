package org.metatrend.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.study.Validation.Scheme;

/**
 * The words by which tables name a scheme of validation.
 *
 * @param scheme the scheme
 * @param pattern its words
 */
record ValidationWords(Scheme scheme, Pattern pattern) {
    private static final Map<String, Integer> NUMBERS = Map.of(
            "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9, "ten", 10,
            "twenty", 20);
    private static final String CV = "(?:[- ]?cross[- ]?validat(?:ion|ed)|[- ]?cv\\b)";
    private static final String RATIO =
            "(?<![\\d.])\\d{1,2}(?:\\.\\d)?\\s*%?(?:\\s*[/:–-]\\s*\\d{1,2}(?:\\.\\d)?\\s*%?)" + "{1,2}(?![\\d.])";
    private static final String TRAIN_TEST =
            "train\\p{L}*\\s*(?:[/,&:–-]|and)\\s*(?:valid\\p{L}*\\s*(?:[/,&:–-]|and)\\s*)?"
                    + "test\\p{L}*(?:\\s+(?:set|split|data)s?\\b)?";

    /** Before the word, or behind "k =", "folds:" or "CV". */
    private static final Pattern FOLDS = Pattern.compile(
            "(?<!\\d)(\\d{1,4})[- ]?(?:folds?|cv)|(?:[kn]\\s*=|folds?\\s*[=:]|cv[- ]?)\\s*(\\d{1,4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    // the more special first: what one has taken, the next does not see
    private static final List<ValidationWords> ALL = List.of(
            words(
                    Scheme.NONE,
                    "\\b(?:no|without|lack of) (?:internal |cross[- ]?|external )?validation\\b"
                            + "|\\bresubstitution\\b|\\bapparent performance\\b|\\bsame data\\b"),
            words(
                    Scheme.LEAVE_ONE_GROUP_OUT,
                    "\\bleave[- ](?:one|two|p|n|\\d+)[- ](?:subject|patient|participant|person|individual|site|cent(?:er|re)|session|group|cohort|data[- ]?set|scanner|"
                            + "hospital|study|domain|day|trial|block|run|family)s?[- ]out" + CV + "?"
                            + "|\\blo[sg]o(?:[- ]?cv)?\\b"),
            words(
                    Scheme.LEAVE_ONE_OUT,
                    "\\bleave[- ](?:one|two|p|n|\\d+)[- ](?:[\\p{L}]+[- :]*)?out" + CV + "?"
                            + "|\\bloo[- ]?(?:cv)?\\b|\\blo[px]o(?:[- ]?cv)?\\b|\\blpo(?:cv)?\\b|\\bjack-?knife"),
            // random parts again and again keep no folds: they hold out
            words(
                    Scheme.HOLD_OUT,
                    "\\b(?:monte[- ]carlo|shuffled?[- ]split|random(?:i[sz]ed)?[- ]sub-?sampling)" + CV + "?|\\bmccv\\b"
                            + "|" + RATIO + CV),
            words(
                    Scheme.K_FOLD,
                    "(?<![\\p{L}\\d])(?:\\d+\\s*[x×]\\s*)?(?:\\d+|k|n|"
                            + String.join(
                                    "|", NUMBERS.keySet().stream().sorted().toList())
                            + ")[- ]?(?:folds?\\b" + CV + "?|cv\\b)(?:\\s*\\(?[kn]\\s*=\\s*\\d+\\)?)?"
                            + "|\\bcv[- ]?\\d+\\b|\\bfolds?\\s*[=:]\\s*\\d+"
                            + "|\\bcross[- ]?validat(?:ion|ed)\\b(?:\\s*\\(\\d+[- ]?folds?\\))?|\\bcv\\b"),
            words(
                    Scheme.EXTERNAL,
                    "\\bexternal(?:ly)?\\b(?: validat\\p{L}+| test\\p{L}*| cohort| data ?set| set)?"
                            + "|\\bindependent (?:external |validation |test )?(?:cohort|data ?sets?|samples?|site|cent(?:er|re))"
                            + "(?: validation)?|\\b(?:2nd|second|another|other|different|separate) "
                            + "(?:cohort|data ?set|site|cent(?:er|re)|hospital|scanner)"),
            words(
                    Scheme.BOOTSTRAP,
                    "\\bbootstrap\\p{L}*|(?<!\\d)\\.632\\+?|\\b0\\.632\\+?|\\bout[- ]of[- ](?:the[- ])?bag\\b|\\boob\\b"),
            words(
                    Scheme.HOLD_OUT,
                    TRAIN_TEST + "(?:\\s*[(:]?\\s*" + RATIO + "\\)?)?"
                            + "|\\bhold[- ]?out\\b(?:\\s+(?:test|set|validation|sample)\\b)*(?:\\s*[(:]\\s*" + RATIO
                            + "\\)?)?"
                            + "|" + RATIO + "\\s*(?:random |train\\p{L}* |data )*(?:split|hold[- ]?out)\\b"
                            + "|\\b(?:single |random |data )*splits?\\b(?:[- ]sample)?(?:\\s*[(:]?\\s*" + RATIO
                            + "\\)?)?"
                            + "|\\b(?:separate|independent|held[- ]out|hold-?out|internal) (?:test|validation)\\b(?: (?:set|sample|data)\\b)?"
                            + "|\\btest(?:ing)? (?:set|sample)\\b|^ho$"
                            + "|" + RATIO));

    static List<ValidationWords> inOrder() {
        return ALL;
    }

    /** Whether a match is no more than two or three numbers of which nothing says that they part the data. */
    static boolean isOnlyNumbers(String match) {
        return match.codePoints().noneMatch(Character::isLetter)
                && testShare(match).isEmpty();
    }

    /** The number of folds that the words of a cross-validation give. */
    static OptionalInt folds(String words) {
        Matcher number = FOLDS.matcher(words);
        if (number.find()) {
            String digits = number.group(1) == null ? number.group(2) : number.group(1);
            int folds = Integer.parseInt(digits);
            return folds >= 2 ? OptionalInt.of(folds) : OptionalInt.empty();
        }
        String text = words.toLowerCase(Locale.ROOT);
        return NUMBERS.entrySet().stream()
                .filter(n -> text.startsWith(n.getKey()))
                .mapToInt(Map.Entry::getValue)
                .mapToObj(OptionalInt::of)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /** The share of the test in "70/30", "60:20:20" or "training/test (2/1)": the last number's, of them all. */
    static OptionalDouble testShare(String words) {
        Matcher ratio = Pattern.compile(RATIO).matcher(words);
        if (!ratio.find()) {
            return OptionalDouble.empty();
        }
        double[] parts = Pattern.compile("\\d+(?:\\.\\d)?")
                .matcher(ratio.group())
                .results()
                .mapToDouble(m -> Double.parseDouble(m.group()))
                .toArray();
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        double last = parts[parts.length - 1];
        // of a whole, or of a few equal parts: "2/1"; anything else may be a date or a page
        boolean tells = Math.abs(sum - 100) < 1.5 || sum <= 10;
        return tells && last > 0 && last < sum ? OptionalDouble.of(last / sum) : OptionalDouble.empty();
    }

    private static ValidationWords words(Scheme scheme, String words) {
        return new ValidationWords(scheme, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }
}
