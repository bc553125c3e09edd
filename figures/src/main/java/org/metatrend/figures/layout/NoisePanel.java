package org.metatrend.figures.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.figures.layout.ChallengePanel.Noise;
import org.metatrend.figures.layout.Mark.Text;
import org.metatrend.figures.layout.Panel.Frame;

/** One challenge's panel: teams within the outline of their density, whisker, median shift and winner gap in lanes. */
final class NoisePanel {
    static final Ink DENSITY = Ink.SKY.withOpacity(0.35);
    static final Line SHIFT = Line.solid(1.1, Ink.GREEN);
    static final Line GAP = Line.solid(3, Ink.VERMILION);

    private static final String AXIS = "Private \u2212 public score (positive: better on the private set)";
    private static final double GOLDEN = 0.6180339887498949;
    /** Centre and half height of the violin, and the lanes below it, as shares of the panel's height. */
    private static final double CENTRE = 0.68;

    private static final double HALF = 0.28;
    private static final double SHIFT_LANE = 0.27;
    private static final double GAP_LANE = 0.11;
    private static final double TYPE_PT = 7;
    private static final double MARGIN = 0.04;
    /** How far beyond the 5th and 95th percentile the axis reaches at most, as a share of their distance. */
    private static final double TAIL = 0.5;

    private final ChallengePanel challenge;
    private final double widthMm;
    private final double min;
    private final double max;

    NoisePanel(ChallengePanel challenge, double widthMm) {
        this.challenge = challenge;
        this.widthMm = widthMm;
        Noise noise = challenge.noise();
        double[] sorted = challenge.differences();
        Arrays.sort(sorted);
        double low = Math.min(0, Math.min(noise.p5(), noise.median()));
        double high = Math.max(Math.max(0, noise.winnerGap()), Math.max(noise.p95(), noise.median()));
        if (sorted.length > 0) {
            // Long tails would squeeze what the figure is about; who is left out is counted.
            double tail = TAIL * (noise.p95() - noise.p5());
            low = Math.min(low, Math.max(quantile(sorted, 0.01), noise.p5() - tail));
            high = Math.max(high, Math.min(quantile(sorted, 0.99), noise.p95() + tail));
        }
        double span = high > low ? high - low : 1;
        this.min = low - MARGIN * span;
        this.max = roomForGapLabel(high + MARGIN * span);
    }

    /** Widens the axis where the winner gap's label has room on neither side of its bar. */
    private double roomForGapLabel(double end) {
        double labelMm = TypeWidth.mm(gapWords(), TYPE_PT) + 3;
        double scale = (end - min) / widthMm;
        double gap = challenge.noise().winnerGap();
        if (gap + labelMm * scale <= end || -labelMm * scale >= min) {
            return end;
        }
        return min + (gap - min) * widthMm / Math.max(widthMm - labelMm, widthMm / 2);
    }

    Axis axis(String label) {
        Axis axis = Axes.exact(label, min, max, 7);
        // A number that would reach far out of the panel is left out, and with it its tick and grid line.
        List<Tick> ticks = axis.ticks().stream()
                .filter(tick -> {
                    double half = TypeWidth.mm(tick.label(), Panel.TYPE_PT) / 2 - Panel.OVERHANG_MM;
                    double at = axis.position(tick.value()) * widthMm;
                    return at >= half && at <= widthMm - half;
                })
                .toList();
        return new Axis(label, axis.scale(), min, max, ticks);
    }

    /** How many teams lie outside the axis. */
    int beyond() {
        return (int) Arrays.stream(challenge.differences())
                .filter(d -> d < min || d > max)
                .count();
    }

    Panel panel(Box box, boolean labelled) {
        Noise noise = challenge.noise();
        List<Mark> marks = new ArrayList<>();
        marks.addAll(violin());
        marks.add(new Mark.Segment(0, 0, 0, 1, Line.solid(0.7, Ink.GREY), false));
        marks.addAll(whisker(noise.p5(), noise.median(), noise.p95(), CENTRE, 0.07));
        marks.add(new Mark.Segment(0, SHIFT_LANE, noise.median(), SHIFT_LANE, SHIFT, true));
        marks.add(label(shiftWords(), noise.median(), SHIFT_LANE));
        if (noise.winnerGap() > 0) {
            marks.add(new Mark.Segment(0, GAP_LANE, noise.winnerGap(), GAP_LANE, GAP, false));
        }
        marks.add(label(gapWords(), noise.winnerGap(), GAP_LANE));
        return new Panel(box, axis(labelled ? AXIS : ""), Axis.hidden(0, 1), Frame.HORIZONTAL, marks);
    }

