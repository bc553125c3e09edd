package org.metatrend.figures.draw;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * The part of Java's drawing interface that figures do without.
 *
 * <p>Images, Java's own text and compositions are refused, so that nothing gets onto a page in a way that one of the
 * formats could not show. Hints and fonts, which XChart sets on its way, change nothing.
 */
abstract class ShapeGraphics extends Graphics2D {
    @Override
    public final void setRenderingHint(RenderingHints.Key key, Object value) {}

    @Override
    public final Object getRenderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public final void setRenderingHints(Map<?, ?> hints) {}

    @Override
    public final void addRenderingHints(Map<?, ?> hints) {}

    @Override
    public final RenderingHints getRenderingHints() {
        return new RenderingHints(null);
    }

    @Override
    public final void setFont(Font font) {}

    @Override
    public final void dispose() {}

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("figures are drawn with plain shapes and their own typeface");
    }

    @Override
    public final Graphics create() {
        throw refused();
    }

    @Override
    public final void rotate(double theta) {
        throw refused();
    }

    @Override
    public final void rotate(double theta, double x, double y) {
        throw refused();
    }

    @Override
    public final void shear(double x, double y) {
        throw refused();
    }

    @Override
    public final boolean hit(Rectangle rect, Shape shape, boolean onStroke) {
        throw refused();
    }

    @Override
    public final GraphicsConfiguration getDeviceConfiguration() {
        throw refused();
    }

    @Override
    public final void setComposite(Composite composite) {
        throw refused();
    }

    @Override
    public final Composite getComposite() {
        throw refused();
    }

    @Override
    public final void setBackground(Color color) {
        throw refused();
    }

    @Override
    public final Color getBackground() {
        throw refused();
    }

    @Override
    public final void setPaintMode() {
        throw refused();
    }

    @Override
    public final void setXORMode(Color color) {
        throw refused();
    }

    @Override
    public final void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused();
    }

    @Override
    public final void clearRect(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public final void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused();
    }

    @Override
    public final void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused();
    }

    @Override
    public final void drawOval(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public final void fillOval(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public final void drawArc(int x, int y, int width, int height, int start, int arc) {
        throw refused();
    }

    @Override
    public final void fillArc(int x, int y, int width, int height, int start, int arc) {
        throw refused();
    }

    @Override
    public final void drawPolyline(int[] x, int[] y, int n) {
        throw refused();
    }

    @Override
    public final void drawPolygon(int[] x, int[] y, int n) {
        throw refused();
    }

    @Override
    public final void fillPolygon(int[] x, int[] y, int n) {
        throw refused();
    }

    @Override
    public final Font getFont() {
        throw refused();
    }

    @Override
    public final FontMetrics getFontMetrics(Font font) {
        throw refused();
    }

    @Override
    public final FontRenderContext getFontRenderContext() {
        throw refused();
    }

    @Override
    public final void drawString(String text, int x, int y) {
        throw refused();
    }

    @Override
    public final void drawString(String text, float x, float y) {
        throw refused();
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused();
    }

    @Override
    public final void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused();
    }

    @Override
    public final void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
        throw refused();
    }

    @Override
    public final void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused();
    }

    @Override
    public final boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw refused();
    }

    @Override
    public final boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw refused();
    }

    @Override
    public final boolean drawImage(
            Image image, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver observer) {
        throw refused();
    }

    @Override
    public final boolean drawImage(
            Image image,
            int a,
            int b,
            int c,
            int d,
            int e,
            int f,
            int g,
            int h,
            Color background,
            ImageObserver observer) {
        throw refused();
    }

    @Override
    public final void drawRenderedImage(RenderedImage image, AffineTransform at) {
        throw refused();
    }

    @Override
    public final void drawRenderableImage(RenderableImage image, AffineTransform at) {
        throw refused();
    }
}
