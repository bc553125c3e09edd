package org.metatrend.analysis.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.analysis.smooth.Density.Rule;

class DensityTest {
    private static final double[] VALUES = {1.2, 0.4, 3.1, 2.2, 2.9, 0.1, 1.7, 8};

    @ParameterizedTest
    @EnumSource(Rule.class)
    void integrates_to_one(Rule rule) {
        double[] values = new Random(1).doubles(200).toArray();
        DensityCurve curve = new Density(rule).on(values, 2001, 8);
        double step = curve.grid()[1] - curve.grid()[0];
        double sum = 0;
        for (double density : curve.density()) {
            sum += density * step;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void symmetric_values_have_a_symmetric_density(Rule rule) {
        DensityCurve curve = new Density(rule).on(new double[] {-3, -1, -0.5, 0.5, 1, 3}, 101, 3);
        for (int i = 0; i < 101; i++) {
            assertThat(curve.density()[i]).isCloseTo(curve.density()[100 - i], within(1e-14));
        }
    }

    @Test
    void two_values_by_hand() {
        // s = sqrt(2), h = sqrt(2) 2^(-1/5) = 2^0.3; at the middle both kernels stand one unit away.
        double h = Math.pow(2, 0.3);
        DensityCurve curve = new Density(Rule.SCOTT).at(new double[] {-1, 1}, new double[] {0});
        assertThat(curve.bandwidth()).isCloseTo(h, within(1e-15));
        assertThat(curve.density()[0])
                .isCloseTo(Math.exp(-1 / (2 * h * h)) / (h * Math.sqrt(2 * Math.PI)), within(1e-15));
    }

    @Test
    void agrees_with_r_and_scipy() {
        // R 4.2.2: bw.nrd0(v); mean(dnorm(2, v, bw.nrd0(v)))
        DensityCurve silverman = new Density(Rule.SILVERMAN).at(VALUES, new double[] {2});
        assertThat(silverman.bandwidth()).isCloseTo(0.8640807400770257, within(1e-14));
        assertThat(silverman.density()[0]).isCloseTo(0.22287112018874305, within(1e-14));
        // SciPy 1.17: gaussian_kde(v, 'scott'): factor * std(ddof=1), evaluate(2)
        DensityCurve scott = new Density(Rule.SCOTT).at(VALUES, new double[] {2});
        assertThat(scott.bandwidth()).isCloseTo(1.6416381499077164, within(1e-14));
        assertThat(scott.density()[0]).isCloseTo(0.17188654289779026, within(1e-14));
    }

    @Test
    void without_a_quartile_range_silvermans_rule_takes_the_standard_deviation() {
        double[] values = {1, 1, 1, 1, 1, 1, 1, 5};
        assertThat(new Density(Rule.SILVERMAN).bandwidth(values))
                .isCloseTo(0.9 * Math.sqrt(2) * Math.pow(8, -0.2), within(1e-14));
    }

    @Test
    void what_has_no_density_is_rejected() {
        Density density = new Density(Rule.SILVERMAN);
        rejected(() -> density.bandwidth(new double[] {2, 2, 2}), "two different values");
        rejected(() -> density.bandwidth(new double[] {1}), "two different values");
        rejected(() -> density.bandwidth(new double[] {1, Double.NaN}), "not finite");
        rejected(() -> density.on(VALUES, 1, 3), "at least two points");
        rejected(() -> density.on(VALUES, 10, -1), "cut is finite");
        rejected(() -> density.at(VALUES, new double[] {Double.NaN}), "point 0 is not finite");
    }

    private static void rejected(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(message);
    }
}
