package org.metatrend.pipeline.meta;

import org.metatrend.figures.forest.Measure;
import org.metatrend.figures.forest.Measure.Transform;
import org.metatrend.figures.pooled.EffectScale;

/** How the effects of a measure are drawn. */
final class FigureScale {
    private FigureScale() {}

    static EffectScale scale(MetaMeasure measure) {
        return switch (measure) {
            case PR -> EffectScale.PERCENT;
            case PLO, LAUC -> EffectScale.LOGIT;
            case PAS, PFT -> EffectScale.ARCSINE;
            case PLN, RR, OR, PETO, ROM -> EffectScale.LOG;
            case ZCOR -> EffectScale.FISHER_Z;
            case GEN, RD, AS, MD, SMD, COR, AUC -> EffectScale.PLAIN;
        };
    }

    /** The words of an axis, with the unit. */
    static String label(MetaMeasure measure) {
        String name = name(measure);
        return switch (scale(measure)) {
            case PERCENT, LOGIT, ARCSINE -> name + " (%)";
            case LOG, FISHER_Z, PLAIN -> name;
        };
    }

    private static String name(MetaMeasure measure) {
        String name = measure.scale().orElse(measure.words());
        return FitReport.sentence(name).replaceAll("\\.$", "");
    }

    static Measure forest(MetaMeasure measure) {
        String name = name(measure);
        return switch (measure) {
            case PR -> Measure.proportion(name, Transform.IDENTITY);
            case PLN -> Measure.proportion(name, Transform.EXP);
            case PLO, LAUC -> Measure.proportion(name, Transform.LOGISTIC);
            case PAS, PFT -> Measure.proportion(name, Transform.SQUARED_SINE);
            case RR, OR, PETO, ROM -> Measure.ratio(name);
            case ZCOR -> Measure.correlation(name);
            case RD, AS, MD, SMD, COR, GEN -> Measure.difference(name);
            case AUC -> Measure.plain(name);
        };
    }

    /** Whether an effect of 0 means that there is none. */
    static boolean hasNoEffect(MetaMeasure measure) {
        return !measure.isProportion()
                && measure != MetaMeasure.AUC
                && measure != MetaMeasure.LAUC;
    }
}
