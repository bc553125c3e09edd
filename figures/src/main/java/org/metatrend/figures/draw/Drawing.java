package org.metatrend.figures.draw;

import java.util.List;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Panel;

/**
 * A figure as strokes on a page, ready to be written in any format.
 *
 * <p>Immutable; several threads may draw at a time.
 */
public final class Drawing {
    static final double PT_PER_MM = 72 / 25.4;

    private final Figure figure;
    private final List<Stroke> strokes;

    private Drawing(Figure figure, List<Stroke> strokes) {
        this.figure = figure;
        this.strokes = strokes;
    }

    /** Draws a figure once, for all formats. */
    public static Drawing of(Figure figure) {
        Recorder recorder = new Recorder();
        MarkPainter page = new MarkPainter(recorder, x -> x * PT_PER_MM, y -> y * PT_PER_MM, 1);
        for (Panel panel : figure.panels()) {
            new PanelChart(panel).paint(recorder);
            panel.axisTexts().forEach(page::paint);
        }
        figure.furniture().forEach(page::paint);
        return new Drawing(figure, recorder.strokes());
    }

    /** The figure as a file of the format: the same bytes for the same figure, wherever and whenever. */
    public byte[] bytes(Format format) {
        return switch (format) {
            case PNG -> PngWriter.write(this);
            case SVG -> SvgWriter.write(this);
            case PDF -> PdfWriter.write(this);
        };
    }

    /** A figure as a file, in one step; who needs several formats draws once with {@link #of(Figure)}. */
    public static byte[] render(Figure figure, Format format) {
        return of(figure).bytes(format);
    }

    /**
     * Figures as the pages of one PDF file.
     *
     * @param title the file's title
     * @param pages at least one, in their order
     */
    public static byte[] pdf(String title, List<Drawing> pages) {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException(title + ": a file without pages");
        }
        return PdfWriter.write(title, pages);
    }

    Figure figure() {
        return figure;
    }

    List<Stroke> strokes() {
        return strokes;
    }

    double widthPt() {
        return figure.widthMm() * PT_PER_MM;
    }

    double heightPt() {
        return figure.heightMm() * PT_PER_MM;
    }
}
