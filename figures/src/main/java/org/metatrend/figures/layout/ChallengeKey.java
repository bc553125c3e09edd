package org.metatrend.figures.layout;

import java.util.List;

/** The key of the evaluation-noise figure: its marks in small. */
final class ChallengeKey {
    /** The rule, by Varoquaux and Cheplygina (doi:10.1038/s41746-022-00592-y), figure 3. */
    static final String VERDICTS = "overfit: median loss > winner gap; "
            + "diminishing returns: winner gap \u2264 noise (whisker\u2019s end farther from 0); "
            + "real improvement: winner gap > noise";

    private ChallengeKey() {}

    static List<Key.Entry> entries() {
        return List.of(
                new Key.Entry("teams, density", 7, (x, y) -> {
                    double[] xs = {x, x + 1.5, x + 3, x + 4, x + 5.5, x + 7, x + 5.5, x + 4, x + 3, x + 1.5};
                    double[] ys = {y, y - 0.3, y - 1, y - 1, y - 0.3, y, y + 0.3, y + 1, y + 1, y + 0.3};
                    double[] px = {x + 2.6, x + 3.4, x + 4.2, x + 3.8, x + 5.2};
                    double[] py = {y + 0.2, y - 0.4, y + 0.3, y - 0.1, y};
                    return List.of(
                            new Mark.Area(xs, ys, NoisePanel.DENSITY),
                            new Mark.Points(px, py, Marker.CIRCLE, 1.8, Ink.BLUE.withOpacity(0.7)));
                }),
                new Key.Entry(
                        "noise: 5th to 95th percentile, median",
                        7,
                        (x, y) -> NoisePanel.whisker(x, x + 3.5, x + 7, y, 0.8)),
                new Key.Entry(
                        "median shift", 7, (x, y) -> List.of(new Mark.Segment(x, y, x + 7, y, NoisePanel.SHIFT, true))),
                new Key.Entry(
                        "winner gap: best \u2212 90th percentile of private scores",
                        7,
                        (x, y) -> List.of(new Mark.Segment(x, y, x + 7, y, NoisePanel.GAP, false))));
    }
}
