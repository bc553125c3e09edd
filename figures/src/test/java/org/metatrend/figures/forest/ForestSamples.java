package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.metatrend.figures.layout.Figure;

/** Forest plots of real size and shape, and awkward ones. The heterogeneity of groups and the accuracies are made up. */
public final class ForestSamples {
    private static final double Z = 1.959964;
    private static final long SEED = 20220412;
    private static final String LONG =
            "subjective cognitive decline against amnestic mild cognitive impairment, independent cohorts only";

    /** The trials of BCG against tuberculosis: log risk ratios and their variances by metafor 3.8-1. */
    private static final String[] TRIALS = {
        "Aronson 1948", "Ferguson & Simes 1949", "Rosenthal et al. 1960", "Hart & Sutherland 1977",
        "Frimodt-M\u00f8ller et al. 1973", "Stein & Aronson 1953", "Vandiviere et al. 1973", "TPT Madras 1980",
        "Coetzee & Berjak 1968", "Rosenthal et al. 1961", "Comstock et al. 1974", "Comstock & Webster 1969",
        "Comstock et al. 1976"
    };

    private static final String[] ALLOCATION = {
        "random",
        "random",
        "random",
        "random",
        "alternate",
        "alternate",
        "random",
        "random",
        "random",
        "systematic",
        "systematic",
        "systematic",
        "systematic"
    };
    private static final String[] EVENTS = {
        "4/123",
        "6/306",
        "3/231",
        "62/13,598",
        "33/5,069",
        "180/1,541",
        "8/2,545",
        "505/88,391",
        "29/7,499",
        "17/1,716",
        "186/50,634",
        "5/2,498",
        "27/16,913"
    };
    private static final String[] CONTROLS = {
        "11/139",
        "29/303",
        "11/220",
        "248/12,867",
        "47/5,808",
        "372/1,451",
        "10/629",
        "499/88,391",
        "45/7,277",
        "65/1,665",
        "141/27,338",
        "3/2,341",
        "29/17,854"
    };
    private static final double[] YI = {
        -0.889311, -1.585389, -1.348073, -1.441551, -0.217547, -0.786116, -1.620898, 0.011952, -0.469418, -1.371345,
        -0.339359, 0.445913, -0.017314
    };
    private static final double[] VI = {
        0.325585, 0.194581, 0.415368, 0.020010, 0.051210, 0.006906, 0.223017, 0.003962, 0.056434, 0.073025, 0.012412,
        0.532506, 0.071405
    };
    private static final double TAU2 = 0.313243;

    private final Random random = new Random(SEED);

    private ForestSamples() {}

