package org.metatrend.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.metatrend.analysis.smooth.Lowess;
import org.metatrend.analysis.smooth.LowessFit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One LOWESS curve with Cleveland's defaults: fraction 2/3, three iterations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LowessBenchmark {
    /** Number of observations and delta as a share of the range of x. */
    @Param({"300/0", "5000/0", "50000/0", "50000/0.01"})
    public String sample;

    private double[] x;
    private double[] y;
    private Lowess lowess;

    /** A sine with normal noise on a uniform, unsorted x. */
    @Setup
    public void scatter() {
        int slash = sample.indexOf('/');
        int n = Integer.parseInt(sample.substring(0, slash));
        Random random = new Random(1);
        x = random.doubles(n).toArray();
        y = IntStream.range(0, n)
                .mapToDouble(i -> Math.sin(6 * x[i]) + random.nextGaussian())
                .toArray();
        // The range of x is 1 up to the draw.
        lowess = Lowess.standard().withDelta(Double.parseDouble(sample.substring(slash + 1)));
    }

    /** The whole of it: sorting, neighbourhoods, four passes. */
    @Benchmark
    public LowessFit fit() {
        return lowess.fit(x, y);
    }
}
