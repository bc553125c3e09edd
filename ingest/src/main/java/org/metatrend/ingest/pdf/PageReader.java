package org.metatrend.ingest.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Runs the content stream of a page and keeps its glyphs and straight strokes. Images, scripts, annotations and links
 * are passed over.
 */
final class PageReader extends PDFTextStripper {
    private static final int[] DIRECTIONS = {0, 90, 180, 270};

    private final int number;
    private final Budget budget;
    private final Strokes strokes = new Strokes();
    private PDRectangle box = new PDRectangle();
    private List<Page> pages = List.of();

    private PageReader(int number, Budget budget) throws IOException {
        this.number = number;
        this.budget = budget;
        // the default is to skip pages before the first, and a page read by itself has no number in PDFBox
        setStartPage(0);
        setShouldSeparateByBeads(false);
        // bold type is sometimes made by printing twice
        setSuppressDuplicateOverlappingText(true);
    }

    /** What a page shows, once for each direction in which it has text. */
    static List<Page> read(PDPage page, int number, Budget budget) throws IOException {
        PageReader reader = new PageReader(number, budget);
        if (page.hasContents()) {
            reader.box = page.getCropBox();
            reader.processPage(page);
        }
        return reader.pages;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator(operator.getName());
        // PDFBox itself calls operators without operands
        float[] numbers = new float[operands == null ? 0 : operands.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operands.get(i) instanceof COSNumber n ? n.floatValue() : 0;
        }
        super.processOperator(operator, operands);
        if (getGraphicsState() != null) {
            strokes.operator(operator.getName(), numbers, getGraphicsState().getCurrentTransformationMatrix());
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        budget.glyph();
        super.processTextPosition(text);
    }

    /** PDFBox calls this when the page has been run; there is nothing to write. */
    @Override
    protected void writePage() {
        List<TextPosition> all =
                charactersByArticle.stream().flatMap(List::stream).toList();
        pages = new ArrayList<>();
        for (int direction : DIRECTIONS) {
            List<Glyph> glyphs = all.stream()
                    .filter(t -> direction(t) == direction)
                    .map(t -> glyph(t, direction))
                    .filter(g -> g != null)
                    .toList();
            if (glyphs.stream().anyMatch(g -> !g.text().isBlank())) {
                pages.add(new Page(number, glyphs, strokes.rules(s -> turned(s, direction))));
            }
        }
    }

    private static int direction(TextPosition text) {
        return Math.floorMod(Math.round(text.getDir()), 360);
    }

    /** The glyph, or null if it shows nothing within the page. */
    private Glyph glyph(TextPosition text, int direction) {
        String unicode = text.getUnicode();
        if (unicode == null || unicode.isEmpty()) {
            return null;
        }
        double[] at =
                turn(text.getTextMatrix().getTranslateX(), text.getTextMatrix().getTranslateY(), direction);
        double width = Math.max(0, text.getWidthDirAdj());
        double size = text.getFontSizeInPt();
        if (!(size >= 1 && size <= 300)) {
            // fonts drawn by themselves (Type 3) scale as they like; the height of capitals is about 0.7 of the size
            size = Math.min(300, Math.max(1, text.getHeightDir() / 0.7));
        }
        boolean across = direction % 180 == 0;
        double most = across ? box.getWidth() : box.getHeight();
        double deepest = across ? box.getHeight() : box.getWidth();
        // also false where a coordinate is not a number
        boolean shown = at[0] >= -width && at[0] <= most && at[1] >= 0 && at[1] <= deepest + size && width < 1e4;
        return shown ? new Glyph(plain(unicode), at[0], at[0] + width, at[1], size, bold(text.getFont())) : null;
    }

    private Rule turned(double[] s, int direction) {
        double[] a = turn(s[0] - box.getLowerLeftX(), s[1] - box.getLowerLeftY(), direction);
        double[] b = turn(s[2] - box.getLowerLeftX(), s[3] - box.getLowerLeftY(), direction);
        return Rule.between(a[0], a[1], b[0], b[1]);
    }

    /** From PDF's coordinates, y upwards, to those in which text of the direction reads from left to right. */
    private double[] turn(double x, double y, int direction) {
        return switch (direction) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {box.getWidth() - x, y};
            case 270 -> new double[] {box.getHeight() - y, box.getWidth() - x};
            default -> new double[] {x, box.getHeight() - y};
        };
    }

    private static boolean bold(PDFont font) {
        String name = font == null || font.getName() == null ? "" : font.getName();
        String lower = name.substring(name.indexOf('+') + 1).toLowerCase(Locale.ROOT);
        if (lower.matches(".*(bold|black|heavy|cmbx|sfbx|ntxbx|-demi|medi$).*")) {
            return true;
        }
        PDFontDescriptor descriptor = font == null ? null : font.getFontDescriptor();
        return descriptor != null && descriptor.isForceBold();
    }

    /** Ligatures as letters, the several blanks and hyphens as one each; signs such as the minus stay as printed. */
    private static String plain(String unicode) {
        StringBuilder plain = new StringBuilder();
        unicode.codePoints().forEach(c -> {
            if (c >= 0xFB00 && c <= 0xFB06) {
                plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else if (c == 0x2010 || c == 0x2011) {
                plain.append('-');
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                plain.append(' ');
            } else if (!Character.isISOControl(c) && c != 0xFEFF && c != 0x200B) {
                plain.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
