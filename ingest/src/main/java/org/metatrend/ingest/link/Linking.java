package org.metatrend.ingest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the studies that several reviews cite. Only citations in different reviews that share a surname, with years at
 * most one apart, or a DOI or a title are compared, so that the cost grows with the studies and not with their pairs.
 */
public final class Linking {
    /** What more citations than these share, be it name and year or a DOI, tells none of them from the others. */
    private static final int CROWD = 200;

    private final List<CitedStudy> studies;
    private final List<Ruling> rulings;
    private final Rule rule;
    private final Map<String, List<CitedStudy>> blocks = new LinkedHashMap<>();

    private Linking(List<CitedStudy> studies, List<Ruling> rulings) {
        this.studies = studies;
        this.rulings = rulings;
        this.rule = new Rule(new Frequency(studies));
    }

    /**
     * Links citations.
     *
     * @param studies of all reviews, their ids different
     * @param rulings what a person says about pairs of them
     */
    public static Links of(List<CitedStudy> studies, List<Ruling> rulings) {
        return new Linking(studies, rulings).link();
    }

    private Links link() {
        for (CitedStudy study : studies) {
            keys(study)
                    .forEach(k ->
                            blocks.computeIfAbsent(k, b -> new ArrayList<>()).add(study));
        }
        List<Judgement> weighed = pairs();
        Map<String, Integer> best = best(weighed);
        List<Judgement> judged = new ArrayList<>();
        for (Judgement pair : weighed) {
            judged.add(ruled(pair).orElseGet(() -> decided(pair, best)));
        }
        Groups groups = new Groups(studies, judged);
        Set<Judgement> dropped = new HashSet<>(groups.dropped());
        return new Links(
                groups.studies(),
                judged.stream()
                        .map(j -> dropped.contains(j)
                                ? undecided(j, "it would make one study of two that a review or the manifest parts")
                                : j)
                        .toList());
    }

    private Judgement decided(Judgement pair, Map<String, Integer> best) {
        if (pair.certainty() == Certainty.REFUTED) {
            return pair;
        }
        boolean identified = pair.count(Evidence.Kind.IDENTIFIER) > 0;
        Judgement decided = rule.decide(pair, !identified && ambiguous(pair));
        boolean rivals = best.get(end(pair.one(), pair.other())) != pair.score()
                || best.get(end(pair.other(), pair.one())) != pair.score();
        return rivals && decided.certainty().links()
                ? undecided(decided, "another study of the same review fits as well or better")
                : decided;
    }

    private static Judgement undecided(Judgement of, String reason) {
        return new Judgement(of.one(), of.other(), Certainty.UNDECIDED, of.evidence(), reason);
    }

    private Optional<Judgement> ruled(Judgement pair) {
        return rulings.stream()
                .filter(r -> r.isAbout(pair.one(), pair.other()))
                .findFirst()
                .map(r -> new Judgement(
                        pair.one(),
                        pair.other(),
                        r.same() ? Certainty.STATED : Certainty.REFUTED,
                        pair.evidence(),
                        "the manifest: " + r.reason()));
    }

    /** Every pair in question, once, in the order of the studies. */
    private List<Judgement> pairs() {
        List<Judgement> pairs = new ArrayList<>();
        Map<String, CitedStudy> byId = new HashMap<>();
        studies.forEach(s -> byId.put(s.id(), s));
        Map<String, Integer> order = new HashMap<>();
        studies.forEach(s -> order.put(s.id(), order.size()));
        for (CitedStudy study : studies) {
            Set<String> others = new HashSet<>();
            for (String key : lookups(study)) {
                List<CitedStudy> block = blocks.getOrDefault(key, List.of());
                if (block.size() <= CROWD) {
                    block.forEach(o -> others.add(o.id()));
                }
            }
            rulings.stream().filter(r -> r.one().equals(study.id())).forEach(r -> others.add(r.other()));
            rulings.stream().filter(r -> r.other().equals(study.id())).forEach(r -> others.add(r.one()));
            others.stream()
                    .map(byId::get)
                    .filter(o -> o != null
                            && order.get(o.id()) > order.get(study.id())
                            && !o.review().equals(study.review()))
                    .sorted(Comparator.comparing(o -> order.get(o.id())))
                    .forEach(o -> pairs.add(rule.weigh(study, o)));
        }
        return pairs;
    }

    /** For each study and each other review the highest score; a score that two share counts for neither. */
    private static Map<String, Integer> best(List<Judgement> pairs) {
        Map<String, Integer> best = new HashMap<>();
        Map<String, Integer> again = new HashMap<>();
        for (Judgement pair : pairs) {
            if (pair.certainty() == Certainty.REFUTED) {
                continue;
            }
            for (String end : List.of(end(pair.one(), pair.other()), end(pair.other(), pair.one()))) {
                Integer before = best.put(end, Math.max(pair.score(), best.getOrDefault(end, -1)));
                if (before != null && before == pair.score()) {
                    again.put(end, before);
                }
            }
        }
        again.forEach((end, score) -> best.computeIfPresent(end, (e, b) -> b.equals(score) ? -1 : b));
        return best;
    }

    private static String end(CitedStudy of, CitedStudy other) {
        return of.id() + "\n" + other.review();
    }

    /** Whether a review has several studies of this name and year, by its list or by a letter after the year. */
    private boolean ambiguous(Judgement pair) {
        CitedStudy a = pair.one();
        CitedStudy b = pair.other();
        if (!a.suffix().isEmpty() || !b.suffix().isEmpty()) {
            return true;
        }
        // reviews print "Cheng and Liu" for two authors and "Cheng et al." for more
        boolean bySecond = a.authors().shareSecond(b.authors());
        Set<String> reviews = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Set<String> keys = new HashSet<>(keys(a));
        keys.addAll(keys(b));
        for (String key : keys) {
            for (CitedStudy other : key.startsWith("name ") ? blocks.get(key) : List.<CitedStudy>of()) {
                if (other.authors().mayBe(a.authors())
                        && other.authors().mayBe(b.authors())
                        && (!bySecond || other.authors().shareSecond(a.authors()))
                        && seen.add(other.id())
                        && !reviews.add(other.review())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> keys(CitedStudy study) {
        List<String> keys = new ArrayList<>();
        study.year()
                .ifPresent(y -> study.authors().first().surnames().stream()
                        .sorted()
                        .forEach(s -> keys.add("name " + s + " " + y)));
        if (!study.doi().isEmpty()) {
            keys.add("doi " + study.doi());
        }
        if (!study.title().isEmpty()) {
            keys.add("title " + study.title());
        }
        return keys;
    }

    /** The blocks to look into: its own, and those of the same names one year before and after. */
    private static List<String> lookups(CitedStudy study) {
        List<String> keys = new ArrayList<>(keys(study));
        study.year()
                .ifPresent(y -> study.authors().first().surnames().forEach(s -> {
                    keys.add("name " + s + " " + (y - 1));
                    keys.add("name " + s + " " + (y + 1));
                }));
        return keys;
    }
}
