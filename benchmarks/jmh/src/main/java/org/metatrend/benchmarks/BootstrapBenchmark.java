package org.metatrend.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.metatrend.analysis.smooth.BootstrapBand;
import org.metatrend.analysis.smooth.CurveBand;
import org.metatrend.analysis.smooth.Lowess;
import org.metatrend.analysis.smooth.LowessFit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand resamples of 300 observations with Cleveland's defaults. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BootstrapBenchmark {
    private static final int RESAMPLES = 1000;
    private static final int OBSERVATIONS = 300;

    private double[] x;
    private double[] y;
    private int[] cluster;
    private double[] points;
    private double[][] drawnX;
    private double[][] drawnY;

    /** A sine with normal noise on a uniform x, and resamples of it. */
    @Setup
    public void scatter() {
        Random random = new Random(1);
        x = random.doubles(OBSERVATIONS).toArray();
        y = IntStream.range(0, OBSERVATIONS)
                .mapToDouble(i -> Math.sin(6 * x[i]) + random.nextGaussian())
                .toArray();
        cluster = IntStream.range(0, OBSERVATIONS).toArray();
        points = IntStream.range(0, 60).mapToDouble(i -> 0.05 + 0.9 * i / 59).toArray();
        drawnX = new double[RESAMPLES][OBSERVATIONS];
        drawnY = new double[RESAMPLES][OBSERVATIONS];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < OBSERVATIONS; j++) {
                int row = random.nextInt(OBSERVATIONS);
                drawnX[i][j] = x[row];
                drawnY[i][j] = y[row];
            }
        }
    }

    /** A thousand fits, each from an unsorted resample, on one thread. */
    @Benchmark
    public double thousandFits() {
        double sum = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            sum += fitted(i);
        }
        return sum;
    }

    /** The same on the threads of the common pool. */
    @Benchmark
    public double thousandFitsInParallel() {
        return IntStream.range(0, RESAMPLES)
                .parallel()
                .mapToDouble(this::fitted)
                .sum();
    }

    /** The band of the curve at 60 points: resampling, fits, percentiles. */
    @Benchmark
    public CurveBand band() {
        return new BootstrapBand(Lowess.standard(), RESAMPLES, 0.95, 1).band(x, y, cluster, points);
    }

    private double fitted(int resample) {
        LowessFit fit = Lowess.standard().fit(drawnX[resample], drawnY[resample]);
        return fit.fitted()[0];
    }
}
