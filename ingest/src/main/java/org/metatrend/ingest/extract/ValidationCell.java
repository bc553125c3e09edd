package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.study.Validation;
import org.metatrend.ingest.study.Validation.Scheme;
import org.metatrend.ingest.study.Validation.Variant;

/**
 * How a study validated its classifier, as a cell says it: "10-fold CV", "LOSO", "hold-out (70/30)", or several of
 * them.
 *
 * @param schemes the schemes in their order; one unknown one where none is understood; none where the cell is missing
 * @param verbatim the cell as printed
 * @param reason why no scheme is known; empty if one is
 */
public record ValidationCell(List<Validation> schemes, String verbatim, String reason) {
    private static final Pattern NONE = Pattern.compile("(?i)none|no|no validation|not done|not performed|nil");
    private static final Pattern STRATIFIED = Pattern.compile("(?i)\\bstratif");
    private static final Pattern NESTED = Pattern.compile("(?i)\\bnested\\b|\\bdouble (?:loop|cross)");
    private static final Pattern REPEATED = Pattern.compile("(?i)\\brepeat|\\bshuffled? split|\\bmonte[- ]carlo|"
            + "\\bMCCV\\b|\\brandom(?:i[sz]ed)? (?:sub-?sampling|splits)\\b|\\brepetitions?\\b");
    private static final Pattern TIMES = Pattern.compile(
            "(?i)(\\d{1,5})\\s*(?:[x×]|times\\b|repetitions?\\b|repeats?\\b|iterations?\\b|runs?\\b|random splits?\\b)");

    private record Place(int start, Validation scheme) {}

    public ValidationCell {
        schemes = List.copyOf(schemes);
    }

    /** Reads a cell. */
    public static ValidationCell parse(String cell) {
        String text = cell.strip();
        if (NONE.matcher(text).matches()) {
            return new ValidationCell(List.of(plain(Scheme.NONE, cell)), cell, "");
        }
        Optional<String> missing = MissingWord.reason(text).or(() -> PerformanceCell.tooLong(text));
        if (missing.isPresent()) {
            return new ValidationCell(List.of(), cell, missing.get());
        }
        List<Place> places = new ArrayList<>();
        String left = text;
        for (ValidationWords words : ValidationWords.inOrder()) {
            Matcher match = words.pattern().matcher(left);
            while (match.find()) {
                if (words.scheme() == Scheme.HOLD_OUT && ValidationWords.isOnlyNumbers(match.group())) {
                    continue;
                }
                places.add(new Place(match.start(), scheme(words.scheme(), match)));
            }
            left = match.replaceAll(m -> " ".repeat(m.group().length()));
        }
        if (places.isEmpty()) {
            return new ValidationCell(
                    List.of(plain(Scheme.UNKNOWN, cell)), cell, "no scheme that is known here is named");
        }
        places.sort(Comparator.comparingInt(Place::start));
        return new ValidationCell(withVariants(text, places), cell, "");
    }

    /** Whether a scheme is understood. */
    public boolean isUnderstood() {
        return !schemes.isEmpty() && schemes.get(0).scheme() != Scheme.UNKNOWN;
    }

    private static Validation scheme(Scheme scheme, Matcher match) {
        OptionalInt folds = OptionalInt.empty();
        OptionalDouble share = OptionalDouble.empty();
        if (scheme == Scheme.K_FOLD) {
            folds = ValidationWords.folds(match.group());
        } else if (scheme == Scheme.HOLD_OUT) {
            share = ValidationWords.testShare(match.group());
        }
        return new Validation(
                scheme,
                folds,
                OptionalInt.empty(),
                share,
                List.of(),
                match.group().strip());
    }

    /**
     * What the words about a scheme say of it. The words of a scheme reach from the end of the one before it to the
     * beginning of the next.
     */
    private static List<Validation> withVariants(String text, List<Place> places) {
        List<Validation> schemes = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Validation bare = places.get(i).scheme();
            int from = i == 0
                    ? 0
                    : places.get(i - 1).start()
                            + places.get(i - 1).scheme().verbatim().length();
            int to = i + 1 < places.size() ? places.get(i + 1).start() : text.length();
            String about = text.substring(Math.min(from, places.get(i).start()), to);
            Validation scheme = with(bare, about);
            // "hold-out, 70/30 split": two words for one scheme, of which one says more
            int same = sameScheme(schemes, scheme);
            if (same < 0) {
                schemes.add(scheme);
            } else if (says(scheme) > says(schemes.get(same))) {
                schemes.set(same, scheme);
            }
        }
        return schemes;
    }

    private static Validation with(Validation bare, String about) {
        boolean folds = bare.scheme() == Scheme.K_FOLD;
        List<Variant> variants = new ArrayList<>();
        if (folds && NESTED.matcher(about).find()) {
            variants.add(Variant.NESTED);
        }
        boolean parts = folds || bare.scheme() == Scheme.HOLD_OUT;
        if (parts && STRATIFIED.matcher(about).find()) {
            variants.add(Variant.STRATIFIED);
        }
        Matcher times = TIMES.matcher(about);
        boolean counted = parts && times.find() && Integer.parseInt(times.group(1)) > 1;
        if (counted || (parts && REPEATED.matcher(about).find())) {
            variants.add(Variant.REPEATED);
        }
        OptionalInt repeats = counted ? OptionalInt.of(Integer.parseInt(times.group(1))) : OptionalInt.empty();
        return new Validation(bare.scheme(), bare.folds(), repeats, bare.testShare(), variants, bare.verbatim());
    }

    /** The place of a scheme of the same kind that does not contradict it; -1 if there is none. */
    private static int sameScheme(List<Validation> schemes, Validation scheme) {
        for (int i = 0; i < schemes.size(); i++) {
            Validation other = schemes.get(i);
            boolean agree = (other.folds().equals(scheme.folds())
                            || other.folds().isEmpty()
                            || scheme.folds().isEmpty())
                    && (other.testShare().equals(scheme.testShare())
                            || other.testShare().isEmpty()
                            || scheme.testShare().isEmpty());
            if (other.scheme() == scheme.scheme() && agree) {
                return i;
            }
        }
        return -1;
    }

    private static int says(Validation scheme) {
        return (scheme.folds().isPresent() ? 2 : 0)
                + (scheme.testShare().isPresent() ? 2 : 0)
                + scheme.variants().size();
    }

    private static Validation plain(Scheme scheme, String verbatim) {
        return new Validation(
                scheme, OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), List.of(), verbatim);
    }
}
