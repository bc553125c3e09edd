package org.metatrend.figures.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metatrend.figures.SampleFigures;
import org.metatrend.figures.forest.ForestSamples;
import org.metatrend.figures.forest.RandomForests;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.pooled.PooledSamples;

/** What a reader needs of every figure, computed from what is drawn. */
class LegibilityTest {
    private static final double SMALLEST_TYPE_PT = 6;

    /** Figures are called by their ids in the test report. */
    record Sample(Figure figure) {
        @Override
        public String toString() {
            return figure.id();
        }
    }

    static Stream<Sample> figures() {
        return Stream.of(
                        SampleFigures.realistic().stream(),
                        SampleFigures.awkward().stream(),
                        PooledSamples.all().stream(),
                        ForestSamples.all().stream(),
                        RandomForests.figures(40).stream())
                .flatMap(figures -> figures)
                .map(Sample::new);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void allWordsLieOnThePageAndApart(Sample sample) {
        Drawing drawing = Drawing.of(sample.figure());
        Rectangle2D page = new Rectangle2D.Double(0, 0, drawing.widthPt(), drawing.heightPt());
        List<Stroke.Words> words = words(drawing);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Stroke.Words one = words.get(i);
            if (!page.contains(one.bounds())) {
                faults.add("off the page: " + one.words());
            }
            for (Stroke.Words other : words.subList(i + 1, words.size())) {
                if (one.bounds().intersects(other.bounds())) {
                    faults.add("overlap: " + one.words() + " | " + other.words());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void noTypeIsSmallerThanSixPoints(Sample sample) {
        double smallest = words(Drawing.of(sample.figure())).stream()
                .mapToDouble(Stroke.Words::sizePt)
                .min()
                .orElse(SMALLEST_TYPE_PT);
        assertThat(smallest).isGreaterThanOrEqualTo(SMALLEST_TYPE_PT);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void nothingIsDrawnOffThePage(Sample sample) {
        Drawing drawing = Drawing.of(sample.figure());
        List<Rectangle2D> outside = drawing.strokes().stream()
                .filter(stroke -> !(stroke instanceof Stroke.Words))
                .map(LegibilityTest::visible)
                .filter(bounds -> bounds.getMinX() < 0
                        || bounds.getMinY() < 0
                        || bounds.getMaxX() > drawing.widthPt()
                        || bounds.getMaxY() > drawing.heightPt())
                .toList();
        assertThat(outside).isEmpty();
    }

    private static Rectangle2D visible(Stroke stroke) {
        Shape shape = stroke instanceof Stroke.Fill fill ? fill.shape() : ((Stroke.Outline) stroke).shape();
        Rectangle2D bounds = shape.getBounds2D();
        return stroke.clip() == null ? bounds : bounds.createIntersection(stroke.clip());
    }

    private static List<Stroke.Words> words(Drawing drawing) {
        return drawing.strokes().stream()
                .filter(Stroke.Words.class::isInstance)
                .map(Stroke.Words.class::cast)
                .toList();
    }
}
