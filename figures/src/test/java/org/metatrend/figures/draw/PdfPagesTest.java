package org.metatrend.figures.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.metatrend.figures.forest.ForestSamples;
import org.metatrend.figures.layout.Figure;

class PdfPagesTest {
    @Test
    void severalFiguresAreThePagesOfOneFileAlwaysTheSame() throws IOException {
        List<Figure> figures = ForestSamples.paged();
        List<Drawing> pages = figures.stream().map(Drawing::of).toList();
        byte[] file = Drawing.pdf("many studies", pages);

        assertThat(Drawing.pdf("many studies", pages)).isEqualTo(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(figures.size()).isGreaterThan(3);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("many studies");
            for (int i = 0; i < figures.size(); i++) {
                PDFTextStripper page = new PDFTextStripper();
                page.setStartPage(i + 1);
                page.setEndPage(i + 1);
                assertThat(page.getText(document)).contains("page " + (i + 1) + " of " + figures.size());
            }
        }
    }

    @Test
    void aFileOfOnePageIsTheFigureAlone() {
        Figure figure = ForestSamples.paged().get(0);

        assertThat(Drawing.pdf(figure.id(), List.of(Drawing.of(figure)))).isEqualTo(Drawing.render(figure, Format.PDF));
    }

    @Test
    void aFileWithoutPagesIsRefused() {
        assertThatThrownBy(() -> Drawing.pdf("none", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("none: a file without pages");
    }
}
