package org.metatrend.ingest.pdf;

import java.util.List;

/** Glyphs without a blank between them. */
record Word(String text, double x0, double x1, double size, boolean bold) {

    /** The word of glyphs from left to right. */
    static Word of(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        double x1 = 0;
        double size = 0;
        int bold = 0;
        for (Glyph glyph : glyphs) {
            text.append(glyph.text().strip());
            x1 = Math.max(x1, glyph.x1());
            size = Math.max(size, glyph.size());
            bold += glyph.bold() ? 1 : -1;
        }
        return new Word(text.toString(), glyphs.get(0).x0(), x1, size, bold > 0);
    }
}