    /** All samples in both widths. */
    public static List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        for (PageWidth width : PageWidth.values()) {
            for (ForestData data : data()) {
                figures.addAll(ForestPlot.pages(renamed(data, data.id() + "-" + width), width));
                figures.add(CaterpillarPlot.of(renamed(data, data.id() + "-caterpillar-" + width), width));
            }
        }
        return figures;
    }

    /** The pages of hundreds of rows. */
    public static List<Figure> paged() {
        return ForestPlot.pages(accuracies("accuracies-300", 300, 4));
    }

    static List<ForestData> data() {
        List<ForestData> data = new ArrayList<>(List.of(
                bcg(),
                bcgByAllocation(),
                cumulative(),
                leaveOneOut(),
                accuracies("accuracies-60", 60, 1),
                accuracies("accuracies-300", 300, 4)));
        data.addAll(awkward());
        return data;
    }

    static ForestData bcg() {
        return ForestData.grouped(
                        "bcg",
                        Measure.ratio("Risk ratio"),
                        List.of(ForestColumn.number("Vaccinated"), ForestColumn.number("Control")),
                        List.of(ForestGroup.of(trials(IntStream.range(0, 13).toArray()))))
                .withOverall(
                        List.of(
                                Pooled.of("Random effects (REML)", new Effect(-0.714532, -1.066839, -0.362225))
                                        .withCells(List.of("1,065/191,064", "1,510/166,283"))
                                        .withPrediction(-1.866673, 0.437609),
                                Pooled.of("Common effect", new Effect(-0.430285, -0.509661, -0.350909))),
                        List.of(new Heterogeneity(152.233, 12, 2e-26, 0.9222, TAU2, "REML").text()))
                .withFavours("favours the vaccine", "favours control");
    }

    static ForestData bcgByAllocation() {
        List<ForestGroup> groups = new ArrayList<>();
        for (String allocation : List.of("random", "alternate", "systematic")) {
            int[] members = IntStream.range(0, 13)
                    .filter(i -> ALLOCATION[i].equals(allocation))
                    .toArray();
            groups.add(new ForestGroup(
                    "Allocation: " + allocation,
                    trials(members),
                    List.of(pooled("Random effects", members)),
                    List.of(new Heterogeneity(110.2, members.length - 1, 3e-20, 0.926, 0.392, "REML").text())));
        }
        ForestData bcg = bcg();
        return ForestData.grouped("bcg-groups", bcg.measure(), bcg.columns(), groups)
                .withTitle("BCG vaccine against tuberculosis, by the method of allocation")
                .withOverall(bcg.overall(), List.of(bcg.notes().get(0), "Between groups: Q = 1.77, df = 2, p = 0.412"))
                .withFavours("favours the vaccine", "favours control");
    }

    static ForestData cumulative() {
        List<ForestRow> rows = new ArrayList<>();
        for (int k = 1; k <= 13; k++) {
            int[] first = IntStream.range(0, k).toArray();
            rows.add(ForestRow.of(TRIALS[k - 1], pooled("", first).effect()));
        }
        return ForestData.of("bcg-cumulative", Measure.ratio("Risk ratio"), rows)
                .withKind(ForestData.Kind.CUMULATIVE)
                .withOverall(
                        bcg().overall().subList(0, 1).stream()
                                .map(p -> Pooled.of(p.label(), p.effect()))
                                .toList(),
                        List.of());
    }

    static ForestData leaveOneOut() {
        List<ForestRow> rows = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            int left = i;
            int[] others = IntStream.range(0, 13).filter(j -> j != left).toArray();
            rows.add(new ForestRow(
                    TRIALS[i], List.of("9" + i % 3 + ".1"), pooled("", others).effect(), Double.NaN));
        }
        return ForestData.grouped(
                        "bcg-leave-one-out",
                        Measure.ratio("Risk ratio"),
                        List.of(ForestColumn.number("I\u00b2 (%)")),
                        List.of(ForestGroup.of(rows)))
                .withKind(ForestData.Kind.LEAVE_ONE_OUT)
                .withOverall(
                        List.of(Pooled.of("All studies", bcg().overall().get(0).effect())
                                .withCells(List.of("92.2"))),
                        List.of());
    }

    static ForestData accuracies(String id, int k, int groups) {
        ForestSamples samples = new ForestSamples();
        String[] tasks = {"AD vs HC", "MCI vs HC", "MCI vs AD", "pMCI vs sMCI"};
        List<ForestGroup> parts = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            List<ForestRow> rows = new ArrayList<>();
            for (int i = 0; i < k / groups; i++) {
                rows.add(samples.accuracy(i, tasks[g], k));
            }
            Pooled pooled = Pooled.of(
                            "Random effects (REML)", new Effect(1.75 - 0.2 * g, 1.62 - 0.2 * g, 1.88 - 0.2 * g))
                    .withPrediction(0.4, 3.1);
            parts.add(new ForestGroup(
                    groups == 1 ? "" : tasks[g],
                    rows,
                    groups == 1 ? List.of() : List.of(pooled),
                    groups == 1
                            ? List.of()
                            : List.of(new Heterogeneity(512.1, k / groups - 1, 1e-9, 0.83, 0.41, "REML").text())));
        }
        return ForestData.grouped(
                        id,
                        Measure.proportion("Accuracy", Measure.Transform.LOGISTIC)
                                .withReference(50),
                        List.of(ForestColumn.number("n"), ForestColumn.words("Task"), ForestColumn.words("Classifier")),
                        parts)
                .withOverall(
                        List.of(
                                Pooled.of("Three-level model, clustered by review", new Effect(1.61, 1.2, 2.0))
                                        .withPrediction(0.2, 3.2),
                                Pooled.of("Random effects (REML)", new Effect(1.65, 1.55, 1.75)),
                                Pooled.of("Common effect", new Effect(1.4, 1.37, 1.43))),
                        List.of(new Heterogeneity(2012.5, k - 1, 0, 0.88, 0.52, "REML").text()));
    }

    static List<ForestData> awkward() {
        double inf = Double.POSITIVE_INFINITY;
        double nan = Double.NaN;
        Measure smd = Measure.difference("Standardized mean difference");
        List<ForestData> data = new ArrayList<>();
        data.add(ForestData.of("empty", smd, List.of()));
        data.add(ForestData.of(
                "one-row", smd, List.of(new ForestRow("Only one 2020", List.of(), new Effect(0.3, 0.1, 0.5), 1))));
        data.add(ForestData.of("one-point", smd, List.of(ForestRow.of("x", Effect.withoutInterval(0)))));
        data.add(ForestData.of("nothing-estimable", smd, List.of(ForestRow.of("x", Effect.absent()))));
        data.add(ForestData.of(
                        "odd-intervals",
                        Measure.ratio("Odds ratio"),
                        List.of(
                                new ForestRow("no upper end", List.of(), new Effect(0.5, 0.1, inf), 0.3),
                                new ForestRow("no lower end", List.of(), new Effect(-0.5, -inf, 0.1), 0.3),
                                new ForestRow("no end", List.of(), new Effect(0, -inf, inf), 0),
                                new ForestRow("no interval", List.of(), Effect.withoutInterval(0.4), 0.1),
                                new ForestRow("not estimable", List.of(), Effect.absent(), nan),
                                new ForestRow("no weight", List.of(), new Effect(0.2, -0.4, 0.8), nan),
                                new ForestRow("a wide one", List.of(), new Effect(0.2, -40, 80), 0.3),
                                new ForestRow("far out", List.of(), new Effect(900, 700, 1000), 0)))
                .withOverall(
                        List.of(Pooled.of("Random effects", new Effect(0.1, -0.2, 0.4))
                                .withPrediction(-inf, inf)),
                        List.of()));
        data.add(ForestData.grouped(
                        "long-labels",
                        smd,
                        List.of(ForestColumn.words(LONG), ForestColumn.number("n"), ForestColumn.words("b" + LONG)),
                        List.of(new ForestGroup(
                                LONG + " " + LONG,
                                List.of(
                                        new ForestRow(
                                                LONG + " 2019",
                                                List.of(LONG, "123,456", LONG),
                                                new Effect(0.3, 0.1, 0.5),
                                                0.5),
                                        new ForestRow(
                                                "a".repeat(90),
                                                List.of("x", "1", ""),
                                                new Effect(-0.3, -0.9, 0.3),
                                                0.5)),
                                List.of(Pooled.of(LONG, new Effect(0.2, 0, 0.4)).withPrediction(-0.5, 0.9)),
                                List.of(LONG + "; " + LONG + "; " + LONG))))
                .withTitle(LONG + ", " + LONG)
                .withOverall(List.of(Pooled.of(LONG, new Effect(0.2, 0, 0.4))), List.of(LONG))
                .withFavours(LONG, LONG));
        data.add(ForestData.of(
                "scripts",
                Measure.proportion(
                        "\u0427\u0443\u0432\u0441\u0442\u0432\u0438\u0442\u0435\u043b\u044c\u043d\u043e\u0441\u0442\u044c",
                        Measure.Transform.LOGISTIC),
                List.of(
                        new ForestRow(
                                "\u0429\u0443\u043a\u0438\u043d \u0438 \u0434\u0440. 2018",
                                List.of(),
                                new Effect(1, 0.5, 1.5),
                                0.2),
                        new ForestRow("\u5f20\u4f1f\u7b49 2020", List.of(), new Effect(1.2, 0.5, 1.9), 0.2),
                        new ForestRow("\u0645\u062d\u0645\u062f 2017", List.of(), new Effect(0.2, -0.5, 0.9), 0.2),
                        new ForestRow(
                                "\u0141\u0105cki, \u0152uvre, \u0130nan 2021",
                                List.of(),
                                new Effect(0.8, 0.1, 1.5),
                                0.2),
                        new ForestRow(
                                "\ud83d\ude00 \u202ereversed\u202c <&\"'>\n\ttab",
                                List.of(),
                                new Effect(2.8, 2.1, 3.5),
                                0.2))));
        data.add(ForestData.of(
                "huge",
                Measure.plain("Subjects"),
                List.of(
                        ForestRow.of("small", new Effect(12, 10, 14)),
                        ForestRow.of("large", new Effect(2_000_000, 1_000_000, 3_000_000)),
                        ForestRow.of("beyond", new Effect(1e300, -1e300, 1e308)))));
        data.add(ForestData.of(
                "tiny",
                Measure.plain("Change per subject"),
                List.of(
                        ForestRow.of("a", new Effect(1.2e-6, 1e-6, 1.4e-6)),
                        ForestRow.of("b", new Effect(-1.2e-6, -2e-6, 1.4e-6)))));
        data.add(ForestData.of(
                "same",
                Measure.proportion("Specificity", Measure.Transform.IDENTITY),
                IntStream.range(0, 12)
                        .mapToObj(i -> ForestRow.of("s" + i, new Effect(1, 1, 1)))
                        .toList()));
        data.add(manyModels());
        return data;
    }

    /** More pooled models than a page holds. */
    private static ForestData manyModels() {
        return ForestData.of(
                        "many-models", Measure.difference("Change"), List.of(ForestRow.of("x", new Effect(0, -1, 1))))
                .withOverall(
                        IntStream.range(0, 90)
                                .mapToObj(i -> Pooled.of("Model " + i, new Effect(0.01 * i, -0.5, 1.5)))
                                .toList(),
                        List.of("a note"));
    }

    private static List<ForestRow> trials(int[] members) {
        double total = 0;
        for (double v : VI) {
            total += 1 / (v + TAU2);
        }
        List<ForestRow> rows = new ArrayList<>();
        for (int i : members) {
            double half = Z * Math.sqrt(VI[i]);
            rows.add(new ForestRow(
                    TRIALS[i],
                    List.of(EVENTS[i], CONTROLS[i]),
                    new Effect(YI[i], YI[i] - half, YI[i] + half),
                    1 / (VI[i] + TAU2) / total));
        }
        return rows;
    }

    private static Pooled pooled(String label, int[] members) {
        double weights = 0;
        double sum = 0;
        for (int i : members) {
            weights += 1 / (VI[i] + TAU2);
            sum += YI[i] / (VI[i] + TAU2);
        }
        double half = Z / Math.sqrt(weights);
        return Pooled.of(label, new Effect(sum / weights, sum / weights - half, sum / weights + half));
    }

    private ForestRow accuracy(int i, String task, int k) {
        String[] names = {"Suk", "Eskildsen", "Zhang", "Moradi", "Cuingnet", "Kl\u00f6ppel", "Casanova", "Davatzikos"};
        String[] methods = {"SVM", "linear SVM", "random forest", "3D CNN", "logistic regression", "ensemble of CNNs"};
        int n = (int) Math.exp(5 + 0.9 * random.nextGaussian());
        double logit = 1.6 + 0.7 * random.nextGaussian();
        double half = Z / Math.sqrt(Math.max(4, n * 0.14));
        return new ForestRow(
                names[random.nextInt(names.length)] + " et al. " + (2008 + i % 13),
                List.of(String.format(java.util.Locale.ROOT, "%,d", n), task, methods[random.nextInt(methods.length)]),
                new Effect(logit, logit - half, logit + half),
                Math.min(1, n / (200.0 * k)));
    }

    private static ForestData renamed(ForestData d, String id) {
        return new ForestData(
                id,
                d.title(),
                d.measure(),
                d.kind(),
                d.interval(),
                d.columns(),
                d.groups(),
                d.overall(),
                d.notes(),
                d.favours());
    }
}
