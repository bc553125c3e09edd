package org.metatrend.ingest.extract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metatrend.ingest.extract.PerformanceCell.Item;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.MeasureTerm;
import org.metatrend.ingest.manifest.ResourcePlan.PerformanceColumn;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Task;

/** The measures of a package: those it declares, else accuracy alone. Every spelling of a measure maps to one name. */
public final class MeasureVocabulary implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<MeasureTerm> terms;
    private final boolean declared;

    /** The measures that a package declares. */
    public MeasureVocabulary(PackagePlan plan) {
        declared = !plan.measures().isEmpty();
        terms = new ArrayList<>(declared ? plan.measures() : List.of(MeasureTerm.drawn(Measure.ACCURACY.label())));
    }

    /** The measures, in their order; at least one. */
    public List<MeasureTerm> terms() {
        return List.copyOf(terms);
    }

    /** Whether the package declares its measures; otherwise it is about accuracy. */
    public boolean isDeclared() {
        return declared;
    }

    /** The name of the measure that a word means; a word that means none is a name of its own. */
    public String name(String word) {
        return term(word).map(MeasureTerm::name).orElse(word);
    }

    /** The declared measure that a word means, by its name, its spellings or what the field calls it. */
    public Optional<MeasureTerm> term(String word) {
        Optional<Measure> known = Measure.of(word);
        return terms.stream()
                .filter(t -> t.name().equals(word) || spelt(t).contains(key(word)))
                .findFirst()
                .or(() -> known.flatMap(m -> terms.stream()
                        .filter(t -> Measure.of(t.name()).equals(Optional.of(m)))
                        .findFirst()));
    }

    /**
     * What a value measures: the cell says it, else its column, else it is an accuracy.
     *
     * @param namesTask whether the unknown name before the value is a task
     */
    String of(Item item, PerformanceColumn column, boolean namesTask) {
        boolean quiet = namesTask || item.unknownMeasure().isEmpty();
        return name(item.measure()
                .map(Measure::label)
                .orElse(quiet ? column.measureOr(Measure.ACCURACY.label()) : item.unknownMeasure()));
    }

    /** Why a value has to be set aside by its measure; empty if it has not. */
    Optional<Flag> look(String measure, double value, Task task) {
        Optional<MeasureTerm> term = term(measure);
        if (term.isEmpty()) {
            return Optional.of(declared ? Flag.UNDECLARED_MEASURE : Flag.NOT_ACCURACY);
        }
        OptionalDouble chance = chance(term.get(), task);
        double guess = chance.orElse(0);
        if (chance.isPresent() && (lowerIsBetter(term.get()) ? value > guess : value < guess)) {
            return Optional.of(Flag.BELOW_CHANCE);
        }
        return value < Measure.of(term.get().name()).map(Measure::least).orElse(0.0)
                ? Optional.of(Flag.BELOW_RANGE)
                : Optional.empty();
    }

    /** Whether a smaller value is better: as the package says, else as is known of the measure. */
    public static boolean lowerIsBetter(MeasureTerm term) {
        return term.lowerIsBetter() == null
                ? Measure.of(term.name()).equals(Optional.of(Measure.ERROR))
                : term.lowerIsBetter();
    }

    private static OptionalDouble chance(MeasureTerm term, Task task) {
        if (term.chance() != null) {
            return OptionalDouble.of(term.chance());
        }
        return Measure.of(term.name())
                .filter(m -> m == Measure.ACCURACY)
                .map(m -> OptionalDouble.of(task.chance()))
                .orElse(OptionalDouble.empty());
    }

    private static List<String> spelt(MeasureTerm term) {
        List<String> words = new ArrayList<>();
        words.add(key(term.name()));
        term.spellings().forEach(s -> words.add(key(s)));
        return words;
    }

    private static String key(String word) {
        return word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
