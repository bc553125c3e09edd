package org.metatrend.figures.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The figures' typeface, read from the class path.
 *
 * <p>Java's own font classes are left alone: they need fonts and their configuration on the machine, and a fresh machine
 * has neither. Safe for use by several threads.
 */
final class Typeface {
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    /** Stands for characters that the font lacks. */
    private static final char MISSING = '\u25a1';

    private record Glyph(int id, double advance, Path2D outline) {}

    private static final class Holder {
        static final Typeface LIBERATION_SANS = new Typeface();
    }

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup glyphIds;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Typeface() {
        try (InputStream in = TTFParser.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no font on the class path: " + RESOURCE);
            }
            file = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphIds = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface liberationSans() {
        return Holder.LIBERATION_SANS;
    }

    /** A reader of the font of its own, since embedding moves the reader's place in the file. */
    TrueTypeFont reader() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with a box for each character that the font lacks. */
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> drawable.appendCodePoint(glyph(c).id() == 0 ? MISSING : c));
        return drawable.toString();
    }

    /** The width of a text in the unit of {@code size}. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> glyph(c).advance()).sum() * size;
    }

    /** The outline of a text whose base line begins at the origin, y downwards, in the unit of {@code size}. */
    Path2D outline(String text, double size) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c);
            AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
            place.scale(size / unitsPerEm, -size / unitsPerEm);
            outline.append(glyph.outline().getPathIterator(place), false);
            x += glyph.advance() * size;
        }
        return outline;
    }

    private Glyph glyph(int codePoint) {
        Glyph known = glyphs.get(codePoint);
        return known != null ? known : glyphs.computeIfAbsent(codePoint, this::read);
    }

    private synchronized Glyph read(int codePoint) {
        try {
            int id = glyphIds.getGlyphId(codePoint);
            var data = font.getGlyph().getGlyph(id);
            GeneralPath path = data == null ? new GeneralPath() : data.getPath();
            return new Glyph(id, font.getAdvanceWidth(id) / unitsPerEm, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
