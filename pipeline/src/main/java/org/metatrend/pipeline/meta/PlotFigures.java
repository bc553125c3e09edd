package org.metatrend.pipeline.meta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.metatrend.analysis.numeric.Normal;
import org.metatrend.analysis.numeric.StudentT;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.Baujat;
import org.metatrend.figures.pooled.BaujatPlot;
import org.metatrend.figures.pooled.Curve;
import org.metatrend.figures.pooled.Drapery;
import org.metatrend.figures.pooled.DraperyPlot;
import org.metatrend.figures.pooled.EffectScale;
import org.metatrend.figures.pooled.Funnel;
import org.metatrend.figures.pooled.FunnelPlot;
import org.metatrend.figures.pooled.Gosh;
import org.metatrend.figures.pooled.GoshPlot;
import org.metatrend.figures.pooled.Influence;
import org.metatrend.figures.pooled.InfluencePlot;
import org.metatrend.figures.pooled.Labbe;
import org.metatrend.figures.pooled.LabbePlot;
import org.metatrend.figures.pooled.Radial;
import org.metatrend.figures.pooled.RadialPlot;

/** Figures of bias and sensitivity of a report. */
final class PlotFigures {
    private static final int STEPS = 200;
    private static final double REACH = 4;

    private final MetaModel analysis;
    private final Block root;
    private final PooledModel plain;
    private final EffectScale scale;
    private final String label;

    PlotFigures(MetaModel analysis, Block root) {
        this.analysis = analysis;
        this.root = root;
        plain = analysis.model().withoutModerators();
        scale = FigureScale.scale(analysis.input().measure());
        label = FigureScale.label(analysis.input().measure());
    }

