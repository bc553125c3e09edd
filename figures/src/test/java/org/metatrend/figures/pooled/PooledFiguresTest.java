package org.metatrend.figures.pooled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.figures.draw.Drawing;
import org.metatrend.figures.draw.Format;
import org.metatrend.figures.layout.Figure;

/** What holds of all figures of a meta-analysis. */
class PooledFiguresTest {
    private static final int MOST_BYTES = 400_000;

    @ParameterizedTest
    @EnumSource
    void theSameDataGiveTheSameBytes(Format format) {
        for (Figure again : PooledSamples.made()) {
            if (PooledSamples.typical().contains(again.id())) {
                assertThat(Drawing.render(again, format))
                        .as(again.id())
                        .isEqualTo(Drawing.render(PooledSamples.named(again.id()), format));
            }
        }
    }

    @Test
    void eachIsOneColumnWideAndNoHigherThanAPage() {
        for (Figure figure : PooledSamples.all()) {
            assertThat(figure.widthMm()).isEqualTo(85);
            assertThat(figure.heightMm()).as(figure.id()).isBetween(30.0, 240.0);
            assertThat(figure.description()).endsWith(".").doesNotContain("NaN");
        }
        assertThat(PooledSamples.all().stream().map(Figure::id)).doesNotHaveDuplicates();
    }

    @Test
    void filesStaySmallHoweverManyStudies() {
        for (Figure figure : PooledSamples.all()) {
            assertThat(Drawing.render(figure, Format.SVG).length)
                    .as(figure.id())
                    .isLessThan(MOST_BYTES);
        }
    }

    @Test
    void withoutDataTheySaySo() {
        Stream<Figure> none = PooledSamples.all().stream().filter(f -> f.id().endsWith("-none"));
        assertThat(none)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(Drawn.texts(figure)).contains("no data"));
    }
}
