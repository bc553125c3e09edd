package org.metatrend.pipeline.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.metatrend.analysis.smooth.BootstrapBand;
import org.metatrend.analysis.smooth.CurveBand;
import org.metatrend.analysis.smooth.Lowess;
import org.metatrend.analysis.smooth.LowessFit;
import org.metatrend.figures.layout.Trend;
import org.metatrend.ingest.study.Reading;

/**
 * The smooth curves of the study figures. Published: statsmodels' LOWESS on the plain numbers, at every point.
 * Corrected: LOWESS on the logarithm where the axis is logarithmic, with a 95% band from resampled studies.
 */
final class Curves {
    /** statsmodels.nonparametric.lowess(..., frac=.8), as the published analysis calls it. */
    private static final Lowess PUBLISHED = Lowess.standard().withFraction(0.8).withMode(Lowess.Mode.STATSMODELS);

    private static final Lowess CORRECTED = Lowess.standard().withFraction(0.8);

    /** Enough for a 95% percentile band to two digits. */
    private static final int RESAMPLES = 1000;

    /**
     * What is drawn at most, in rows: of more than 10,000 rows fewer resamples are made. A percentile of few is coarse,
     * but the band of so many rows is narrow.
     */
    private static final int MOST_ROWS_DRAWN = 10_000_000;

    private static final int FEWEST_RESAMPLES = 100;

    /** Any number will do, as long as it is always the same. */
    private static final long SEED = 20220412;

    private static final int POINTS = 60;

    /** Fewer points than this are drawn without a curve in the corrected reading. */
    private static final int FEWEST_POINTS = 10;

    private final Reading reading;

    Curves(Reading reading) {
        this.reading = reading;
    }

    /** How an axis is smoothed. */
    enum Scale {
        /** As it is. */
        LINEAR,
        /** By its natural logarithm, corrected only. */
        LOG
    }

    /**
     * A column of the points and how it is smoothed.
     *
     * @param of the number of a point
     */
    record Column(ToDoubleFunction<Observation> of, Scale scale) {}

    /** The curve through some points; without points, an empty one. */
    Trend through(String name, List<Observation> points, Column x, Column y) {
        List<Observation> known =
                points.stream().filter(p -> p.has(x.of(), y.of())).toList();
        double[] xs = Observation.column(known, x.of());
        double[] ys = Observation.column(known, y.of());
        long distinct = Arrays.stream(xs).distinct().count();
        if (reading == Reading.PUBLISHED) {
            if (distinct < 2) {
                return Trend.line(name, new double[0], new double[0]);
            }
            LowessFit fit = PUBLISHED.fit(xs, ys);
            return Trend.line(name, fit.x(), fit.fitted());
        }
        int[] studies = Observation.clusters(known);
        if (known.size() < FEWEST_POINTS
                || distinct < 3
                || Arrays.stream(studies).distinct().count() < 3) {
            return Trend.line(name, new double[0], new double[0]);
        }
        return banded(name, scaled(xs, x.scale()), scaled(ys, y.scale()), studies, x, y);
    }

    private static Trend banded(String name, double[] xs, double[] ys, int[] studies, Column x, Column y) {
        double[] grid = Grid.even(
                Arrays.stream(xs).min().orElseThrow(), Arrays.stream(xs).max().orElseThrow(), POINTS);
        int resamples = Math.max(FEWEST_RESAMPLES, Math.min(RESAMPLES, MOST_ROWS_DRAWN / xs.length));
        CurveBand band = new BootstrapBand(CORRECTED, resamples, 0.95, SEED).band(xs, ys, studies, grid);
        DoubleUnaryOperator backX = x.scale() == Scale.LOG ? Math::exp : v -> v;
        DoubleUnaryOperator backY = y.scale() == Scale.LOG ? Math::exp : v -> v;
        return new Trend(
                name,
                map(band.points(), backX),
                map(band.curve(), backY),
                map(band.lower(), backY),
                map(band.upper(), backY));
    }

    private static double[] scaled(double[] values, Scale scale) {
        return scale == Scale.LOG ? map(values, Math::log) : values;
    }

    private static double[] map(double[] values, DoubleUnaryOperator f) {
        return Arrays.stream(values).map(f).toArray();
    }
}