    /** The line from the 5th to the 95th percentile with its ends and the median. */
    static List<Mark> whisker(double p5, double median, double p95, double y, double half) {
        Line line = new Line(1, Dash.SOLID, Ink.BLACK, true);
        return List.of(
                new Mark.Segment(p5, y, p95, y, line, false),
                new Mark.Segment(p5, y - half, p5, y + half, line, false),
                new Mark.Segment(p95, y - half, p95, y + half, line, false),
                new Mark.Segment(
                        median,
                        y - 1.4 * half,
                        median,
                        y + 1.4 * half,
                        new Line(2, Dash.SOLID, Ink.BLACK, true),
                        false));
    }

    private String gapWords() {
        double gap = challenge.noise().winnerGap();
        return "winner gap " + NumberText.fixed(gap, decimals(gap));
    }

    private String shiftWords() {
        double median = challenge.noise().median();
        return "median shift " + NumberText.signed(median, decimals(median));
    }

    /** Decimals that show a difference of scores to two digits, as far as four decimals do. */
    static int decimals(double value) {
        return value == 0 ? 0 : Math.min(4, NumberText.decimals(Math.abs(value)) + 1);
    }

    /** Beside the end of a bar that starts at zero, on the side with room. */
    private Text label(String words, double end, double lane) {
        double gap = 1.2 * (max - min) / widthMm;
        double need = (TypeWidth.mm(words, TYPE_PT) + 0.5) * (max - min) / widthMm;
        double right = Math.max(0, end) + gap;
        double left = Math.min(0, end) - gap;
        boolean toRight = end >= 0 ? right + need <= max || left - need < min : left - need < min;
        return Text.level(toRight ? right : left, lane, words, TYPE_PT, toRight ? Anchor.START : Anchor.END);
    }

    private List<Mark> violin() {
        double[] at = challenge.density().length == 2 ? challenge.density()[0] : new double[0];
        double[] density = challenge.density().length == 2 ? challenge.density()[1] : new double[0];
        double peak = Arrays.stream(density).max().orElse(0);
        List<Mark> marks = new ArrayList<>();
        if (peak > 0) {
            double[] upper =
                    Arrays.stream(density).map(d -> CENTRE + HALF * d / peak).toArray();
            double[] lower =
                    Arrays.stream(density).map(d -> CENTRE - HALF * d / peak).toArray();
            marks.add(Mark.Area.between(at, lower, upper, DENSITY));
            marks.add(new Mark.Curve(at, upper, Line.solid(0.5, Ink.BLUE)));
            marks.add(new Mark.Curve(at, lower, Line.solid(0.5, Ink.BLUE)));
        }
        double[] x = Arrays.stream(challenge.differences())
                .filter(d -> d >= min && d <= max)
                .sorted()
                .toArray();
        if (x.length > 0) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                // Neighbours in score are set apart by the golden ratio: even, dense and never by chance.
                double u = 2 * (i * GOLDEN % 1) - 1;
                double share = peak > 0 ? interpolate(at, density, x[i]) / peak : 0.5;
                y[i] = CENTRE + 0.92 * HALF * share * u;
            }
            double size = x.length > 400 ? 1.4 : x.length > 100 ? 1.8 : 2.4;
            double opacity = x.length > 400 ? 0.35 : 0.5;
            marks.add(new Mark.Points(x, y, Marker.CIRCLE, size, Ink.BLUE.withOpacity(opacity)));
        }
        return marks;
    }

    private static double interpolate(double[] at, double[] density, double x) {
        int i = Arrays.binarySearch(at, x);
        if (i >= 0) {
            return density[i];
        }
        int right = -i - 1;
        if (right == 0 || right == at.length) {
            return 0;
        }
        double t = (x - at[right - 1]) / (at[right] - at[right - 1]);
        return density[right - 1] + t * (density[right] - density[right - 1]);
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