    /** Figures by name. */
    Map<String, Figure> all() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        root.block("bias").ifPresent(bias -> funnels(figures, bias));
        figures.put("radial", radial());
        figures.put("drapery", drapery());
        root.block("sensitivity").ifPresent(sensitivity -> {
            baujat(figures, sensitivity.blocks("baujat"));
            influence(figures, sensitivity.blocks("influence"));
        });
        root.block("gosh").ifPresent(gosh -> figures.put("gosh", gosh(gosh)));
        if (analysis.input().used().get(0).data() instanceof StudyData.Crossed) {
            figures.put("labbe", labbe());
        }
        return figures;
    }

    private double pooled() {
        return plain.fit().intercept().estimate();
    }

    private void funnels(Map<String, Figure> figures, Block bias) {
        Block test = bias.block("regtest").orElseThrow();
        boolean bySize = test.text("predictor").orElse("").equals("sqrtninv");
        Funnel.Ordinate ordinate = bySize ? Funnel.Ordinate.INVERSE_ROOT_N : Funnel.Ordinate.STANDARD_ERROR;
        List<Funnel.Point> studies = new ArrayList<>();
        for (MetaInput.Used used : analysis.input().used()) {
            double imprecision = bySize
                    ? 1 / Math.sqrt(used.data().sampleSize().orElseThrow())
                    : Math.sqrt(used.effect().variance());
            studies.add(new Funnel.Point(used.effect().estimate(), imprecision, false));
        }
        Optional<Funnel.Slope> regression = test.block("limit")
                .filter(limit -> test.number("estimate").isPresent())
                .map(limit -> new Funnel.Slope(
                        limit.number("estimate").orElseThrow(), test.number("estimate").orElseThrow()));
        String note = test.number("pval").isPresent()
                ? "Egger's test: " + Digits.equation(test.number("pval")) + "."
                : "";
        figures.put(
                "funnel",
                FunnelPlot.of(
                        "funnel",
                        new Funnel(scale, label, ordinate, studies, pooled(), regression, OptionalDouble.empty(), note)));
        if (bySize) {
            return;
        }
        bias.block("trimfill").flatMap(fill -> fill.block("L0")).ifPresent(fill -> {
            if (fill.blocks("filled").isEmpty()) {
                return;
            }
            List<Funnel.Point> all = new ArrayList<>(studies);
            fill.blocks("filled")
                    .forEach(each -> all.add(new Funnel.Point(
                            each.number("yi").orElseThrow(),
                            Math.sqrt(each.number("vi").orElseThrow()),
                            true)));
            figures.put(
                    "funnel-filled",
                    FunnelPlot.of(
                            "funnel-filled",
                            new Funnel(
                                    scale,
                                    label,
                                    ordinate,
                                    all,
                                    fill.number("estimate").orElseThrow(),
                                    Optional.empty(),
                                    OptionalDouble.empty(),
                                    "")));
        });
        if (FigureScale.hasNoEffect(analysis.input().measure())) {
            figures.put(
                    "funnel-contours",
                    FunnelPlot.of(
                            "funnel-contours",
                            new Funnel(
                                    scale,
                                    label,
                                    ordinate,
                                    studies,
                                    pooled(),
                                    Optional.empty(),
                                    OptionalDouble.of(0),
                                    "")));
        }
    }

    private Figure radial() {
        double tauSquared = plain.fit().tauSquared();
        List<Radial.Point> points = analysis.input().used().stream()
                .map(used -> new Radial.Point(
                        used.study(),
                        used.effect().estimate(),
                        Math.sqrt(used.effect().variance() + tauSquared)))
                .toList();
        return RadialPlot.of("radial", new Radial(scale, label, points, pooled(), ""));
    }

    private Figure drapery() {
        List<Curve> studies = analysis.input().used().stream()
                .map(used -> pValues(
                        used.effect().estimate(), Math.sqrt(used.effect().variance()), Double.POSITIVE_INFINITY))
                .toList();
        var effect = plain.coefficients().get(0);
        double tauSquared = plain.fit().tauSquared();
        double se = effect.standardError();
        Curve prediction = tauSquared > 0
                ? pValues(effect.estimate(), Math.sqrt(se * se + tauSquared), plain.degreesOfFreedom())
                : Curve.none();
        return DraperyPlot.of(
                "drapery",
                new Drapery(
                        scale,
                        label,
                        studies,
                        se > 0 ? pValues(effect.estimate(), se, plain.degreesOfFreedom()) : Curve.none(),
                        prediction,
                        FigureScale.hasNoEffect(analysis.input().measure())
                                ? OptionalDouble.of(0)
                                : OptionalDouble.empty(),
                        ""));
    }

    private static Curve pValues(double estimate, double se, double df) {
        double[] x = new double[2 * STEPS + 1];
        double[] p = new double[x.length];
        for (int i = -STEPS; i <= STEPS; i++) {
            double z = REACH * i / STEPS;
            x[i + STEPS] = estimate + z * se;
            p[i + STEPS] = Math.min(
                    1, Double.isInfinite(df) ? 2 * Normal.upper(Math.abs(z)) : StudentT.twoSided(Math.abs(z), df));
        }
        return new Curve(x, p);
    }

    private static void baujat(Map<String, Figure> figures, List<Block> places) {
        if (!places.isEmpty()) {
            List<Baujat.Point> points = places.stream()
                    .map(each -> new Baujat.Point(
                            each.text("study").orElse(""),
                            each.number("x").orElse(0),
                            each.number("y").orElse(0)))
                    .toList();
            figures.put("baujat", BaujatPlot.of("baujat", new Baujat(points, "")));
        }
    }

    private void influence(Map<String, Figure> figures, List<Block> cases) {
        if (cases.isEmpty()) {
            return;
        }
        double k = cases.size();
        double p = analysis.moderators().design().coefficients();
        double limit = 3 * Math.sqrt(p / (k - p));
        Set<Integer> influential = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            if (Boolean.TRUE.equals(cases.get(i).plain().get("is_infl"))) {
                influential.add(i);
            }
        }
        PooledModel model = analysis.model();
        figures.put(
                "influence",
                InfluencePlot.of(
                        "influence",
                        new Influence(
                                cases.stream()
                                        .map(each -> each.text("study").orElse(""))
                                        .toList(),
                                List.of(
                                        measure(cases, "rstudent", "Studentized residual", 0),
                                        measure(cases, "dffits", "DFFITS", 0, -limit, limit),
                                        measure(cases, "cook_d", "Cook's distance", 0),
                                        measure(cases, "cov_r", "Covariance ratio", 1),
                                        measure(
                                                cases,
                                                "tau2_del",
                                                "\u03c4\u00b2 without",
                                                model.fit().tauSquared()),
                                        measure(
                                                cases,
                                                "QE_del",
                                                "Q without",
                                                model.fit().heterogeneity().q()),
                                        measure(cases, "hat", "Leverage", 0, 3 * p / k)),
                                influential,
                                "")));
    }

    private static Influence.Measure measure(
            List<Block> cases, String key, String label, double base, double... limits) {
        return new Influence.Measure(
                label,
                cases.stream().mapToDouble(each -> each.number(key).orElse(Double.NaN)).toArray(),
                base,
                limits);
    }

    private Figure gosh(Block gosh) {
        List<Block> subsets = gosh.blocks("subsets");
        return GoshPlot.of(
                "gosh",
                new Gosh(
                        scale,
                        label,
                        "I\u00b2 (%)",
                        subsets.stream()
                                .mapToDouble(each -> each.number("estimate").orElseThrow())
                                .toArray(),
                        subsets.stream()
                                .mapToDouble(each -> each.number("I2").orElseThrow())
                                .toArray(),
                        new boolean[0],
                        "",
                        ""));
    }

    private Figure labbe() {
        List<Labbe.Point> points = new ArrayList<>();
        double[] weights = plain.fit().weights();
        for (int i = 0; i < weights.length; i++) {
            MetaInput.Used used = analysis.input().used().get(i);
            if (used.data() instanceof StudyData.Crossed crossed) {
                var table = crossed.table();
                points.add(new Labbe.Point(
                        used.study(), table.c() / table.n2(), table.a() / table.n1(), weights[i]));
            }
        }
        MetaMeasure measure = analysis.input().measure();
        return LabbePlot.of(
                "labbe",
                new Labbe(
                        "Risk, second group (%)",
                        "Risk, first group (%)",
                        points,
                        measure == MetaMeasure.RR ? OptionalDouble.of(Math.exp(pooled())) : OptionalDouble.empty(),
                        measure == MetaMeasure.OR || measure == MetaMeasure.PETO
                                ? OptionalDouble.of(Math.exp(pooled()))
                                : OptionalDouble.empty(),
                        measure == MetaMeasure.RD ? OptionalDouble.of(pooled()) : OptionalDouble.empty(),
                        ""));
    }
}
