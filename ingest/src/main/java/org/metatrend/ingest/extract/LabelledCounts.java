package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.SampleSizeCell.Count;

/**
 * Classes with their sizes and no equals sign between: "20 AD, 30 HC", "AD (20), HC (30)", "20 AD / 30 HC". A label is
 * an abbreviation in capitals or a word for people; one that abbreviates a kind of scan is none.
 */
final class LabelledCounts {
    private static final String NUMBER = "(\\d(?:[\\d.,'’ \u00a0\u2009\u202f]*\\d)?)";
    private static final String LABEL = "(\\p{L}[\\p{L}\\d+_-]{1,14}(?: \\p{L}[\\p{L}\\d+_-]{1,14})?)";
    private static final Pattern AFTER = Pattern.compile("(?:n\\s*=\\s*)?" + NUMBER + "\\s*" + LABEL);
    private static final Pattern BEFORE = Pattern.compile(LABEL + "\\s*\\(\\s*(?:[nN]\\s*=\\s*)?" + NUMBER + "\\s*\\)|"
            + LABEL + "\\s*[:=]?\\s*(?:[nN]\\s*=\\s*)?" + NUMBER);
    private static final Pattern PARTED =
            Pattern.compile("[;\\n|+&]|\\s*/\\s*|,(?!\\d{3}(?!\\d))|\\band\\b|\\bvs\\.?(?=\\s)|\\bversus\\b");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Ll}?\\p{Lu}[\\p{L}\\d+_-]*\\p{Lu}[\\p{L}\\d+_-]*");
    private static final Set<String> SCANS = Set.of(
            "CT", "CTS", "MR", "MRI", "MRIS", "FMRI", "PET", "SPECT", "EEG", "EEGS", "ECG", "ECGS", "EMG", "MEG", "CXR",
            "CXRS", "US", "OCT", "WSI", "WSIS", "ROI", "ROIS", "VOI", "DTI", "DWI", "GB", "MB", "TB", "HZ", "KHZ", "MS",
            "SVM", "CNN");
    private static final Set<String> PARTITIONS = Set.of(
            "train",
            "training",
            "test",
            "testing",
            "validation",
            "valid",
            "val",
            "development",
            "dev",
            "external",
            "internal",
            "holdout",
            "hold-out",
            "derivation",
            "m",
            "f",
            "male",
            "males",
            "female",
            "females",
            "men",
            "women");

    private LabelledCounts() {}

    /** Reads a cell; empty unless all of it is labels and numbers. */
    static Optional<SampleSizeCell> read(String cell, String text, NumberStyle style) {
        Map<String, Integer> classes = new LinkedHashMap<>();
        List<Count> counts = new ArrayList<>();
        OptionalInt total = OptionalInt.empty();
        boolean labelled = false;
        for (String part : PARTED.split(text)) {
            if (part.isBlank()) {
                continue;
            }
            Optional<Count> one = count(part.strip(), style);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            counts.add(one.get());
            if (one.get().of().equalsIgnoreCase("total")) {
                total = OptionalInt.of(one.get().number());
            } else {
                labelled |= !CountedThings.arePeople(one.get().of());
                classes.merge(one.get().of(), one.get().number(), Integer::sum);
            }
        }
        if (!labelled) {
            return Optional.empty();
        }
        int sum = classes.values().stream().mapToInt(Integer::intValue).sum();
        String reason = total.isPresent() && total.getAsInt() != sum
                ? "the classes add up to " + sum + ", the total says " + total.getAsInt()
                : "";
        SampleSize size = new SampleSize(
                total.isPresent() ? total : OptionalInt.of(sum), isPartition(classes) ? Map.of() : classes);
        return Optional.of(new SampleSizeCell(cell, size, counts, false, reason));
    }

    /** Whether the labels part the sample by use or by sex and so name no classes to tell apart. */
    static boolean isPartition(Map<String, Integer> classes) {
        return !classes.isEmpty() && classes.keySet().stream().allMatch(c -> isPartition(c));
    }

    private static boolean isPartition(String label) {
        String[] words = label.toLowerCase(Locale.ROOT).split("[\\s]+");
        return PARTITIONS.contains(words[0]);
    }

    private static Optional<Count> count(String part, NumberStyle style) {
        Matcher after = AFTER.matcher(part);
        if (after.matches()) {
            return count(after.group(2), after.group(1), style);
        }
        Matcher before = BEFORE.matcher(part);
        if (!before.matches()) {
            return Optional.empty();
        }
        return before.group(1) != null
                ? count(before.group(1), before.group(2), style)
                : count(before.group(3), before.group(4), style);
    }

    private static Optional<Count> count(String label, String number, NumberStyle style) {
        OptionalInt n = style.whole(number.strip());
        boolean known = label.equalsIgnoreCase("total")
                || isPartition(label)
                || CountedThings.arePeople(label)
                || (CAPITALS.matcher(label).matches() && !SCANS.contains(label.toUpperCase(Locale.ROOT)));
        return n.isPresent() && known ? Optional.of(new Count(n.getAsInt(), label)) : Optional.empty();
    }
}
