package org.metatrend.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.ChallengeFigure;
import org.metatrend.figures.layout.ChallengePanel;
import org.metatrend.figures.layout.Coefficient;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Outcome;
import org.metatrend.figures.layout.OutcomeFigures;
import org.metatrend.figures.layout.Series;
import org.metatrend.figures.layout.ShareLine;
import org.metatrend.figures.layout.StudyFigures;
import org.metatrend.figures.layout.TopicFigure;
import org.metatrend.figures.layout.Trend;
import org.metatrend.figures.layout.TrendEstimate;
import org.metatrend.figures.layout.YearMark;

/** Made-up data of the size and shape of the real ones, and awkward ones. */
public final class SampleFigures {
    private static final OutcomeFigures ACCURACY = new OutcomeFigures(Outcome.ACCURACY);

    private static final long SEED = 20220412;
    private static final List<String> REVIEWS = List.of(
            "Sakai et al. 2019",
            "Arbabshirani et al. 2017",
            "Gautam et al. 2020",
            "Ansart et al. 2019",
            "Dallora et al. 2017",
            "Wen et al. 2020");
    private static final List<String> TASKS = List.of("AD vs HC", "MCI vs HC", "MCI vs AD", "pMCI vs sMCI");
    private static final List<String> PERIODS = List.of("\u2264 2013", "2014\u20132016", "\u2265 2017");
    private static final String LONG_NAME =
            "subjective cognitive decline against amnestic mild cognitive impairment, independent cohorts only";

    private final Random random = new Random(SEED);

    private SampleFigures() {}

    /** Every template with data like the real ones: the published reading without bands, the corrected with them. */
    public static List<Figure> realistic() {
        List<Figure> figures = new ArrayList<>();
        for (boolean bands : new boolean[] {false, true}) {
            figures.addAll(new SampleFigures().reading(bands ? "corrected" : "published", bands));
        }
        return figures;
    }

    /** The seven figures of the corrected reading. */
    public static List<Figure> corrected() {
        return new SampleFigures().reading("corrected", true);
    }

    /** Data that packages may bring: no groups, one, many, long names, single points, points at one place. */
    public static List<Figure> awkward() {
        SampleFigures samples = new SampleFigures();
        List<Figure> figures = new ArrayList<>();
        for (int groups : new int[] {0, 1, 8, 12}) {
            figures.addAll(samples.withNames(
                    groups + "-groups",
                    IntStream.range(0, groups).mapToObj(i -> "group " + i).toList(),
                    40));
        }
        figures.addAll(samples.withNames("long-names", List.of(LONG_NAME, "b" + LONG_NAME, "<&\"'>"), 25));
        figures.addAll(samples.withNames("single-points", List.of("a", "b"), 1));
        Series point = new Series("one place", new double[] {100, 100, 100}, new double[] {0.8, 0.8, 0.8});
        figures.add(ACCURACY.bySampleSize(
                "one-place", List.of(point), List.of(Trend.line("one place", new double[] {100}, new double[] {0.8}))));
        Series wide = new Series("wide", new double[] {3, 40, 2_000_000}, new double[] {0.1, 0.5, 1});
        figures.add(ACCURACY.bySampleSizeAndPeriod(
                "wide", Map.of("a task", List.of(wide), "b task", List.of(wide)), Map.of()));
        figures.add(ACCURACY.coefficients("no-coefficients", List.of()));
        figures.add(ACCURACY.coefficients(
                "small-coefficients",
                List.of(
                        new Coefficient(
                                LONG_NAME, "subjects", -1.2e-6, -3.4e-6, 1.0e-6, 1e-9, 12_345, 1, OptionalInt.empty()),
                        new Coefficient("x", LONG_NAME, 12.5, -30, 55, 1, 3, 0, OptionalInt.empty()))));
        figures.add(TopicFigure.shares("no-lines", List.of(), Optional.empty()));
        figures.add(TopicFigure.trends("no-trends", List.of()));
        figures.add(TopicFigure.trends(
                "wide-trends",
                List.of(
                        new TrendEstimate(LONG_NAME, LONG_NAME, 12_345, -99.9, 3e6, 1e-9, 120),
                        new TrendEstimate("x", "y", 0, -0.001, 0.001, 1, 3))));
        figures.add(TopicFigure.shares(
                "long-labels",
                List.of(new ShareLine("t", "f", "a very long label of a topic in a field", years(), shares(0.001))),
                Optional.of(new YearMark(2011, "a long description of an event in the very first year of the data"))));
        figures.add(ChallengeFigure.noise("no-challenges", List.of()));
        figures.add(ChallengeFigure.noise("one-challenge", List.of(samples.challenge("only one", 0.001, 0.4, 20))));
        figures.add(ChallengeFigure.noise(
                "odd-challenges",
                List.of(
                        new ChallengePanel(
                                LONG_NAME,
                                LONG_NAME,
                                LONG_NAME,
                                new double[] {0, 0},
                                new double[0][],
                                new ChallengePanel.Noise(0, 0, 0, 0)),
                        samples.challenge("b", -2000, 30_000, 3),
                        samples.challenge("c", 0.3, 0.00001, 5))));
        return figures;
    }

