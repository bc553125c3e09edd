package org.metatrend.figures.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a drawing as PNG with 300 dots per inch.
 *
 * <p>The file is put together here since that takes few lines and the resolution (chunk pHYs) has to be in it.
 */
final class PngWriter {
    private static final double DPI = 300;
    private static final int DOTS_PER_METRE = (int) Math.round(DPI / 0.0254);
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int COMPRESSION = 4;

    private PngWriter() {}

    static byte[] write(Drawing drawing) {
        double scale = DPI / 72;
        int width = (int) Math.round(drawing.widthPt() * scale);
        int height = (int) Math.round(drawing.heightPt() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.scale(scale, scale);
        drawing.strokes().forEach(stroke -> paint(stroke, g));
        g.dispose();
        return encode(image);
    }

    private static void paint(Stroke stroke, Graphics2D g) {
        g.setClip(stroke.clip());
        g.setColor(stroke.color());
        if (stroke instanceof Stroke.Fill fill) {
            g.fill(fill.shape());
        } else if (stroke instanceof Stroke.Outline outline) {
            g.setStroke(outline.pen());
            g.draw(outline.shape());
        } else if (stroke instanceof Stroke.Words words) {
            AffineTransform place = AffineTransform.getTranslateInstance(words.x(), words.y());
            if (words.upwards()) {
                place.quadrantRotate(-1);
            }
            g.fill(place.createTransformedShape(Typeface.liberationSans().outline(words.words(), words.sizePt())));
        }
    }

    private static byte[] encode(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte truecolour = 2;
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put(truecolour)
                        .array());
        byte perMetre = 1;
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(DOTS_PER_METRE)
                        .putInt(DOTS_PER_METRE)
                        .put(perMetre)
                        .array());
        chunk(out, "IDAT", deflated(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), width, height));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Lines are written as differences to the line above, which is mostly the same. */
    private static byte[] deflated(int[] rgb, int width, int height) {
        byte[] lines = new byte[height * (1 + 3 * width)];
        byte up = 2;
        int to = 0;
        for (int y = 0; y < height; y++) {
            lines[to++] = up;
            for (int x = 0; x < width; x++) {
                int pixel = rgb[y * width + x];
                int above = y == 0 ? 0 : rgb[(y - 1) * width + x];
                lines[to++] = (byte) ((pixel >> 16) - (above >> 16));
                lines[to++] = (byte) ((pixel >> 8) - (above >> 8));
                lines[to++] = (byte) (pixel - above);
            }
        }
        Deflater deflater = new Deflater(COMPRESSION);
        deflater.setInput(lines);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
