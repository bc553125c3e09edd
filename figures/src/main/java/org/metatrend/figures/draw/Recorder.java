package org.metatrend.figures.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing surface that writes down what is drawn on it.
 *
 * <p>Shapes are filled and drawn in plain colours, clips are rectangles, transforms move and scale.
 */
final class Recorder extends ShapeGraphics {
    private final List<Stroke> strokes = new ArrayList<>();
    private AffineTransform transform = new AffineTransform();
    private Color color = Color.BLACK;
    private BasicStroke pen = new BasicStroke();
    /** In page coordinates. */
    private Rectangle2D clip;

    List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    /** Writes words whose base line begins at a place; place and size are in the current coordinates. */
    void write(String words, double x, double y, double size, boolean upwards) {
        Point2D at = transform.transform(new Point2D.Double(x, y), null);
        strokes.add(new Stroke.Words(words, at.getX(), at.getY(), size * transform.getScaleX(), upwards, color));
    }

    @Override
    public void fill(Shape shape) {
        if (color.getAlpha() > 0) {
            strokes.add(new Stroke.Fill(onPage(shape), color, clip));
        }
    }

    @Override
    public void draw(Shape shape) {
        if (color.getAlpha() > 0) {
            strokes.add(new Stroke.Outline(onPage(shape), onPage(pen), color, clip));
        }
    }

    /** Keeps circles what they are: a file says a circle in fewer words than a path. */
    private Shape onPage(Shape shape) {
        if (shape instanceof Ellipse2D ellipse) {
            Point2D corner = transform.transform(new Point2D.Double(ellipse.getX(), ellipse.getY()), null);
            double scale = transform.getScaleX();
            return new Ellipse2D.Double(
                    corner.getX(), corner.getY(), ellipse.getWidth() * scale, ellipse.getHeight() * scale);
        }
        return transform.createTransformedShape(shape);
    }

    private BasicStroke onPage(BasicStroke stroke) {
        float scale = (float) transform.getScaleX();
        float[] dash = stroke.getDashArray();
        if (dash != null) {
            for (int i = 0; i < dash.length; i++) {
                dash[i] *= scale;
            }
        }
        return new BasicStroke(
                stroke.getLineWidth() * scale,
                stroke.getEndCap(),
                stroke.getLineJoin(),
                Math.max(1, stroke.getMiterLimit()),
                dash,
                stroke.getDashPhase() * scale);
    }

    @Override
    public void setColor(Color value) {
        color = value;
    }

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setPaint(Paint value) {
        color = (Color) value;
    }

    @Override
    public Paint getPaint() {
        return color;
    }

    @Override
    public void setStroke(java.awt.Stroke value) {
        pen = (BasicStroke) value;
    }

    @Override
    public java.awt.Stroke getStroke() {
        return pen;
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape == null
                ? null
                : transform.createTransformedShape(shape.getBounds2D()).getBounds2D();
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public Shape getClip() {
        if (clip == null) {
            return null;
        }
        try {
            return transform.createInverse().createTransformedShape(clip).getBounds2D();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void clip(Shape shape) {
        Shape old = getClip();
        setClip(old == null ? shape : old.getBounds2D().createIntersection(shape.getBounds2D()));
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public Rectangle getClipBounds() {
        Shape shape = getClip();
        return shape == null ? null : shape.getBounds();
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void transform(AffineTransform value) {
        transform.concatenate(value);
    }

    @Override
    public void setTransform(AffineTransform value) {
        transform = new AffineTransform(value);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }
}
