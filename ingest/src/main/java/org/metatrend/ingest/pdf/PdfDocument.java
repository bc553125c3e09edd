package org.metatrend.ingest.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.metatrend.ingest.BadInput;

/** An open PDF. Whatever PDFBox throws at spoilt bytes becomes a {@link BadInput} here. */
final class PdfDocument implements Closeable {
    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_PAGES = 2000;
    private static final long CACHE_IN_MEMORY = 32L << 20;
    private static final long CACHE = 512L << 20;

    private final String source;
    private final PDDocument document;
    private final Budget budget;

    /** @throws BadInput if the bytes are no PDF that can be read without a password */
    PdfDocument(String source, byte[] bytes) {
        this.source = source;
        this.budget = new Budget(source);
        if (bytes.length > MOST_BYTES) {
            throw new BadInput(
                    source, bytes.length + " bytes", "at most " + MOST_BYTES, "extract the pages with the tables");
        }
        Unpacked.refuseBomb(source, bytes);
        try {
            document = Loader.loadPDF(
                    bytes, "", null, null, MemoryUsageSetting.setupMixed(CACHE_IN_MEMORY, CACHE).streamCache);
        } catch (InvalidPasswordException e) {
            throw new BadInput(
                    source,
                    "a PDF that is encrypted with a password",
                    "a PDF that opens without one",
                    "save it again without a password",
                    e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw damaged("no readable PDF", e);
        }
    }

    /** The number of pages, at least one. */
    int pages() {
        int pages;
        try {
            pages = document.getNumberOfPages();
        } catch (RuntimeException | StackOverflowError e) {
            throw damaged("a PDF with a damaged page tree", e);
        }
        if (pages < 1) {
            throw damaged("a PDF without pages", null);
        }
        if (pages > MOST_PAGES) {
            throw new BadInput(
                    source,
                    pages + " pages",
                    "at most " + MOST_PAGES + " pages",
                    "extract the pages with the tables and use these");
        }
        return pages;
    }

    /** What a page (from 1) shows, once for each direction in which it has text. */
    List<Page> page(int number) {
        budget.nextPage();
        try {
            return PageReader.read(document.getPage(number - 1), number, budget);
        } catch (BadInput e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw damaged("a damaged page " + number, e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw damaged("a PDF that cannot be closed", e);
        }
    }

    /** PDFBox meets spoilt files with exceptions of every kind; which one is of use to developers only. */
    private BadInput damaged(String found, Throwable cause) {
        String why = cause == null || cause.getMessage() == null ? "" : " (" + BadInput.quote(cause.getMessage()) + ")";
        return new BadInput(
                source,
                found + why,
                "a whole PDF",
                "get the file again; if it opens elsewhere, print it to a new PDF",
                cause);
    }
}
