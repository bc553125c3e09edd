package org.metatrend.figures.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metatrend.figures.SampleFigures;
import org.metatrend.figures.layout.Figure;
import org.metatrend.figures.layout.Outcome;
import org.metatrend.figures.layout.OutcomeFigures;
import org.metatrend.figures.layout.Series;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

class DrawingTest {
    private static final OutcomeFigures ACCURACY = new OutcomeFigures(Outcome.ACCURACY);

    private static final List<Figure> FIGURES = SampleFigures.corrected();
    private static final Figure FIGURE = FIGURES.get(1);
    private static final Figure CHALLENGES = FIGURES.get(6);

    @ParameterizedTest
    @EnumSource
    void theSameFigureGivesTheSameBytes(Format format) {
        for (Figure figure : FIGURES) {
            assertThat(Drawing.render(figure, format)).isEqualTo(Drawing.render(figure, format));
        }
    }

    @Test
    void anotherProcessWithoutFontsGivesTheSameBytes() throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Digests.class.getName());
        java.environment().put("FONTCONFIG_FILE", "/dev/null");
        java.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = java.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).isEqualTo(Digests.text());
    }

    /** Prints what the figures' bytes hash to. */
    static final class Digests {
        private Digests() {}

        public static void main(String[] args) {
            System.out.print(text());
        }

        static String text() {
            StringBuilder text = new StringBuilder();
            for (Figure figure : FIGURES) {
                for (Format format : Format.values()) {
                    text.append(figure.id()).append(' ').append(format).append(' ');
                    text.append(sha256(Drawing.render(figure, format))).append('\n');
                }
            }
            return text.toString();
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void severalThreadsDrawAtATime() throws InterruptedException {
        List<Figure> figures = FIGURES;
        List<byte[]> alone =
                figures.stream().map(f -> Drawing.render(f, Format.PDF)).toList();
        List<List<byte[]>> together = List.of(new ArrayList<>(), new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (List<byte[]> drawn : together) {
            Thread thread = new Thread(() -> figures.forEach(f -> drawn.add(Drawing.render(f, Format.PDF))));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(together).allSatisfy(drawn -> assertThat(drawn).containsExactlyElementsOf(alone));
    }

    @Test
    void aPngHasThreeHundredDotsPerInchAndSaysSo() throws IOException {
        byte[] png = Drawing.render(FIGURE, Format.PNG);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1004);
        assertThat(image.getHeight()).isEqualTo((int) Math.round(FIGURE.heightMm() / 25.4 * 300));
        int chunk = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(ByteBuffer.wrap(png).getInt(chunk + 4)).isEqualTo(11811);
    }

    @Test
    void aPdfHasThePageSizeAndExtractableText() throws IOException {
        try (PDDocument document = Loader.loadPDF(Drawing.render(FIGURE, Format.PDF))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var page = document.getPage(0).getMediaBox();
            assertThat((double) page.getWidth()).isCloseTo(85 * 72 / 25.4, Offset.offset(0.01));
            assertThat((double) page.getHeight()).isCloseTo(FIGURE.heightMm() * 72 / 25.4, Offset.offset(0.01));
            // PDFBox takes upright text apart at every line, so the blanks are left out of the comparison.
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("Numberofsubjects", "Reportedaccuracy(%)", "pMCIvssMCI", "1,000");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void anSvgIsWellFormedKeepsTextAndNeedsNothingFromElsewhere() throws Exception {
        Figure figure = ACCURACY.bySampleSize(
                "a<b", List.of(new Series("n < 5 & \"x\"", new double[] {3, 4}, new double[] {0.5, 0.6})), List.of());
        String svg = new String(Drawing.render(figure, Format.SVG), StandardCharsets.UTF_8);
        Document document = parse(svg);
        List<String> texts = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        assertThat(texts).contains("n < 5 & \"x\"", "Number of subjects", "Reported accuracy (%)");
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("85mm");
        assertThat(references(document)).allMatch(value -> value.startsWith("url(#a-b-"));
    }

    @Test
    void svgsStaySmall() {
        for (Figure figure : FIGURES) {
            int limit = figure.id().endsWith("-3") ? 1_000_000 : 300_000;
            assertThat(Drawing.render(figure, Format.SVG).length)
                    .as(figure.id())
                    .isLessThan(limit);
        }
    }

    @Test
    void anUndefinedStretchOfABandIsNotDrawn() {
        assertThat(FIGURE.description()).contains("band");
        for (Figure figure : FIGURES) {
            assertThat(new String(Drawing.render(figure, Format.SVG), StandardCharsets.UTF_8))
                    .as(figure.id())
                    .doesNotContain("NaN");
        }
    }

    @Test
    void everyTeamWithinTheAxisIsDrawn() {
        long circles = Drawing.of(CHALLENGES).strokes().stream()
                .filter(s -> s instanceof Stroke.Fill fill && fill.shape() instanceof java.awt.geom.Ellipse2D)
                .count();
        int inKey = 5;
        long teams = CHALLENGES.panels().stream()
                .flatMap(p -> p.marks().stream())
                .filter(org.metatrend.figures.layout.Mark.Points.class::isInstance)
                .mapToInt(p -> ((org.metatrend.figures.layout.Mark.Points) p).x().length)
                .sum();
        assertThat(circles).isEqualTo(teams + inKey);
    }

    private static List<String> references(Document document) {
        List<String> references = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            NamedNodeMap attributes = all.item(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                String name = attributes.item(j).getNodeName();
                String value = attributes.item(j).getNodeValue();
                if (value.contains("url(") || name.endsWith("href") || name.equals("src")) {
                    references.add(value);
                }
            }
        }
        return references;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
