package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metatrend.analysis.decompose.Association;
import org.metatrend.analysis.decompose.GroupAssociation;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.SmallMultiples;
import org.metatrend.figures.pooled.Curve;
import org.metatrend.figures.pooled.Decomposition;
import org.metatrend.figures.pooled.EffectScale;
import org.metatrend.figures.pooled.Moderator;
import org.metatrend.figures.pooled.WithinBetweenPlot;
import org.metatrend.pipeline.pooled.AccuracyResult;
import org.metatrend.pipeline.pooled.AccuracySynthesis;
import org.metatrend.pipeline.pooled.Associations;
import org.metatrend.pipeline.pooled.MetaRegressions;

/** Size and year against accuracy, within and between reviews and tasks. */
final class AssociationFigures {
    private AssociationFigures() {}

    /** Of all results, by review and by task; empty where there is no association. */
    static Optional<Figure> of(String id, AccuracySynthesis synthesis) {
        List<SmallMultiples.Part> parts = new ArrayList<>();
        for (Associations of : synthesis.associations()) {
            // of one group there is nothing between groups to be set against it
            if (of.scope().equals(Associations.ALL)
                    && of.parts().value().filter(p -> p.groups().size() > 1).isPresent()) {
                boolean size = of.moderator().equals(MetaRegressions.SIZE);
                parts.add(new SmallMultiples.Part(
                        (size ? "Sample size" : "Year") + ", by " + of.group(), figure(id, of, synthesis.all())));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(SmallMultiples.of(id, parts));
    }

    private static Figure figure(String id, Associations of, List<AccuracyResult> all) {
        boolean size = of.moderator().equals(MetaRegressions.SIZE);
        org.metatrend.analysis.decompose.Decomposition parts =
                of.parts().value().orElseThrow();
        Map<String, List<AccuracyResult>> groups = new LinkedHashMap<>();
        for (AccuracyResult result : all) {
            if (size || !Double.isNaN(result.year())) {
                groups.computeIfAbsent(
                                of.group().equals("review") ? result.review() : result.task(),
                                name -> new ArrayList<>())
                        .add(result);
            }
        }
        List<Decomposition.Group> drawn = new ArrayList<>();
        double[] means = new double[parts.groups().size()];
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < means.length; i++) {
            GroupAssociation group = parts.groups().get(i);
            means[i] = group.meanX();
            meanX += group.meanX() * group.size() / parts.observations();
            meanY += group.meanY() * group.size() / parts.observations();
            drawn.add(group(group, groups.get(group.name()), size));
        }
        double[] everywhere = groups.values().stream()
                .flatMap(List::stream)
                .mapToDouble(r -> x(r, size))
                .toArray();
        return WithinBetweenPlot.of(
                id,
                new Decomposition(
                        EffectScale.PERCENT,
                        "Accuracy (%)",
                        size ? SynthesisFigures.SUBJECTS : new Moderator("Publication year", Moderator.Kind.YEAR),
                        drawn,
                        line(parts.between().value(), meanX, meanY, means, size),
                        line(Optional.of(parts.total()), meanX, meanY, everywhere, size),
                        of.words().value().orElseThrow()));
    }

    private static Decomposition.Group group(GroupAssociation group, List<AccuracyResult> results, boolean size) {
        double[] x = results.stream().mapToDouble(r -> x(r, size)).toArray();
        return new Decomposition.Group(
                group.name(),
                Arrays.stream(x).map(v -> back(v, size)).toArray(),
                results.stream().mapToDouble(AccuracyResult::accuracy).toArray(),
                line(group.association().value(), group.meanX(), group.meanY(), x, size),
                new Curve(new double[] {back(group.meanX(), size)}, new double[] {group.meanY()}));
    }

    /** A line through a point, from the least of some values to the greatest. */
    private static Curve line(Optional<Association> of, double x, double y, double[] values, boolean size) {
        if (of.isEmpty()) {
            return Curve.none();
        }
        double least = Arrays.stream(values).min().orElse(x);
        double greatest = Arrays.stream(values).max().orElse(x);
        double slope = of.get().slope();
        return new Curve(
                new double[] {back(least, size), back(greatest, size)},
                new double[] {y + slope * (least - x), y + slope * (greatest - x)});
    }

    private static double x(AccuracyResult result, boolean size) {
        return size ? result.logSubjects() : result.year();
    }

    private static double back(double x, boolean size) {
        return size ? Math.exp(x) : x;
    }
}
