package org.metatrend.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.Coefficient;
import org.metatrend.ingest.study.Reading;

class RegressionTest {
    private static final double[] SIZES = {20, 35, 50, 80, 110, 160, 240, 400};
    private static final double[] YEARS = {2009, 2012, 2010, 2014, 2011, 2013, 2016, 2015};
    private static final double[] VALUES = {0.93, 0.86, 0.9, 0.84, 0.88, 0.79, 0.83, 0.8};

    private static List<Observation> points(int copies, boolean oneStudyEach) {
        List<Observation> points = new ArrayList<>();
        for (int i = 0; i < SIZES.length; i++) {
            for (int copy = 0; copy < copies; copy++) {
                String study = oneStudyEach ? "s" + i : "s" + i + "-" + copy;
                points.add(new Observation(study, "A 2020", "x vs y", YEARS[i], SIZES[i], VALUES[i], false));
            }
        }
        return points;
    }

    private static Regression fit(Reading reading, List<Observation> points) {
        return Regression.of(reading, "x vs y", "accuracy", points).orElseThrow();
    }

    @Test
    void repeatingTheResultsOfAStudyTellsNothingNew() {
        Regression once = fit(Reading.CORRECTED, points(1, true));
        Regression thrice = fit(Reading.CORRECTED, points(3, true));

        for (int i = 0; i < 2; i++) {
            Coefficient a = once.coefficients().get(i);
            Coefficient b = thrice.coefficients().get(i);
            assertThat(b.estimate()).isCloseTo(a.estimate(), within(1e-12));
            assertThat(b.lower()).isCloseTo(a.lower(), within(1e-9));
            assertThat(b.upper()).isCloseTo(a.upper(), within(1e-9));
            assertThat(b.n()).isEqualTo(24);
            assertThat(b.studies()).hasValue(8);
        }
        // were they taken for results of studies of their own, the interval would shrink
        Coefficient independent =
                fit(Reading.CORRECTED, points(3, false)).coefficients().get(0);
        Coefficient clustered = thrice.coefficients().get(0);
        assertThat(independent.upper() - independent.lower()).isLessThan(0.8 * (clustered.upper() - clustered.lower()));
    }

    @Test
    void thePublishedReadingTakesEveryResultForAStudy() {
        Regression published = fit(Reading.PUBLISHED, points(3, true));

        assertThat(published.clustered()).isEmpty();
        assertThat(published.coefficients())
                .allSatisfy(c -> assertThat(c.studies()).isEmpty());
        assertThat(published.numbers()).doesNotContainKeys("clusteredBy", "termsIfResultsWereIndependent");
    }

    @Test
    void fewClustersAreWarnedOf() {
        List<Observation> points = points(1, false).stream()
                .map(p -> new Observation(
                        p.year() < 2013 ? "early" : "late",
                        p.review(),
                        p.task(),
                        p.year(),
                        p.subjects(),
                        p.value(),
                        false))
                .toList();

        Map<String, Object> numbers = fit(Reading.CORRECTED, points).numbers();

        assertThat(numbers).containsEntry("clusters", 2);
        assertThat(numbers.get("warnings").toString()).contains("DO NOT READ");
    }

    @Test
    void resultsOfOneStudyAloneHaveNoClusters() {
        List<Observation> points = points(1, true).stream()
                .map(p -> new Observation("s", p.review(), p.task(), p.year(), p.subjects(), p.value(), false))
                .toList();

        assertThat(fit(Reading.CORRECTED, points).clustered()).isEmpty();
    }
}
