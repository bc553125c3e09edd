package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.metatrend.ingest.extract.SampleSizeCell.Count;

/**
 * Numbers with the words for what they count: "80 stimuli, 10 subjects", "70 responders, 54 nonresponders". People are
 * subjects, trials are not; a word for neither is not guessed.
 */
final class CountedThings {
    private static final Set<String> EVERYBODY = words("""
            subject, subjects, participant, participants, individual, individuals, people, persons, person,
            volunteers, humans, subjects total, participants total, total""");
    private static final Set<String> PEOPLE = words("""
            subject subjects participant participants individual individuals people persons person
            volunteers patient patients control controls adult adults child children infants neonates
            adolescents women men woman man females males female male responders converters users smokers
            drinkers carriers survivors relatives siblings twins students veterans athletes cases readers
            raters""");
    private static final Set<String> OTHERS = words("""
            trial, trials, stimulus, stimuli, sample, samples, image, images, scan, scans, run, runs,
            session, sessions, epoch, epochs, recording, recordings, slice, slices, volume, volumes, block,
            blocks, voxel, voxels, hour, hours, minute, minutes, second, seconds, segment, segments, window,
            windows, event, events, frame, frames, word, words, video, videos, picture, pictures, item,
            items, condition, conditions, site, sites, channel, channels, electrode, electrodes, lesion,
            lesions, nodule, nodules, eyes, visits, studies, examples, instances, patches, features,
            observations, points, time points""");
    private static final Pattern PART = Pattern.compile("(?s)(\\D*?)(\\d[\\d,'’ \u00a0\u2009\u202f]*)\\s*(\\p{L}.*)");
    private static final Pattern PER = Pattern.compile("(?s).*(?:\\b(?:per|each|every)\\b|/\\s*\\p{L}).*");

    // words before a number that leave it as it is; "over 30 subjects" is a bound
    private static final Set<String> LEADS = Set.of("", "total", "total:", "n =", "n=");
    private static final Set<String> ABOUT = Set.of("~", "≈", "about", "approximately", "approx.", "ca.", "around");

    private final String cell;
    private final String unit;
    private final List<Count> everybody = new ArrayList<>();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final List<Count> all = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private String unknown = "";
    private int units;
    private boolean about;

    private CountedThings(String cell, String unit) {
        this.cell = cell;
        this.unit = unit.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split(list.contains(",") ? ",\\s+" : "\\s+"));
    }

    static SampleSizeCell read(String cell, String text, NumberStyle style, String unit) {
        CountedThings things = new CountedThings(cell, unit);
        for (String part : text.replaceFirst("(?i)^(?:a )?total of\\s+", "")
                .split("[;+&\\n]|\\band\\b|(?:\\b(?:from|in|of|with|for)\\b|/)(?=\\s*\\d)|,(?!\\d{3}(?!\\d))")) {
            if (!part.isBlank()) {
                things.add(part.strip(), style);
            }
        }
        return things.sum();
    }

    private void add(String part, NumberStyle style) {
        Matcher match = PART.matcher(part.replaceAll("\\s+\\([^()]*\\)$", ""));
        OptionalInt number = match.matches() ? style.whole(match.group(2).strip()) : OptionalInt.empty();
        if (number.isEmpty()) {
            if (part.matches("(?s).*\\d.*\\p{L}.*|.*\\p{L}.*\\d.*")) {
                unknown = unknown.isEmpty() ? part : unknown;
            }
            passedOver.add(part);
            return;
        }
        String of = match.group(3).strip();
        Count count = new Count(number.getAsInt(), of);
        all.add(count);
        String words = of.toLowerCase(Locale.ROOT).replaceAll("\\bin total\\b", "total");
        String last = words.replaceAll("\\s+total$", "").replaceAll(".*[\\s]", "");
        String person = last.replaceFirst("^non[- ]?", "");
        String lead = match.group(1).strip().toLowerCase(Locale.ROOT);
        if (of.matches(".*\\d.*")) {
            // two numbers in one part: which counts what is not told
            unknown = unknown.isEmpty() ? part : unknown;
            passedOver.add(part);
        } else if (!unit.isEmpty() && last.equals(unit)) {
            units += number.getAsInt();
            passedOver.add(part);
        } else if (PER.matcher(words).matches() || OTHERS.contains(last)) {
            passedOver.add(part);
        } else if (!LEADS.contains(lead) && !ABOUT.contains(lead)) {
            unknown = unknown.isEmpty() ? part : unknown;
            passedOver.add(part);
        } else if (EVERYBODY.contains(words)) {
            about |= ABOUT.contains(lead);
            everybody.add(count);
        } else if (PEOPLE.contains(person)) {
            about |= ABOUT.contains(lead);
            groups.merge(of, number.getAsInt(), Integer::sum);
        } else {
            unknown = unknown.isEmpty() ? of : unknown;
            passedOver.add(part);
        }
    }

    /** Whether words end in one for people. */
    static boolean arePeople(String words) {
        String last = words.toLowerCase(Locale.ROOT).replaceFirst(".*\\s", "");
        return PEOPLE.contains(last.replaceFirst("^non[- ]?", ""));
    }

    private SampleSizeCell sum() {
        int grouped = groups.values().stream().mapToInt(Integer::intValue).sum();
        if (everybody.size() == 1) {
            int total = everybody.get(0).number();
            groups.forEach((of, n) -> passedOver.add(n + " " + of));
            return total < grouped
                    ? SampleSizeCell.none(
                            cell,
                            all,
                            "the groups add up to more than the '"
                                    + everybody.get(0).of() + "'")
                    : found(new SampleSize(OptionalInt.of(total), Map.of()));
        }
        if (everybody.size() > 1) {
            return SampleSizeCell.none(
                    cell, all, "several numbers of '" + everybody.get(0).of() + "'");
        }
        if (groups.isEmpty() && units > 0) {
            // people, where they are given, count before what else the package takes for its sample
            passedOver.clear();
            return found(new SampleSize(OptionalInt.of(units), Map.of()));
        }
        if (!unknown.isEmpty()) {
            return SampleSizeCell.none(cell, all, "not known to be people: '" + unknown + "'");
        }
        if (groups.isEmpty()) {
            return SampleSizeCell.none(
                    cell,
                    all,
                    all.isEmpty()
                            ? "no whole number"
                            : "counts no people: '" + all.get(0).of() + "'");
        }
        return found(new SampleSize(OptionalInt.of(grouped), groups.size() == 1 ? Map.of() : groups));
    }

    private SampleSizeCell found(SampleSize size) {
        List<String> remarks = new ArrayList<>();
        if (about) {
            remarks.add(Quantity.Qualifier.ABOUT.remark());
        }
        if (!passedOver.isEmpty()) {
            remarks.add(passedOver.stream().collect(Collectors.joining("', '", "not counted: '", "'")));
        }
        return new SampleSizeCell(cell, size, all, about, String.join("; ", remarks));
    }
}
