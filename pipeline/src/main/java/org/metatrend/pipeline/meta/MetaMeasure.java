package org.metatrend.pipeline.meta;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metatrend.analysis.effect.CorrelationMeasure;
import org.metatrend.analysis.effect.FreemanTukey;
import org.metatrend.analysis.effect.ProportionMeasure;

/** An effect measure by metafor's name, and the columns it is computed from. */
public enum MetaMeasure {
    /** Effect sizes as they stand in the table. */
    GEN("effect size", "", Family.GIVEN),
    PR("proportion", "", Family.PROPORTION),
    PLN("log proportion", "proportion", Family.PROPORTION),
    PLO("logit proportion", "proportion", Family.PROPORTION),
    PAS("arcsine proportion", "proportion", Family.PROPORTION),
    PFT("double arcsine proportion", "proportion", Family.PROPORTION),
    RR("log risk ratio", "risk ratio", Family.TWO_BY_TWO),
    OR("log odds ratio", "odds ratio", Family.TWO_BY_TWO),
    RD("risk difference", "", Family.TWO_BY_TWO),
    AS("arcsine difference", "", Family.TWO_BY_TWO),
    PETO("Peto's log odds ratio", "odds ratio", Family.TWO_BY_TWO),
    MD("mean difference", "", Family.MEANS),
    SMD("standardized mean difference", "", Family.MEANS),
    ROM("log ratio of means", "ratio of means", Family.MEANS),
    COR("correlation", "", Family.CORRELATION),
    ZCOR("Fisher's z", "correlation", Family.CORRELATION),
    AUC("area under the curve", "", Family.AREA),
    /** The logit of an area. */
    LAUC("logit area under the curve", "area under the curve", Family.AREA);

    /** What a measure is computed from: alternatives in the order in which they are looked for. */
    enum Family {
        GIVEN(List.of(List.of(Role.YI, Role.VI), List.of(Role.YI, Role.SEI))),
        PROPORTION(List.of(List.of(Role.XI, Role.NI), List.of(Role.XI, Role.MI), List.of(Role.ACC, Role.NI))),
        TWO_BY_TWO(List.of(List.of(Role.AI, Role.BI, Role.CI, Role.DI), List.of(Role.AI, Role.N1I, Role.CI, Role.N2I))),
        MEANS(List.of(List.of(Role.M1I, Role.SD1I, Role.N1I, Role.M2I, Role.SD2I, Role.N2I))),
        CORRELATION(List.of(List.of(Role.RI, Role.NI))),
        AREA(List.of(List.of(Role.AUC, Role.N1, Role.N0))),
        DIAGNOSTIC(List.of(List.of(Role.TP, Role.FN, Role.FP, Role.TN)));

        // an unmodifiable list, which the type does not say
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<List<Role>> alternatives;

        Family(List<List<Role>> alternatives) {
            this.alternatives = alternatives;
        }

        List<List<Role>> alternatives() {
            return alternatives;
        }
    }

    private final String words;
    private final String scale;
    private final Family family;

    MetaMeasure(String words, String scale, Family family) {
        this.words = words;
        this.scale = scale;
        this.family = family;
    }

    /** The measure in words. */
    public String words() {
        return words;
    }

    Family family() {
        return family;
    }

    /** Whether it is a proportion, whatever its transformation. */
    boolean isProportion() {
        return family == Family.PROPORTION;
    }

    /** What the inverse of its transformation is called; none if it has no transformation. */
    Optional<String> scale() {
        return scale.isEmpty() ? Optional.empty() : Optional.of(scale);
    }

    /**
     * The inverse of its transformation.
     *
     * @param estimate on the scale of the model
     * @param sampleSize for PFT: the harmonic mean
     */
    double inverse(double estimate, double sampleSize) {
        return switch (this) {
            case PFT -> FreemanTukey.inverse(estimate, sampleSize);
            case PR, PLN, PLO, PAS -> ProportionMeasure.valueOf(name()).inverse(estimate);
            case RR, OR, PETO, ROM -> Math.exp(estimate);
            case ZCOR -> CorrelationMeasure.ZCOR.inverse(estimate);
            case LAUC -> ProportionMeasure.PLO.inverse(estimate);
            case GEN, RD, AS, MD, SMD, COR, AUC -> estimate;
        };
    }

    /** The measure of a name, whatever the case of its letters. */
    static Optional<MetaMeasure> of(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(plain))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
