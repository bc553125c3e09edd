package org.metatrend.ingest.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.metatrend.ingest.link.Evidence.Kind;

/**
 * Judges two citations of one surname and year, or of years one apart, without a look at their rivals.
 *
 * <p>Telling evidence hardly agrees by chance: a value with three significant decimals, a size or sizes of two classes
 * that no other first author of the package has, a value that is the mean of the other's. Sizes of shared cohorts,
 * coarse values of a stated task and an equal second author only support.
 */
final class Rule {
    /** From so many significant decimals on, 0.919 or 91.9%, two values are hardly equal by chance. */
    private static final int TELLING_DECIMALS = 3;

    private static final int COARSE_DECIMALS = 2;
    /** More values than these have too many means. */
    private static final int MOST_AVERAGED = 6;

    private final Frequency frequency;

    Rule(Frequency frequency) {
        this.frequency = frequency;
    }

    /**
     * What speaks for one study.
     *
     * @return refuted, or undecided with the evidence
     */
    Judgement weigh(CitedStudy a, CitedStudy b) {
        List<Evidence> evidence = evidence(a, b);
        boolean identified = evidence.stream().anyMatch(e -> e.kind() == Kind.IDENTIFIER);
        String against = "";
        if (!identified && !a.authors().mayBe(b.authors())) {
            against = "the authors' names differ";
        } else if (!identified && !a.doi().isEmpty() && !b.doi().isEmpty()) {
            against = "the DOIs differ";
        }
        return new Judgement(a, b, against.isEmpty() ? Certainty.UNDECIDED : Certainty.REFUTED, evidence, against);
    }

    /**
     * Decides what the evidence amounts to.
     *
     * @param weighed what speaks for one study
     * @param ambiguous whether another study has the same name and year
     */
    Judgement decide(Judgement weighed, boolean ambiguous) {
        CitedStudy a = weighed.one();
        CitedStudy b = weighed.other();
        long telling = weighed.count(Kind.TELLING);
        long supporting = weighed.count(Kind.SUPPORTING);
        if (weighed.count(Kind.IDENTIFIER) > 0) {
            return as(weighed, Certainty.CERTAIN, "");
        }
        if (!a.year().equals(b.year())) {
            return telling >= 1 && telling + supporting >= 2
                    ? as(weighed, Certainty.STRONG, "")
                    : as(weighed, Certainty.UNDECIDED, "the years differ by one, and too little else agrees");
        }
        if (telling >= 1) {
            return as(weighed, Certainty.STRONG, "");
        }
        String against = contradiction(a, b);
        if (!against.isEmpty()) {
            return as(weighed, Certainty.UNDECIDED, against);
        }
        if (ambiguous) {
            return supporting >= 2
                    ? as(weighed, Certainty.PROBABLE, "")
                    : as(weighed, Certainty.UNDECIDED, "a review lists several studies of this name and year");
        }
        if (supporting == 0 && frequency.isCommon(surnames(a, b))) {
            return as(weighed, Certainty.UNDECIDED, "a frequent name, and no number agrees");
        }
        return as(weighed, Certainty.PROBABLE, "");
    }

    private static Judgement as(Judgement of, Certainty certainty, String reason) {
        return new Judgement(of.one(), of.other(), certainty, of.evidence(), reason);
    }

    /** Which sizes cannot be of one study, where the reviews count what they say; empty if none. */
    private static String contradiction(CitedStudy a, CitedStudy b) {
        if (!a.whole().isEmpty() && !b.whole().isEmpty() && a.whole().stream().noneMatch(b.whole()::contains)) {
            return "the sizes of the whole study differ: " + words(a.whole()) + " and " + words(b.whole());
        }
        String part = partAboveWhole(a, b);
        String other = part.isEmpty() ? partAboveWhole(b, a) : part;
        return other.isEmpty() ? classesDiffer(a, b) : other;
    }

    private static String classesDiffer(CitedStudy a, CitedStudy b) {
        for (Reported x : a.values()) {
            Set<Integer> of = subjects(b, x.task());
            Set<Integer> own = subjects(a, x.task());
            if (!of.isEmpty() && !own.isEmpty() && common(own, of).isEmpty()) {
                return "the sizes of the classes compared differ: " + words(own) + " and " + words(of) + " (" + x.task()
                        + ")";
            }
        }
        return "";
    }

