package org.metatrend.figures.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.layout.TypeWidth;

class TypefaceTest {
    private final Typeface typeface = Typeface.liberationSans();

    @Test
    void layoutCountsOnTheWidthsOfTheFontThatIsDrawn() {
        StringBuilder characters = new StringBuilder("\u2013\u2212\u2264\u2265\u2248\u2019\u2026\u2192\u2190\u2014");
        for (char c = 0x20; c < 0x7f; c++) {
            characters.append(c);
        }
        for (char c = 0xa0; c <= 0xff; c++) {
            characters.append(c);
        }
        characters.chars().forEach(c -> {
            String text = Character.toString(c);
            assertThat(TypeWidth.mm(text, 72 / 25.4))
                    .as("U+%04X", c)
                    .isCloseTo(typeface.width(text, 1), Offset.offset(1e-9));
        });
    }

    @Test
    void charactersThatTheFontLacksBecomeBoxes() {
        assertThat(typeface.drawable("n \u2264 5 \u8111 \ud83d\ude00")).isEqualTo("n \u2264 5 \u25a1 \u25a1");
    }
}
