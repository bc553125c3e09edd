package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.Quantity.Qualifier;
import org.metatrend.ingest.manifest.ResourcePlan;

/**
 * A cell of sample size: "37", "12 504", "about 40", "MCI = 12, NC = 25, total = 37", "80 stimuli, 10 subjects",
 * "10396/2228".
 *
 * @param verbatim the cell as printed
 * @param size the subjects; {@link SampleSize#NONE} if the cell does not give them
 * @param counts every number that was read, of subjects or of other things
 * @param about whether the size is approximate
 * @param reason why there is no size, or what was not counted and why; empty if there is nothing to say
 */
public record SampleSizeCell(String verbatim, SampleSize size, List<Count> counts, boolean about, String reason) {
    private static final String DIGITS = "\\d(?:[\\d.,'’ \u00a0\u2009\u202f]*\\d)?";
    private static final Pattern ABOUT =
            Pattern.compile("(?i)^(?:~|≈|∼|about|approx(?:imately|\\.)?|ca\\.?|circa|around)\\s*(?=\\d)");
    private static final Pattern BOUND = Pattern.compile(
            "(?i)^(?:[<>≤≥]|over|more than|at least|up to|less than|fewer than|at most|under|below|above)\\s*" + DIGITS
                    + "|" + DIGITS + "\\s*\\+");
    private static final Pattern RANGE =
            Pattern.compile("(" + DIGITS + ")\\s*(?:[-–—−]|to)\\s*(" + DIGITS + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern N = Pattern.compile("(?i)^n\\s*[=:]\\s*(?=[~≈\\d])");
    private static final Pattern CLASS = Pattern.compile("([^=:,;]*[^=:,;\\s])\\s*[=:]\\s*(" + DIGITS + ")");
    private static final Pattern BRACKET = Pattern.compile("(" + DIGITS + ")\\s*\\(([^()]*)\\)");
    private static final Pattern SUM = Pattern.compile(DIGITS + "(?:\\s*\\+\\s*" + DIGITS + "){1,9}");
    private static final String PART = "\\s*(?:" + DIGITS + "|[-–—])\\s*";
    private static final Pattern SLASHES = Pattern.compile(PART + "(?:[/;]" + PART + "){1,9}");
    private static final Pattern MARKS = Pattern.compile("[\\s†‡*§¶]+$");

    /**
     * A number of the cell.
     *
     * @param number how many
     * @param of what is counted, as printed; empty if the cell does not say
     */
    public record Count(int number, String of) {}

    /** What numbers parted by slashes without a word mean; a cell does not say it, a package may. */
    public enum Slash {
        /** Not known: no size. */
        UNKNOWN,
        /** Parts of the sample, such as training and test: their sum. */
        SUM,
        /** The first is the sample, the others are parts of it or something else. */
        FIRST,
        /** The last is the sample, such as the test set or the whole after its parts. */
        LAST;

        /** The rule of a package; none is {@link #UNKNOWN}. */
        static Slash of(ResourcePlan.SlashRule rule) {
            return rule == null ? UNKNOWN : valueOf(rule.name());
        }
    }

    public SampleSizeCell {
        counts = List.copyOf(counts);
    }

    /** Reads a cell without a look at its column and without a rule for slashes. */
    public static SampleSizeCell parse(String cell) {
        return parse(cell, NumberStyle.ASSUMED, Slash.UNKNOWN);
    }

    /** Reads a cell of people. */
    public static SampleSizeCell parse(String cell, NumberStyle style, Slash slash) {
        return parse(cell, style, slash, "");
    }

    /**
     * Reads a cell.
     *
     * @param unit what is counted besides people, such as "images"; empty if only people are
     */
    public static SampleSizeCell parse(String cell, NumberStyle style, Slash slash, String unit) {
        Optional<String> missing = MissingWord.reason(cell).or(() -> PerformanceCell.tooLong(cell));
        if (missing.isPresent()) {
            return none(cell, List.of(), missing.get());
        }
        String text = N.matcher(MARKS.matcher(cell.strip()).replaceFirst("")).replaceFirst("");
        Matcher about = ABOUT.matcher(text);
        boolean approximate = about.lookingAt();
        String exact = about.replaceFirst("");
        OptionalInt whole = style.whole(exact);
        if (whole.isPresent()) {
            return new SampleSizeCell(
                    cell,
                    new SampleSize(whole, Map.of()),
                    List.of(new Count(whole.getAsInt(), "")),
                    approximate,
                    approximate ? Qualifier.ABOUT.remark() : "");
        }
        if (BOUND.matcher(exact).matches()) {
            return none(
                    cell,
                    List.of(),
                    (exact.matches("(?i)^(<|≤|up|less|fewer|at most|under|below).*")
                                    ? Qualifier.BELOW
                                    : Qualifier.ABOVE)
                            .reason());
        }
        Matcher range = RANGE.matcher(exact);
        if (range.matches()) {
            List<Count> ends = counts(List.of(range.group(1), range.group(2)), style);
            return none(cell, ends, Qualifier.RANGE.reason());
        }
        if (SUM.matcher(exact).matches()) {
            return sum(cell, exact, style);
        }
        String parts = unit.isEmpty() ? exact : exact.replaceFirst("(?i)\\s*" + Pattern.quote(unit) + "$", "");
        if (SLASHES.matcher(parts).matches() && parts.matches("(?s).*\\d.*")) {
            return slashes(cell, parts, style, slash);
        }
        return classes(cell, exact, style)
                .or(() -> brackets(cell, exact, style))
                .or(() -> LabelledCounts.read(cell, exact, style))
                .orElseGet(() -> CountedThings.read(cell, text, style, unit));
    }

    /** No size, for a reason. */
    static SampleSizeCell none(String cell, List<Count> counts, String reason) {
        return new SampleSizeCell(cell, SampleSize.NONE, counts, false, reason);
    }

    private static Optional<SampleSizeCell> classes(String cell, String text, NumberStyle style) {
        Map<String, Integer> classes = new LinkedHashMap<>();
        List<Count> counts = new ArrayList<>();
        OptionalInt total = OptionalInt.empty();
        // a comma before exactly three digits groups thousands
        for (String part : text.split(";|\\n|,(?!\\d{3}(?!\\d))")) {
            Matcher one = CLASS.matcher(part.strip());
            OptionalInt subjects = one.matches() ? style.whole(one.group(2)) : OptionalInt.empty();
            if (subjects.isEmpty()) {
                return Optional.empty();
            }
            counts.add(new Count(subjects.getAsInt(), one.group(1)));
            if (one.group(1).equalsIgnoreCase("total")) {
                total = subjects;
            } else {
                classes.merge(one.group(1), subjects.getAsInt(), Integer::sum);
            }
        }
        int sum = classes.values().stream().mapToInt(Integer::intValue).sum();
        String reason = total.isPresent() && total.getAsInt() != sum && !classes.isEmpty()
                ? "the classes add up to " + sum + ", the total says " + total.getAsInt()
                : "";
        SampleSize size = new SampleSize(
                total.isPresent() ? total : OptionalInt.of(sum),
                LabelledCounts.isPartition(classes) ? Map.of() : classes);
        return Optional.of(new SampleSizeCell(cell, size, counts, false, reason));
    }

    /** "37 (20 women)", "37 (AD = 12, HC = 25)": the number outside counts all. */
    private static Optional<SampleSizeCell> brackets(String cell, String text, NumberStyle style) {
        Matcher match = BRACKET.matcher(text);
        OptionalInt total = match.matches() ? style.whole(match.group(1)) : OptionalInt.empty();
        if (total.isEmpty()) {
            return Optional.empty();
        }
        Count all = new Count(total.getAsInt(), "");
        Optional<SampleSizeCell> inside = classes(cell, match.group(2), style);
        boolean adds = inside.isPresent()
                && inside.get().size().total().equals(total)
                && !inside.get().size().classes().isEmpty();
        if (!adds) {
            String reason = "not counted: '" + match.group(2) + "'";
            return Optional.of(new SampleSizeCell(cell, new SampleSize(total, Map.of()), List.of(all), false, reason));
        }
        List<Count> counts = new ArrayList<>(List.of(all));
        counts.addAll(inside.get().counts());
        return Optional.of(new SampleSizeCell(cell, inside.get().size(), counts, false, ""));
    }

    /** "100 + 50" */
    private static SampleSizeCell sum(String cell, String text, NumberStyle style) {
        String[] numbers = text.split("\\+");
        List<Count> counts = counts(List.of(numbers), style);
        if (counts.size() < numbers.length) {
            return none(cell, counts, "a number that is not whole");
        }
        int sum = counts.stream().mapToInt(Count::number).sum();
        return new SampleSizeCell(cell, new SampleSize(OptionalInt.of(sum), Map.of()), counts, false, "");
    }

    private static SampleSizeCell slashes(String cell, String text, NumberStyle style, Slash slash) {
        List<Count> counts = new ArrayList<>();
        int sum = 0;
        for (String group : text.split(";")) {
            List<String> numbers = Arrays.stream(group.split("/"))
                    .filter(n -> MissingWord.reason(n).isEmpty())
                    .toList();
            List<Count> of = counts(numbers, style);
            if (of.size() < numbers.size() || of.isEmpty()) {
                return none(cell, counts, "a number that is not whole");
            }
            counts.addAll(of);
            sum += switch (slash) {
                case FIRST -> of.get(0).number();
                case LAST -> of.get(of.size() - 1).number();
                case SUM, UNKNOWN -> of.stream().mapToInt(Count::number).sum();
            };
        }
        if (slash == Slash.UNKNOWN) {
            return none(cell, counts, counts.size() + " numbers, and nothing says what each counts");
        }
        String rule = (slash == Slash.SUM ? "added up" : "the " + slash.name().toLowerCase(Locale.ROOT))
                + " by the package's rule";
        return new SampleSizeCell(cell, new SampleSize(OptionalInt.of(sum), Map.of()), counts, false, rule);
    }

    private static List<Count> counts(List<String> numbers, NumberStyle style) {
        return numbers.stream()
                .flatMapToInt(n -> style.whole(n.strip()).stream())
                .mapToObj(n -> new Count(n, ""))
                .toList();
    }
}