    private static Set<Integer> subjects(CitedStudy study, String task) {
        return study.values().stream()
                .filter(v ->
                        !task.isEmpty() && v.task().equals(task) && v.subjects().isPresent())
                .map(v -> v.subjects().getAsInt())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String partAboveWhole(CitedStudy a, CitedStudy b) {
        int part = a.parts().stream().mapToInt(Integer::intValue).max().orElse(0);
        int whole = b.whole().stream().mapToInt(Integer::intValue).max().orElse(Integer.MAX_VALUE);
        return part > whole ? "the classes compared have " + part + " subjects, the whole study " + whole : "";
    }

    private List<Evidence> evidence(CitedStudy a, CitedStudy b) {
        List<Evidence> evidence = new ArrayList<>();
        if (!a.doi().isEmpty() && a.doi().equals(b.doi())) {
            evidence.add(new Evidence(Kind.IDENTIFIER, "DOI " + a.doi()));
        }
        if (!a.title().isEmpty() && a.title().equals(b.title())) {
            evidence.add(new Evidence(Kind.IDENTIFIER, "the title"));
        }
        if (a.authors().shareSecond(b.authors())) {
            evidence.add(new Evidence(Kind.SUPPORTING, "second author"));
        }
        sizes(a, b, evidence);
        values(a, b, evidence);
        return evidence;
    }

    private void sizes(CitedStudy a, CitedStudy b, List<Evidence> evidence) {
        Set<Integer> equal = common(a.sizes(), b.sizes());
        Set<String> surnames = surnames(a, b);
        if (!equal.isEmpty()) {
            evidence.add(new Evidence(
                    frequency.isOwn(surnames, equal) ? Kind.TELLING : Kind.SUPPORTING, "size " + words(equal)));
        }
        Set<Integer> classes = common(a.printed(), b.printed());
        classes.removeAll(equal);
        if (classes.size() >= 2) {
            evidence.add(new Evidence(
                    frequency.isOwn(surnames, classes) ? Kind.TELLING : Kind.SUPPORTING,
                    "class sizes " + words(classes)));
        }
    }

    private static void values(CitedStudy a, CitedStudy b, List<Evidence> evidence) {
        Set<String> telling = new TreeSet<>();
        Set<String> coarse = new TreeSet<>();
        for (Reported x : a.values()) {
            for (Reported y : b.values()) {
                int decimals = Math.min(x.significant(), y.significant());
                if (!x.sameNumber(y)) {
                    continue;
                }
                if (decimals >= TELLING_DECIMALS) {
                    telling.add(words(x, y));
                } else if (decimals >= COARSE_DECIMALS && x.stated() && y.stated() && x.sameResult(y)) {
                    coarse.add(words(x, y));
                }
            }
        }
        if (!telling.isEmpty()) {
            evidence.add(new Evidence(Kind.TELLING, "value " + String.join(" and ", telling)));
        } else if (!coarse.isEmpty()) {
            evidence.add(new Evidence(Kind.SUPPORTING, "value " + String.join(" and ", coarse)));
        } else {
            mean(a, b, evidence);
            mean(b, a, evidence);
        }
    }

    /** Some reviews print the mean over the tasks of a study that others print one by one. */
    private static void mean(CitedStudy one, CitedStudy several, List<Evidence> evidence) {
        if (one.values().size() != 1) {
            return;
        }
        Reported mean = one.values().get(0);
        List<Reported> of = several.values().stream()
                .filter(v -> v.measure().equals(mean.measure()))
                .toList();
        Set<String> tasks = new HashSet<>(of.stream().map(Reported::task).toList());
        if (mean.significant() >= TELLING_DECIMALS
                && of.size() >= 2
                && of.size() <= MOST_AVERAGED
                && tasks.size() == of.size()
                && mean.equalTo(
                        of.stream().mapToDouble(Reported::value).average().orElseThrow(), mean.significant())) {
            evidence.add(
                    new Evidence(Kind.TELLING, "value " + mean.value() + ", the mean of the other's " + of.size()));
        }
    }

    private static String words(Reported x, Reported y) {
        double finer = x.decimals() >= y.decimals() ? x.value() : y.value();
        return Double.toString(finer);
    }

    private static Set<String> surnames(CitedStudy a, CitedStudy b) {
        Set<String> surnames = new HashSet<>(a.authors().first().surnames());
        surnames.addAll(b.authors().first().surnames());
        return surnames;
    }

    private static Set<Integer> common(Set<Integer> a, Set<Integer> b) {
        Set<Integer> common = new TreeSet<>(a);
        common.retainAll(b);
        return common;
    }

    private static String words(Set<Integer> sizes) {
        return new TreeSet<>(sizes).stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }
}
