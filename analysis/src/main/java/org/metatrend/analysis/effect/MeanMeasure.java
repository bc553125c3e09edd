package org.metatrend.analysis.effect;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/** Effect sizes of two means. */
public enum MeanMeasure {
    /** Difference: y = m1 - m2, v = s1&sup2;/n1 + s2&sup2;/n2. */
    MD {
        @Override
        EffectSize of(TwoMeans t) {
            return new EffectSize(t.mean1() - t.mean2(), t.sd1() * t.sd1() / t.n1() + t.sd2() * t.sd2() / t.n2());
        }
    },
    /**
     * Standardized difference with Hedges' exact correction: d = (m1 - m2) / s with the pooled s, m = n1 + n2 - 2, y = J d
     * with J = Gamma(m/2) / (sqrt(m/2) Gamma((m - 1)/2)), v = 1/n1 + 1/n2 + y&sup2; / (2 (n1 + n2)). Hedges, Journal of
     * Educational Statistics 6 (1981) 107-128, doi:10.3102/10769986006002107.
     */
    SMD {
        @Override
        EffectSize of(TwoMeans t) {
            double m = t.n1() + t.n2() - 2;
            double pooled = Math.sqrt(((t.n1() - 1) * t.sd1() * t.sd1() + (t.n2() - 1) * t.sd2() * t.sd2()) / m);
            double correction = Math.exp(Gamma.logGamma(m / 2) - 0.5 * Math.log(m / 2) - Gamma.logGamma((m - 1) / 2));
            double y = correction * (t.mean1() - t.mean2()) / pooled;
            return new EffectSize(y, 1 / t.n1() + 1 / t.n2() + y * y / (2 * (t.n1() + t.n2())));
        }
    },
    /**
     * Log ratio of means: y = ln(m1 / m2), v = s1&sup2;/(n1 m1&sup2;) + s2&sup2;/(n2 m2&sup2;). Hedges, Gurevitch and Curtis,
     * Ecology 80 (1999) 1150-1156, doi:10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2.
     */
    ROM {
        @Override
        EffectSize of(TwoMeans t) {
            double cv1 = t.sd1() / t.mean1();
            double cv2 = t.sd2() / t.mean2();
            return new EffectSize(Math.log(t.mean1() / t.mean2()), cv1 * cv1 / t.n1() + cv2 * cv2 / t.n2());
        }
    };

    /**
     * The effect sizes of pairs of means.
     *
     * @param means one for each study
     * @return in the order given
     * @throws IllegalArgumentException if one has no effect size: SMD of groups of three together or fewer or without spread,
     *     ROM of means of different signs or of 0 (the message names the study from 0)
     */
    public List<EffectSize> of(List<TwoMeans> means) {
        List<EffectSize> sizes = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            TwoMeans t = means.get(i);
            boolean defined = switch (this) {
                case MD -> true;
                case SMD -> t.n1() + t.n2() > 3 && ((t.n1() > 1 && t.sd1() > 0) || (t.n2() > 1 && t.sd2() > 0));
                case ROM -> t.mean1() / t.mean2() > 0 && Double.isFinite(t.mean1() / t.mean2());
            };
            if (!defined) {
                throw new IllegalArgumentException(this + " is not defined for study " + i + ": " + t);
            }
            sizes.add(of(t));
        }
        return sizes;
    }

    abstract EffectSize of(TwoMeans means);
}
