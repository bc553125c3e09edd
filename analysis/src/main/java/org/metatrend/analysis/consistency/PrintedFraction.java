package org.metatrend.analysis.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share as it was printed: 91.9% and 0.919 are both 919 units of 10<sup>-3</sup>. It stands for every number that
 * rounds to it, half a unit to either side, both ends included: rounding half up, half down and half to even are all in
 * use.
 *
 * @param units in [0, 10<sup>decimals</sup>]
 * @param decimals of the fraction, in [0, {@value #MOST_DECIMALS}]; a percentage has two more than it prints
 */
public record PrintedFraction(long units, int decimals) {
    /** The most decimals that are taken for printed; a number with more was computed. */
    public static final int MOST_DECIMALS = 6;

    private static final int WHOLE_PERCENT = 2;

    /** @throws IllegalArgumentException unless units and decimals are in their ranges */
    public PrintedFraction {
        if (decimals < 0 || decimals > MOST_DECIMALS || units < 0 || units > scale(decimals)) {
            throw new IllegalArgumentException(units + " units of 10^-" + decimals);
        }
    }

    /**
     * Whether a number is a share and its decimals are few enough to be printed ones.
     *
     * @param fraction the number; a share is in [0, 1]
     * @param decimals of the fraction
     */
    public static boolean is(double fraction, int decimals) {
        return fraction >= 0 && fraction <= 1 && decimals >= 0 && decimals <= MOST_DECIMALS;
    }

    /**
     * The fraction with so many decimals.
     *
     * @throws IllegalArgumentException unless {@link #is}
     */
    public static PrintedFraction of(double fraction, int decimals) {
        if (!is(fraction, decimals)) {
            throw new IllegalArgumentException(fraction + " with " + decimals + " decimals");
        }
        // the shortest decimal that gives the double is the one that was printed
        BigDecimal units = BigDecimal.valueOf(fraction).movePointRight(decimals);
        return new PrintedFraction(units.setScale(0, RoundingMode.HALF_UP).longValueExact(), decimals);
    }

    /**
     * The same without zeros that may have been added: a table or a spreadsheet that gives all numbers the same decimals
     * turns 88.9% into 88.90%. Whole percents are kept, since few report less: 0.90 is not taken for 0.9.
     */
    public PrintedFraction withoutAddedZeros() {
        return decimals > WHOLE_PERCENT && units % 10 == 0
                ? new PrintedFraction(units / 10, decimals - 1).withoutAddedZeros()
                : this;
    }

    /** Whether it may be the middle of two values with one decimal less, in whole percents or finer: 87.35%. */
    public boolean isMiddle() {
        return decimals > WHOLE_PERCENT && units % 10 == 5;
    }

    /** How many units one is: 10<sup>decimals</sup>. */
    long scale() {
        return scale(decimals);
    }

    /** The least number that rounds to it. */
    BigDecimal lower() {
        return BigDecimal.valueOf(10 * units - 5, decimals + 1);
    }

    /** The largest number that rounds to it. */
    BigDecimal upper() {
        return BigDecimal.valueOf(10 * units + 5, decimals + 1);
    }

    private static long scale(int decimals) {
        return BigDecimal.ONE.movePointRight(decimals).longValueExact();
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }
}