    private List<Figure> reading(String reading, boolean bands) {
        List<Series> reviews = new ArrayList<>();
        int[] sizes = {57, 112, 10, 299, 20, 37};
        for (int i = 0; i < sizes.length; i++) {
            reviews.add(years(REVIEWS.get(i), sizes[i], () -> Math.exp(5 + 1.1 * random.nextGaussian())));
        }
        int[] counts = {86, 31, 58, 166};
        List<Series> bySize = new ArrayList<>();
        List<Series> byYear = new ArrayList<>();
        List<Trend> sizeTrends = new ArrayList<>();
        List<Trend> yearTrends = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            double level = 0.9 - 0.04 * i;
            bySize.add(sizes(TASKS.get(i), counts[i], level));
            byYear.add(years(TASKS.get(i), counts[i], () -> accuracy(level)));
            sizeTrends.add(trend(TASKS.get(i), 30, 800 + 100 * i, level, bands));
            yearTrends.add(trend(TASKS.get(i), 2000 + i, 2019, level, bands));
        }
        Map<String, List<Series>> byPeriod = new LinkedHashMap<>();
        Map<String, List<Trend>> periodTrends = new LinkedHashMap<>();
        for (String task : List.of("AD vs HC", "pMCI vs sMCI")) {
            byPeriod.put(task, PERIODS.stream().map(p -> sizes(p, 30, 0.8)).toList());
            periodTrends.put(
                    task,
                    PERIODS.stream().map(p -> trend(p, 30, 800, 0.8, bands)).toList());
        }
        return List.of(
                StudyFigures.sampleSizeByYear(
                        reading + "-1a", reviews, scaled(trend("all studies", 1995, 2019, 1, bands), 200)),
                ACCURACY.bySampleSize(reading + "-1b", bySize, sizeTrends),
                ACCURACY.bySampleSizeAndPeriod(reading + "-1c", byPeriod, periodTrends),
                ACCURACY.byYear(reading + "-1d", byYear, yearTrends),
                ACCURACY.coefficients(reading + "-1e", coefficients()),
                TopicFigure.shares(
                        reading + "-2", lines(), Optional.of(new YearMark(2016, "Kaggle lung cancer challenge"))),
                ChallengeFigure.noise(reading + "-3", challenges()));
    }

    private List<Figure> withNames(String id, List<String> names, int points) {
        List<Series> bySize = names.stream().map(n -> sizes(n, points, 0.8)).toList();
        List<Series> byYear =
                names.stream().map(n -> years(n, points, () -> accuracy(0.7))).toList();
        List<Trend> sizeTrends =
                names.stream().map(n -> trend(n, 30, 800, 0.8, true)).toList();
        List<Trend> yearTrends =
                names.stream().map(n -> trend(n, 2000, 2015, 0.7, false)).toList();
        Map<String, List<Series>> byTask = new LinkedHashMap<>();
        Map<String, List<Trend>> trendsByTask = new LinkedHashMap<>();
        for (String name : names) {
            byTask.put(name, bySize);
            trendsByTask.put(name, sizeTrends);
        }
        List<Series> subjects = names.stream()
                .map(n -> years(n, points, () -> 20 + random.nextInt(900)))
                .toList();
        return List.of(
                StudyFigures.sampleSizeByYear(id + "-1a", subjects, Trend.line("LOWESS", new double[0], new double[0])),
                ACCURACY.bySampleSize(id + "-1b", bySize, sizeTrends),
                ACCURACY.bySampleSizeAndPeriod(id + "-1c", byTask, trendsByTask),
                ACCURACY.byYear(id + "-1d", byYear, yearTrends));
    }

    private Series years(String name, int n, java.util.function.DoubleSupplier value) {
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.max(1995, 2019 - (int) Math.abs(5 * random.nextGaussian()));
            y[i] = value.getAsDouble();
        }
        return new Series(name, x, y);
    }

    private Series sizes(String name, int n, double level) {
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.rint(Math.exp(5 + 0.9 * random.nextGaussian()));
            y[i] = accuracy(level);
        }
        return new Series(name, x, y);
    }

    private double accuracy(double level) {
        return Math.min(1, level + 0.08 * random.nextGaussian());
    }

    private static Trend trend(String name, double from, double to, double level, boolean band) {
        int n = 80;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            double t = i / (n - 1.0);
            x[i] = from + t * (to - from);
            y[i] = level * (1 - 0.1 * t + 0.05 * t * t);
            lower[i] = y[i] - 0.03 - 0.05 * (t - 0.5) * (t - 0.5);
            upper[i] = i < 6 ? Double.NaN : 2 * y[i] - lower[i];
        }
        return band ? new Trend(name, x, y, lower, upper) : Trend.line(name, x, y);
    }

    private static Trend scaled(Trend trend, double factor) {
        return new Trend(
                trend.name(),
                trend.x(),
                scaled(trend.y(), factor),
                scaled(trend.lower(), factor),
                scaled(trend.upper(), factor));
    }

    private static double[] scaled(double[] values, double factor) {
        return java.util.Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static List<Coefficient> coefficients() {
        return List.of(
                new Coefficient(
                        "AD vs HC",
                        "ln(sample size)",
                        -0.0188,
                        -0.0373,
                        -0.0003,
                        0.0468,
                        86,
                        0.0489,
                        OptionalInt.empty()),
                new Coefficient("AD vs HC", "year", 0.0024, -0.0015, 0.0064, 0.2238, 86, 0.0489, OptionalInt.empty()),
                new Coefficient(
                        "pMCI vs sMCI",
                        "ln(sample size)",
                        -0.0351,
                        -0.0587,
                        -0.0115,
                        0.0037,
                        166,
                        0.0849,
                        OptionalInt.empty()),
                new Coefficient(
                        "pMCI vs sMCI", "year", 0.0073, 0.0024, 0.0123, 0.0004, 166, 0.0849, OptionalInt.empty()));
    }

    private static List<ShareLine> lines() {
        return List.of(
                new ShareLine("lung", "AI", "Lung cancer, AI", years(), shares(2.6)),
                new ShareLine("lung", "oncology", "Lung cancer, oncology", years(), shares(1.5)),
                new ShareLine("breast", "AI", "Breast cancer, AI", years(), shares(2.0)),
                new ShareLine("breast", "oncology", "Breast cancer, oncology", years(), shares(1.45)));
    }

    private static double[] years() {
        return IntStream.rangeClosed(2011, 2019).asDoubleStream().toArray();
    }

    private static double[] shares(double level) {
        return IntStream.rangeClosed(2011, 2019)
                .mapToDouble(year -> level * (1 + 0.1 * Math.sin(year)))
                .toArray();
    }

    private List<ChallengePanel> challenges() {
        List<ChallengePanel> panels = new ArrayList<>();
        String[] names = {
            "Lung cancer",
            "Schizophrenia",
            "Prostate cancer",
            "Pneumonia",
            "Intracranial hemorrhage",
            "COVID-19 abnormality",
            "Pneumothorax segmentation",
            "Nerve segmentation"
        };
        double[] shift = {0.01, 0, 0.03, 0.04, 0.32, -0.016, -0.07, 0.007};
        double[] gap = {0.11, 0.036, 0.023, 0.04, 0.009, 0.032, 0.014, 0.05};
        int[] teams = {339, 249, 900, 253, 307, 1038, 297, 711};
        for (int i = 0; i < names.length; i++) {
            panels.add(challenge(names[i], shift[i], gap[i], teams[i]));
        }
        return panels;
    }

    private ChallengePanel challenge(String name, double shift, double gap, int teams) {
        double spread = Math.abs(shift) + 0.02;
        double[] d = new double[teams];
        for (int i = 0; i < teams; i++) {
            double tail = i % 20 == 0 ? 6 : 1;
            d[i] = shift + tail * spread * random.nextGaussian();
        }
        int n = 200;
        double[][] density = new double[2][n];
        for (int i = 0; i < n; i++) {
            double z = 8 * (i / (n - 1.0) - 0.5);
            density[0][i] = shift + z * spread;
            density[1][i] = Math.exp(-z * z / 2);
        }
        var noise = new ChallengePanel.Noise(shift - 1.6 * spread, shift, shift + 1.6 * spread, gap);
        return new ChallengePanel(name, "log loss", "diminishing returns", d, density, noise);
    }
}
