package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a study validated its classifier, as a cell says it: "10-fold CV", "LOSO", "hold-out (70/30)".
 *
 * @param kind the scheme
 * @param folds the number of folds, where the scheme has folds and the cell gives it
 * @param verbatim the words of the cell; of an unknown scheme the cell
 * @param reason why the scheme is unknown; empty if it is known
 */
public record ValidationScheme(Kind kind, OptionalInt folds, String verbatim, String reason) {
    private static final Map<String, Integer> NUMBERS =
            Map.of("two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "eight", 8, "ten", 10, "twenty", 20);
    // the more special first: what one has taken, the next does not see
    private static final List<Pattern> WORDS = List.of(
            pattern("leave[- ](?:one|two|p|n|\\d+)[- ](?:[\\p{L}]+[- :]*)?out(?:[- ]cross[- ]validation|[- ]cv)?"
                    + "|\\bloo(?:cv)?\\b|\\blo[spgx]o(?:cv)?\\b|jack-?knife"),
            pattern("(?:(\\d+)\\s*[x×]\\s*|\\b)(\\d+|k|n|"
                    + String.join("|", NUMBERS.keySet().stream().sorted().toList())
                    + ")[- ]?folds?\\b(?:[- ]cross[- ]?validation|[- ]cv)?"
                    + "|\\b(\\d+)[- ]?cv\\b|\\bcv[- ]?(\\d+)\\b|\\bcross[- ]?validat(?:ion|ed)\\b|\\bcv\\b"),
            pattern("\\bexternal(?:ly)?\\b(?: validat\\p{L}+| test\\p{L}*| cohort| data ?set)?"
                    + "|\\bindependent (?:cohort|data ?set|sample|site)"),
            pattern("\\bbootstrap\\p{L}*|\\.632\\+?"),
            pattern(
                    "\\bhold[- ]?out\\b|\\btrain\\p{L}*[ ]?[/-][ ]?test\\b|\\bsplit\\b|\\b\\d{2}\\s*%?\\s*[/:-]\\s*\\d{2}\\b"
                            + "|\\b(?:separate|independent|held[- ]out) test\\p{L}*"),
            pattern("\\bno (?:cross[- ]?)?validation\\b|\\bresubstitution\\b|\\bapparent\\b|\\bsame data\\b"));

    /** The kinds of schemes. */
    public enum Kind {
        /** All but one subject, session or site at a time. */
        LEAVE_ONE_OUT,
        /** Cross-validation with folds. */
        K_FOLD,
        /** Data of another source. */
        EXTERNAL,
        /** Samples with replacement. */
        BOOTSTRAP,
        /** One part is kept for the test. */
        HOLD_OUT,
        /** Tested on the data that it was trained on. */
        NONE,
        /** The cell does not say, or in words not known here. */
        UNKNOWN
    }

    private record Place(int start, ValidationScheme scheme) {}

    /** Reads a cell: its schemes in their order, at least one. */
    public static List<ValidationScheme> parse(String cell) {
        Optional<String> missing = MissingWord.reason(cell).or(() -> PerformanceCell.tooLong(cell));
        if (missing.isPresent() && !cell.strip().equalsIgnoreCase("none")) {
            return List.of(unknown(cell, missing.get()));
        }
        if (missing.isPresent()) {
            return List.of(new ValidationScheme(Kind.NONE, OptionalInt.empty(), cell, ""));
        }
        List<Place> places = new ArrayList<>();
        String left = cell;
        // "no cross-validation" must not be read as cross-validation
        for (int i : new int[] {5, 0, 1, 2, 3, 4}) {
            Matcher match = WORDS.get(i).matcher(left);
            while (match.find()) {
                Kind kind = Kind.values()[i];
                OptionalInt folds = kind == Kind.K_FOLD ? folds(match) : OptionalInt.empty();
                places.add(new Place(match.start(), new ValidationScheme(kind, folds, match.group(), "")));
            }
            left = match.replaceAll(m -> " ".repeat(m.group().length()));
        }
        return places.isEmpty()
                ? List.of(unknown(cell, "no scheme known here is named"))
                : places.stream()
                        .sorted(Comparator.comparingInt(Place::start))
                        .map(Place::scheme)
                        .distinct()
                        .toList();
    }

    private static OptionalInt folds(Matcher match) {
        for (int group = 2; group <= match.groupCount(); group++) {
            String number = match.group(group);
            if (number != null) {
                Integer word = NUMBERS.get(number.toLowerCase(Locale.ROOT));
                return word != null
                        ? OptionalInt.of(word)
                        : number.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static ValidationScheme unknown(String cell, String reason) {
        return new ValidationScheme(Kind.UNKNOWN, OptionalInt.empty(), cell, reason);
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
