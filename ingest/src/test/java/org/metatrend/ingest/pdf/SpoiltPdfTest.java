package org.metatrend.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.metatrend.ingest.BadInput;

@Timeout(60)
class SpoiltPdfTest {

    @Test
    void refusesWhatIsNoPdf() {
        refused("study,n\nA,1\n".getBytes(StandardCharsets.UTF_8), "found no readable PDF");
        refused(new byte[0], "found no readable PDF");
    }

    @Test
    void refusesAPasswordAndReadsWhatOnlyRestrictsPrinting() {
        refused(table().encrypted("owner", "user").bytes(), "found a PDF that is encrypted with a password");
        assertThat(new PdfTables().find("a.pdf", table().encrypted("owner", "").bytes()))
                .hasSize(1);
    }

    @Test
    void refusesPagesWithoutText() {
        MadePdf scan = new MadePdf().page().rule(10, 10, 500, 10).page();

        refused(scan.bytes(), "found no text on any of the 2 pages (scanned images?)");
    }

    @Test
    void refusesADocumentWithoutPages() {
        refused(new MadePdf().bytes(), "found a PDF without pages");
    }

    @Test
    void refusesMorePagesThanAPaperHas() {
        MadePdf pdf = new MadePdf();
        for (int i = 0; i < 2001; i++) {
            pdf.page();
        }

        refused(pdf.bytes(), "found 2001 pages, expected at most 2000 pages");
    }

    @Test
    void readsOrRefusesWhatIsCutOff() {
        byte[] whole = table().bytes();
        for (int length = 0; length < whole.length; length += 97) {
            readOrRefused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void readsOrRefusesWhatIsDamaged() {
        byte[] whole = table().bytes();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 1 + i / 10; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            readOrRefused(damaged);
        }
    }

    @Test
    void refusesAStreamThatUnpacksToMoreThanMachinesHold() {
        refused(contents(packed(new byte[1 << 20], 100), 1), "found a stream that unpacks to more than 67108864 bytes");
        refused(
                contents(packed(packed(new byte[1 << 20], 100), 1), 2),
                "found a stream that unpacks to more than 67108864 bytes");
    }

    @Test
    void refusesFormsThatCallEachOtherWithoutEnd() {
        refused(forms(30), "found more than 50000000 drawing operations");
    }

    @Test
    void refusesAPageWithMoreTextThanAnyPosterHas() {
        MadePdf pdf = new MadePdf().page();
        for (int i = 0; i < 210; i++) {
            pdf.text(10, 20 + i, "x".repeat(1000));
        }

        // characters beyond the edge of the page count as well
        refused(pdf.bytes(), "found a page with more than 200000 characters");
    }

    @Test
    void refusesAPageWhereEverythingIsACaption() {
        MadePdf pdf = new MadePdf().page();
        for (int i = 0; i < 350; i++) {
            pdf.small(10 + i % 40 * 5, 20 + i * 2.2, "Table 1").rule(10, 21 + i * 2.2, 500, 21 + i * 2.2);
        }

        refused(pdf.bytes(), "found page 1 with 350 lines of text, 350 of them captions of tables");
    }

    @Test
    void endsOnAPageCrowdedWithNumbersAndRules() {
        MadePdf pdf = new MadePdf().page().text(10, 10, "Table 1: Everything");
        for (int i = 0; i < 9000; i++) {
            pdf.small(10 + i % 30 * 18.3, 20 + Math.floorDiv(i, 30) * 2.6, "1");
            pdf.rule(10, 20.5 + i * 0.08, 500 + i % 50.0, 20.5 + i * 0.08);
        }

        readOrRefused(pdf.bytes());
    }

    @Test
    void passesOverCoordinatesBeyondAllMeasure() {
        MadePdf pdf = table();
        pdf.raw("1e38 0 0 1e38 0 0 cm 1e38 1e38 m -1e38 1e38 l S 0 0 m l re\n");
        pdf.text(1e30, 1e30, "far");

        assertThat(new PdfTables().find("a.pdf", pdf.bytes())).hasSize(1);
    }

    private static MadePdf table() {
        double[] x = {100, 200};
        return new MadePdf()
                .page()
                .text(100, 100, "Table 1: Accuracy")
                .row(120, x, "Study", "Accuracy")
                .row(132, x, "Smith", "0.81")
                .row(144, x, "Wang", "0.79");
    }

    private static void refused(byte[] bytes, String message) {
        assertThatThrownBy(() -> new PdfTables().find("a.pdf", bytes))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("a.pdf: " + message);
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            assertThat(new PdfTables().find("a.pdf", bytes)).hasSizeLessThan(2);
        } catch (BadInput e) {
            assertThat(e).hasMessageStartingWith("a.pdf: found ");
        }
    }

    private static byte[] packed(byte[] piece, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] contents(byte[] packed, int times) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(packed);
            }
            COSArray filters = new COSArray();
            for (int i = 0; i < times; i++) {
                filters.add(COSName.FLATE_DECODE);
            }
            stream.setItem(COSName.FILTER, filters);
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A chain of forms, each of which draws the next one twice. */
    private static byte[] forms(int depth) {
        try (PDDocument document = new PDDocument()) {
            COSStream next = form(document, "BT ET", null);
            for (int i = 0; i < depth; i++) {
                next = form(document, "/X Do /X Do", next);
            }
            PDPage page = new PDPage();
            document.addPage(page);
            page.setResources(new PDResources(resources(next)));
            COSStream contents = document.getDocument().createCOSStream();
            write(contents, "/X Do");
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSStream form(PDDocument document, String content, COSStream inner) throws IOException {
        COSStream form = document.getDocument().createCOSStream();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        if (inner != null) {
            form.setItem(COSName.RESOURCES, resources(inner));
        }
        write(form, content);
        return form;
    }

    private static COSDictionary resources(COSStream form) {
        COSDictionary forms = new COSDictionary();
        forms.setItem("X", form);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.XOBJECT, forms);
        return resources;
    }

    private static void write(COSStream stream, String content) throws IOException {
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
