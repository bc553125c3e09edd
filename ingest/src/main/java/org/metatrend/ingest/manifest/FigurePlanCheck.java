package org.metatrend.ingest.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.manifest.PackagePlan.PeriodTerm;

/** Checks what a package says of its figures: which ones, of which measures, in which periods. */
record FigurePlanCheck(Rules rules) {

    /** @throws BadInput at the first contradiction or omission */
    void check(PackagePlan plan) {
        boolean any = !plan.measures().isEmpty()
                || !plan.periods().isEmpty()
                || !plan.figures().isEmpty();
        if (any && plan.kind() != Kind.STUDIES) {
            throw rules.bad(
                    "/metatrend",
                    "measures, periods or figures",
                    "none of them: only a package of the kind studies has a choice",
                    "remove them");
        }
        measures(plan.measures());
        periods(plan.periods());
        for (int i = 0; i < plan.figures().size(); i++) {
            String at = "/metatrend/figures/" + i;
            rules.known(at, plan.figures().get(i), PackagePlan.STUDY_FIGURES);
            rules.once(at, plan.figures().subList(0, i + 1));
        }
    }

    private void measures(List<MeasureTerm> measures) {
        List<String> words = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            MeasureTerm term = measures.get(i);
            String at = "/metatrend/measures/" + i;
            rules.required(at + "/name", term.name(), "the measure's name");
            if (term.fileName().isEmpty() || term.fileName().length() > 60) {
                throw rules.bad(
                        at + "/name",
                        BadInput.quote(term.name()),
                        "a name with a letter from a to z or a digit, of at most 60 characters: it names files",
                        "rename it, and give the words of the axis as its label");
            }
            words.add(term.name());
            term.spellings().stream()
                    .filter(s -> !s.toLowerCase(Locale.ROOT).equals(term.name().toLowerCase(Locale.ROOT)))
                    .forEach(words::add);
            rules.once(at, words);
            files.add(term.fileName());
            rules.once(at + "/name", files);
            if (term.chance() != null && !(term.chance() >= -1 && term.chance() <= 1)) {
                throw rules.bad(
                        at + "/chance", term.chance().toString(), "the value of guessing, from -1 to 1", "correct it");
            }
        }
    }

    private void periods(List<PeriodTerm> periods) {
        for (int i = 0; i < periods.size(); i++) {
            PeriodTerm period = periods.get(i);
            String at = "/metatrend/periods/" + i;
            rules.required(at + "/label", period.label(), "the period's name in the figure");
            rules.once(
                    at + "/label",
                    periods.subList(0, i + 1).stream().map(PeriodTerm::label).toList());
            if (period.from() != null && period.to() != null && period.from() > period.to()) {
                throw rules.bad(
                        at, period.from() + " to " + period.to(), "a first year before the last one", "swap them");
            }
            for (int j = 0; j < i; j++) {
                if (overlap(periods.get(j), period)) {
                    throw rules.bad(
                            at,
                            "years that are in " + BadInput.quote(periods.get(j).label()) + " too",
                            "periods that do not overlap",
                            "correct from and to");
                }
            }
        }
    }

    private static boolean overlap(PeriodTerm a, PeriodTerm b) {
        return first(a) <= last(b) && first(b) <= last(a);
    }

    private static int first(PeriodTerm period) {
        return period.from() == null ? Integer.MIN_VALUE : period.from();
    }

    private static int last(PeriodTerm period) {
        return period.to() == null ? Integer.MAX_VALUE : period.to();
    }
}
