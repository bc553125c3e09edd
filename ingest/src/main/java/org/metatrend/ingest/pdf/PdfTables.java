package org.metatrend.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.table.FoundTable;

/**
 * Finds the tables inside a PDF. Text must be text: what is scanned cannot be read. Nothing is run and nothing that the
 * file names is fetched.
 */
public final class PdfTables {
    /** A page of small print has 150 lines, a poster some hundreds; bounds the work on pages made to be slow. */
    private static final int MOST_LINES = 4000;

    /** A page of a list of tables has 60. */
    private static final int MOST_CAPTIONS = 300;

    /**
     * The tables in the order of the pages, and on a page from top to bottom, the left column before the right.
     *
     * @param source the name for messages
     * @param bytes the whole file
     * @return none if there is text but no table
     * @throws BadInput if the bytes are no whole PDF, need a password, hold no text on any page or ask for more work
     *     than a paper does
     */
    public List<FoundTable> find(String source, byte[] bytes) {
        List<FoundTable> found = new ArrayList<>();
        try (PdfDocument document = new PdfDocument(source, bytes)) {
            int pages = document.pages();
            boolean text = false;
            for (int number = 1; number <= pages; number++) {
                int ofPage = 0;
                for (Page page : document.page(number)) {
                    text = true;
                    for (Region region : regions(source, page)) {
                        Extraction.Grid grid = Extraction.grid(region);
                        if (grid.table()) {
                            ofPage++;
                            String where = "page " + number + ", table " + ofPage;
                            found.add(new FoundTable(where, region.caption(), grid.rows(), grid.headerRows()));
                        }
                    }
                }
            }
            if (!text) {
                throw new BadInput(
                        source,
                        "no text on " + (pages == 1 ? "its page" : "any of the " + pages + " pages")
                                + " (scanned images?)",
                        "a PDF whose text can be selected",
                        "run text recognition (OCR) on it first, or type the table into a CSV file");
            }
        }
        return List.copyOf(found);
    }

    private static List<Region> regions(String source, Page page) {
        List<TextLine> lines = Baselines.lines(page.glyphs());
        long captions = lines.stream().filter(Caption::starts).count();
        if (lines.size() > MOST_LINES || captions > MOST_CAPTIONS) {
            throw new BadInput(
                    source,
                    "page " + page.number() + " with " + lines.size() + " lines of text, " + captions
                            + " of them captions of tables",
                    "at most " + MOST_LINES + " and " + MOST_CAPTIONS,
                    "extract the pages with the tables and use these");
        }
        return Layout.views(MarginNumbers.without(lines), page.rules()).stream()
                .flatMap(view -> Detection.regions(view).stream())
                .toList();
    }
}
