package org.metatrend.figures.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final double EM_PT = 72 / 25.4;

    @Test
    void controlAndFormatCharactersAreNotDrawn() {
        assertThat(Words.clean("  a\tb\n\u0000c \u202ed\u200be\u00a0 ")).isEqualTo("a b c de");
        assertThat(Words.clean("\ud800x")).isEqualTo("x");
        assertThat(Words.clean("y".repeat(1_000_000))).hasSize(600);
    }

    @Test
    void linesBreakBetweenWordsAndTheLastIsShortened() {
        assertThat(Words.lines("one two three four", 7, 12, 9)).containsExactly("one two", "three four");
        assertThat(Words.lines("one two three four", 7, 8, 2)).containsExactly("one", "two t\u2026");
        assertThat(Words.lines("incomprehensible", 7, 8, 3)).hasSize(3).allMatch(line -> Words.mm(line, 7) <= 8);
        assertThat(Words.lines("", 7, 8, 3)).containsExactly("");
    }

    @Test
    void lettersAreAtLeastAsWideAsTheyAreDrawnAndThoseOfCommonAlphabetsExactly() throws IOException {
        try (InputStream in =
                TTFParser.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double box = font.getAdvanceWidth(glyphs.getGlyphId(0x25a1));
            for (int c = 0x20; c < 0x11000; c++) {
                int glyph = glyphs.getGlyphId(c);
                double drawn = (glyph == 0 ? box : font.getAdvanceWidth(glyph)) / font.getUnitsPerEm();
                if (Words.clean(Character.toString(c)).isEmpty()) {
                    continue;
                }
                double measured = LetterWidth.mm(Character.toString(c), EM_PT);
                assertThat(measured).as("U+%04X", c).isGreaterThanOrEqualTo(drawn - 1e-9);
                if ((c >= 0x100 && c < 0x180) || (c >= 0x3a3 && c < 0x3cf) || (c >= 0x410 && c < 0x450)) {
                    assertThat(measured).as("U+%04X", c).isCloseTo(drawn, Offset.offset(1e-9));
                }
            }
        }
    }
}
