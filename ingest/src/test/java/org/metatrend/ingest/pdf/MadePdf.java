package org.metatrend.ingest.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** A PDF that a test makes: text and rules at places in points, y from the top of the page downwards. */
final class MadePdf {
    static final double SIZE = 10;

    private final PDDocument document = new PDDocument();
    private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
    private PDPage page;
    private PDPageContentStream content;

    /** Begins an upright page. */
    MadePdf page() {
        return page(0, new Matrix());
    }

    /** Begins a page that viewers turn, with all that follows drawn through a matrix. */
    MadePdf page(int rotation, Matrix matrix) {
        return io(() -> {
            finish();
            page = new PDPage(PDRectangle.A4);
            page.setRotation(rotation);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            content.transform(matrix);
        });
    }

    MadePdf text(double x, double y, String text) {
        return text(x, y, text, plain, SIZE);
    }

    MadePdf bold(double x, double y, String text) {
        return text(x, y, text, bold, SIZE);
    }

    MadePdf small(double x, double y, String text) {
        return text(x, y, text, plain, 0.7 * SIZE);
    }

    private MadePdf text(double x, double y, String text, PDFont font, double size) {
        return io(() -> {
            content.beginText();
            content.setFont(font, (float) size);
            content.newLineAtOffset((float) x, (float) (height() - y));
            content.showText(text);
            content.endText();
        });
    }

    /** Texts of one line, each from its x. */
    MadePdf row(double y, double[] x, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                text(x[i], y, cells[i]);
            }
        }
        return this;
    }

    MadePdf rule(double x0, double y0, double x1, double y1) {
        return io(() -> {
            content.moveTo((float) x0, (float) (height() - y0));
            content.lineTo((float) x1, (float) (height() - y1));
            content.stroke();
        });
    }

    /** Lines of justified text from one x to another. */
    MadePdf prose(double x0, double x1, double y, int lines) {
        String[] words = "the quick brown fox jumps over a lazy dog and then it rests for some time".split(" ");
        int at = 0;
        for (int i = 0; i < lines; i++) {
            StringBuilder line = new StringBuilder();
            while (width(line + " " + words[at % words.length]) <= x1 - x0) {
                line.append(line.length() == 0 ? "" : " ").append(words[at++ % words.length]);
            }
            double spaces = line.chars().filter(c -> c == ' ').count();
            double extra = (x1 - x0 - width(line.toString())) / spaces;
            double y1 = y + 12 * i;
            io(() -> {
                content.setWordSpacing((float) extra);
                text(x0, y1, line.toString());
                content.setWordSpacing(0);
            });
        }
        return this;
    }

    double width(String text) {
        try {
            return plain.getStringWidth(text) * SIZE / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Raw operators, for content that no program writes. */
    @SuppressWarnings("deprecation")
    MadePdf raw(String operators) {
        return io(() -> content.appendRawCommands(operators));
    }

    MadePdf encrypted(String owner, String user) {
        return io(() -> {
            finish();
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        io(() -> {
            finish();
            document.save(bytes);
            document.close();
        });
        return bytes.toByteArray();
    }

    private double height() {
        return page.getMediaBox().getHeight();
    }

    private void finish() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private MadePdf io(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
