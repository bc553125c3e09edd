package org.metatrend.analysis.bias;

import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.MetaFit;

/**
 * The effect corrected by regression: PET is the intercept of the linear model on the standard error, PEESE that on the variance.
 * PEESE is taken where PET's intercept differs from 0 with a one-sided p below 0.05 (in its own direction), PET otherwise. Stanley
 * and Doucouliagos, Research Synthesis Methods 5 (2014) 60-78, doi:10.1002/jrsm.1095.
 *
 * @param pet the regression on the standard error
 * @param peese the regression on the variance
 */
public record PetPeese(MetaFit pet, MetaFit peese) {
    private static final double ONE_SIDED = 0.05;

    /**
     * Fits both.
     *
     * @param effects of at least 3 studies with variances that differ
     * @throws IllegalArgumentException if there are fewer studies or the variances are equal
     */
    public static PetPeese of(EffectSizes effects) {
        return new PetPeese(
                new RegressionTest(SizePredictor.STANDARD_ERROR, RegressionTest.LINEAR, false)
                        .test(effects)
                        .fit(),
                new RegressionTest(SizePredictor.VARIANCE, RegressionTest.LINEAR, false)
                        .test(effects)
                        .fit());
    }

    /** The p-value of PET's intercept in its own direction. */
    public double oneSidedP() {
        return pet.intercept().p() / 2;
    }

    /** Whether PEESE is taken. */
    public boolean takesPeese() {
        return oneSidedP() < ONE_SIDED;
    }

    /** The corrected effect. */
    public Coefficient corrected() {
        return takesPeese() ? peese.intercept() : pet.intercept();
    }
}
