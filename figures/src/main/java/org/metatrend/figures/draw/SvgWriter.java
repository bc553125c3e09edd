package org.metatrend.figures.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes a drawing as SVG: text as text, neighbours of one look in one group, nothing from elsewhere. */
final class SvgWriter {
    /** Metrics of the three named families are the same. */
    private static final String FONTS = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Map<Rectangle2D, String> clips = new LinkedHashMap<>();
    private final String idPrefix;
    private String look = "";

    private SvgWriter(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    static byte[] write(Drawing drawing) {
        // Several figures may stand in one HTML page, where ids must not clash.
        String prefix = drawing.figure().id().replaceAll("[^A-Za-z0-9_-]", "-");
        return new SvgWriter(prefix).svg(drawing).getBytes(StandardCharsets.UTF_8);
    }

    private String svg(Drawing drawing) {
        drawing.strokes().forEach(this::add);
        close();
        StringBuilder svg = new StringBuilder(out.length() + 1000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        svg.append(number(drawing.figure().widthMm())).append("mm\" height=\"");
        svg.append(number(drawing.figure().heightMm())).append("mm\" viewBox=\"0 0 ");
        svg.append(number(drawing.widthPt())).append(' ').append(number(drawing.heightPt()));
        svg.append("\" role=\"img\" aria-labelledby=\"").append(idPrefix).append("-description\">\n<desc id=\"");
        svg.append(idPrefix)
                .append("-description\">")
                .append(escaped(drawing.figure().description()));
        svg.append("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        if (!clips.isEmpty()) {
            svg.append("<defs>");
            clips.forEach((rectangle, id) -> svg.append("<clipPath id=\"")
                    .append(id)
                    .append("\">")
                    .append(rectangle(rectangle))
                    .append("</clipPath>"));
            svg.append("</defs>\n");
        }
        return svg.append(out).append("</svg>\n").toString();
    }

    private void add(Stroke stroke) {
        if (stroke instanceof Stroke.Fill fill) {
            in(clip(fill.clip()) + paint("fill", fill.color()));
            shape(fill.shape());
        } else if (stroke instanceof Stroke.Outline outline) {
            in(clip(outline.clip()) + " fill=\"none\"" + paint("stroke", outline.color()) + pen(outline.pen()));
            shape(outline.shape());
        } else if (stroke instanceof Stroke.Words words) {
            in(" font-family=\"" + FONTS + "\" font-size=\"" + number(words.sizePt())
                    + "\" style=\"font-kerning:none;white-space:pre\"" + paint("fill", words.color()));
            String at = number(words.x()) + (words.upwards() ? " " : "\" y=\"") + number(words.y());
            out.append(words.upwards() ? "<text transform=\"translate(" + at + ") rotate(-90)" : "<text x=\"" + at);
            out.append("\">").append(escaped(words.words())).append("</text>\n");
        }
    }

    /** Continues the group of this look or begins it. */
    private void in(String wanted) {
        if (!wanted.equals(look)) {
            close();
            out.append("<g").append(wanted).append(">\n");
            look = wanted;
        }
    }

    private void close() {
        if (!look.isEmpty()) {
            out.append("</g>\n");
            look = "";
        }
    }

    private String clip(Rectangle2D clip) {
        if (clip == null) {
            return "";
        }
        String id = clips.computeIfAbsent(clip, c -> idPrefix + "-clip-" + clips.size());
        return " clip-path=\"url(#" + id + ")\"";
    }

    private static String paint(String property, Color color) {
        String paint = String.format(Locale.ROOT, " %s=\"#%06x\"", property, color.getRGB() & 0xFFFFFF);
        return color.getAlpha() == 255
                ? paint
                : paint + " " + property + "-opacity=\"" + number(color.getAlpha() / 255.0) + "\"";
    }

    private static String pen(BasicStroke pen) {
        StringBuilder text = new StringBuilder(" stroke-width=\"");
        text.append(number(pen.getLineWidth())).append("\" stroke-linejoin=\"round\"");
        float[] dash = pen.getDashArray();
        if (dash != null) {
            text.append(" stroke-dasharray=\"");
            for (int i = 0; i < dash.length; i++) {
                text.append(i == 0 ? "" : " ").append(number(dash[i]));
            }
            text.append('"');
        }
        return text.toString();
    }

    private void shape(Shape shape) {
        if (shape instanceof Ellipse2D circle) {
            out.append("<circle cx=\"").append(number(circle.getCenterX()));
            out.append("\" cy=\"").append(number(circle.getCenterY()));
            out.append("\" r=\"").append(number(circle.getWidth() / 2)).append("\"/>\n");
        } else {
            out.append("<path d=\"");
            path(shape);
            out.append("\"/>\n");
        }
    }

    private void path(Shape shape) {
        double[] c = new double[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            int type = at.currentSegment(c);
            switch (type) {
                case PathIterator.SEG_MOVETO -> command('M', c, 2);
                case PathIterator.SEG_LINETO -> command('L', c, 2);
                case PathIterator.SEG_QUADTO -> command('Q', c, 4);
                case PathIterator.SEG_CUBICTO -> command('C', c, 6);
                default -> out.append('Z');
            }
        }
    }

    private void command(char letter, double[] coordinates, int count) {
        out.append(letter);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(number(coordinates[i]));
        }
    }

    private static String rectangle(Rectangle2D r) {
        return "<rect x=\"" + number(r.getX()) + "\" y=\"" + number(r.getY()) + "\" width=\"" + number(r.getWidth())
                + "\" height=\"" + number(r.getHeight()) + "\"/>";
    }

    /** Two decimals of a point, a 7000th of an inch, without idle zeros. */
    private static String number(double value) {
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> {
                    // XML 1.0 has no place for control characters.
                    if (c >= 0x20) {
                        escaped.appendCodePoint(c);
                    } else {
                        escaped.append(' ');
                    }
                }
            }
        });
        return escaped.toString();
    }
}
