package org.metatrend.figures.pooled;

import java.util.List;
import java.util.stream.Stream;
import org.metatrend.figures.layout.Figure;

/** The figures of a meta-analysis with made-up data of the size and shape of real ones, and with awkward ones. */
public final class PooledSamples {
    static final String LONG_NAME =
            "Study of subjective cognitive decline against amnestic mild cognitive impairment, independent cohorts";

    private static final List<Figure> ALL = made();

    private PooledSamples() {}

    /** All of them; their ids are unique. */
    public static List<Figure> all() {
        return ALL;
    }

    /** All of them, laid out anew. */
    static List<Figure> made() {
        return Stream.of(
                        FunnelSamples.figures(),
                        BubbleSamples.figures(),
                        SpecificationSamples.figures(),
                        WithinBetweenSamples.figures(),
                        SrocSamples.figures(),
                        OutlierSamples.figures(),
                        ModelSamples.figures(),
                        HostileSamples.figures())
                .flatMap(List::stream)
                .toList();
    }

    /** One of each kind. */
    static List<String> typical() {
        return List.of(
                "funnel-bcg-contours",
                "bubbles-size",
                "specifications-384",
                "within-reviews",
                "sroc-studies",
                "baujat-bcg",
                "radial-bcg",
                "gosh-8178",
                "drapery-bcg",
                "labbe-bcg",
                "influence-bcg");
    }

    static Figure named(String id) {
        return all().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
