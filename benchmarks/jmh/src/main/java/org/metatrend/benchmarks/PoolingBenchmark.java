package org.metatrend.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.metatrend.analysis.bias.TrimAndFill;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.DesignBuilder;
import org.metatrend.analysis.pool.MetaAnalysis;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.pool.PoolingMethod;
import org.metatrend.analysis.pool.TauSquaredInterval;
import org.metatrend.analysis.pool.TestMethod;
import org.metatrend.analysis.sensitivity.Gosh;
import org.metatrend.analysis.sensitivity.LeaveOneOut;
import org.metatrend.analysis.sensitivity.PooledStep;
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

/** Random-effects models of 500 and 100 studies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PoolingBenchmark {
    private static final MetaAnalysis REML = new MetaAnalysis(PoolingMethod.REML, TestMethod.Z);

    private EffectSizes large;
    private EffectSizes medium;
    private EffectSizes small;
    private Design year;

    /** Makes the studies: variances over two decades, tau of 0.4, fewer small studies with small effects. */
    @Setup
    public void make() {
        large = studies(500);
        medium = studies(100);
        small = studies(15);
        double[] years = new Random(2).doubles(500, 2000, 2020).toArray();
        year = new DesignBuilder(500).number("year", years).build();
    }

    private static EffectSizes studies(int k) {
        Random random = new Random(1);
        double[] y = new double[k];
        double[] v = new double[k];
        for (int i = 0; i < k; i++) {
            v[i] = 0.01 * Math.pow(100, random.nextDouble());
            y[i] = 0.3 + 0.4 * random.nextGaussian() + Math.sqrt(v[i]) * (random.nextGaussian() + 0.3);
        }
        return new EffectSizes(y, v);
    }

    /** REML of 500 studies. */
    @Benchmark
    public MetaFit reml500() {
        return REML.pool(large);
    }

    /** The same with a moderator and Knapp and Hartung's test, R&sup2; included. */
    @Benchmark
    public MetaFit remlModeratorKnappHartung500() {
        return new MetaAnalysis(PoolingMethod.REML, TestMethod.KNHA).fit(large, year);
    }

    /** The Q-profile interval of tau&sup2; of 500 studies. */
    @Benchmark
    public TauSquaredInterval qProfile500() {
        return TauSquaredInterval.qProfile(large, Design.intercept(500), 0.95);
    }

    /** Trim and fill of 500 studies by REML. */
    @Benchmark
    public TrimAndFill.Result trimAndFill500() {
        return new TrimAndFill(REML, TrimAndFill.Estimator.L0).fill(large);
    }

    /** Leaving out each of 100 studies, by REML. */
    @Benchmark
    public List<PooledStep> leaveOneOut100() {
        return LeaveOneOut.of(REML, medium);
    }

    /** All 32,752 subsets of 15 studies, by REML. */
    @Benchmark
    public Gosh gosh15() {
        return Gosh.of(REML, small, 1, 1);
    }
}
