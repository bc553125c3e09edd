package org.metatrend.figures.draw;

import java.util.List;
import org.metatrend.figures.SampleFigures;
import org.metatrend.figures.layout.Figure;

/** Measures how long a fresh process takes to draw two readings of seven figures in three formats. */
final class DrawingSpeed {
    private DrawingSpeed() {}

    public static void main(String[] args) {
        List<Figure> figures = SampleFigures.realistic();
        long start = System.nanoTime();
        figures.parallelStream().forEach(figure -> {
            Drawing drawing = Drawing.of(figure);
            for (Format format : Format.values()) {
                drawing.bytes(format);
            }
        });
        System.out.println(
                figures.size() + " figures, three formats: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
