package org.metatrend.figures.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Writes a drawing as a page of PDF, with the used part of the font in it. */
final class PdfWriter {
    /** PDFBox would take it from the clock. */
    private static final long DOCUMENT_ID = 1;

    private final PDPageContentStream out;
    private final PDFont font;
    private final double height;
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();
    private Rectangle2D clip;
    private Color fillColor;
    private Color strokeColor;
    private BasicStroke pen;
    private int alpha = -1;

    private PdfWriter(PDPageContentStream out, PDFont font, double height) {
        this.out = out;
        this.font = font;
        this.height = height;
    }

    static byte[] write(Drawing drawing) {
        return write(drawing.figure().id(), List.of(drawing));
    }

    /** Several drawings, each on a page of its own. */
    static byte[] write(String title, List<Drawing> drawings) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation()
                    .setSubject(drawings.get(0).figure().description());
            document.getDocumentCatalog().setLanguage("en");
            PDFont font = null;
            for (Drawing drawing : drawings) {
                PDPage page = new PDPage(new PDRectangle((float) drawing.widthPt(), (float) drawing.heightPt()));
                document.addPage(page);
                if (font == null) {
                    font = PDType0Font.load(document, Typeface.liberationSans().reader(), true);
                }
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    PdfWriter writer = new PdfWriter(out, font, drawing.heightPt());
                    for (Stroke stroke : drawing.strokes()) {
                        writer.add(stroke);
                    }
                    writer.clipTo(null);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Stroke stroke) throws IOException {
        clipTo(stroke.clip());
        if (stroke instanceof Stroke.Fill fill && fill.shape() instanceof Ellipse2D circle) {
            dot(circle, fill.color());
        } else if (stroke instanceof Stroke.Fill fill) {
            fillWith(fill.color());
            path(fill.shape());
            out.fill();
        } else if (stroke instanceof Stroke.Outline outline) {
            strokeWith(outline.color(), outline.pen());
            path(outline.shape());
            out.stroke();
        } else if (stroke instanceof Stroke.Words words) {
            fillWith(words.color());
            out.beginText();
            out.setFont(font, (float) words.sizePt());
            float x = (float) words.x();
            float y = (float) (height - words.y());
            out.setTextMatrix(words.upwards() ? new Matrix(0, 1, -1, 0, x, y) : Matrix.getTranslateInstance(x, y));
            out.showText(words.words());
            out.endText();
        }
    }

    /** A line without length and with a round end: a circle in a tenth of the words that curves would take. */
    private void dot(Ellipse2D circle, Color color) throws IOException {
        float diameter = (float) circle.getWidth();
        strokeWith(color, new BasicStroke(diameter, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        out.moveTo((float) circle.getCenterX(), up(circle.getCenterY()));
        out.lineTo((float) circle.getCenterX(), up(circle.getCenterY()));
        out.stroke();
    }

    private void clipTo(Rectangle2D wanted) throws IOException {
        if (wanted == null ? clip == null : wanted.equals(clip)) {
            return;
        }
        if (clip != null) {
            out.restoreGraphicsState();
        }
        clip = wanted;
        fillColor = null;
        strokeColor = null;
        pen = null;
        alpha = -1;
        if (clip != null) {
            out.saveGraphicsState();
            path(clip);
            out.clip();
        }
    }

    private void fillWith(Color color) throws IOException {
        if (!color.equals(fillColor)) {
            fillColor = color;
            out.setNonStrokingColor(color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f);
        }
        opacity(color.getAlpha());
    }

    private void strokeWith(Color color, BasicStroke wanted) throws IOException {
        if (!color.equals(strokeColor)) {
            strokeColor = color;
            out.setStrokingColor(color.getRed() / 255f, color.getGreen() / 255f, color.getBlue() / 255f);
        }
        opacity(color.getAlpha());
        if (!wanted.equals(pen)) {
            pen = wanted;
            out.setLineWidth(pen.getLineWidth());
            int round = 1;
            int butt = 0;
            out.setLineCapStyle(pen.getEndCap() == BasicStroke.CAP_ROUND ? round : butt);
            out.setLineJoinStyle(round);
            out.setLineDashPattern(pen.getDashArray() == null ? new float[0] : pen.getDashArray(), 0);
        }
    }

    /** Of fills and lines alike. */
    private void opacity(int wanted) throws IOException {
        if (wanted != alpha) {
            alpha = wanted;
            out.setGraphicsStateParameters(opacities.computeIfAbsent(wanted, a -> {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.setNonStrokingAlphaConstant(a / 255f);
                state.setStrokingAlphaConstant(a / 255f);
                return state;
            }));
        }
    }

    private void path(Shape shape) throws IOException {
        float[] c = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            int type = at.currentSegment(c);
            switch (type) {
                case PathIterator.SEG_MOVETO -> out.moveTo(c[0], up(c[1]));
                case PathIterator.SEG_LINETO -> out.lineTo(c[0], up(c[1]));
                case PathIterator.SEG_QUADTO ->
                    out.curveTo(
                            x + (c[0] - x) * 2 / 3,
                            up(y + (c[1] - y) * 2 / 3),
                            c[2] + (c[0] - c[2]) * 2 / 3,
                            up(c[3] + (c[1] - c[3]) * 2 / 3),
                            c[2],
                            up(c[3]));
                case PathIterator.SEG_CUBICTO -> out.curveTo(c[0], up(c[1]), c[2], up(c[3]), c[4], up(c[5]));
                default -> out.closePath();
            }
            int last = type == PathIterator.SEG_CUBICTO ? 4 : type == PathIterator.SEG_QUADTO ? 2 : 0;
            x = c[last];
            y = c[last + 1];
        }
    }

    private float up(double y) {
        return (float) (height - y);
    }
}
