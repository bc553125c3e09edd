package org.metatrend.ingest.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The tables of a saved web page, those inside cells too. Markup inside cells is dropped, its text kept. Scripts are
 * never run and nothing the page names is fetched.
 */
final class HtmlTables implements TableFinder {
    private static final int LONGEST_CAPTION = 300;
    /** How far a page's declaration of its encoding may stand from its beginning; the standard says 1024. */
    private static final int HEAD = 8192;

    @Override
    public List<FoundTable> find(String source, byte[] bytes) {
        Document page = parse(source, bytes);
        MarkupTable.keepRaisedApart(page);
        return find(source, page, 1);
    }

    /** The tables of a document as it is, numbered from a number. */
    static List<FoundTable> find(String source, Document page, int from) {
        List<FoundTable> found = new ArrayList<>();
        int number = from;
        for (Element table : page.select("table")) {
            FoundTable made = new MarkupTable(table).found(source, "table " + number, caption(table));
            if (!made.grid().isEmpty()) {
                found.add(made);
            }
            number++;
        }
        return List.copyOf(found);
    }

    static Document parse(String source, byte[] bytes) {
        TextEncoding encoding = TextEncoding.of(source, bytes);
        boolean declared = encoding.head(bytes, HEAD).toLowerCase(Locale.ROOT).contains("charset");
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(bytes),
                    declared ? null : encoding.charset().name(),
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table's own caption, its figure's, or the heading before it. */
    private static String caption(Element table) {
        Element caption = table.selectFirst("> caption");
        Element figure = table.closest("figure");
        if (caption == null && figure != null) {
            caption = figure.selectFirst("figcaption");
        }
        for (Element at = table; caption == null && at != null; at = at.parent()) {
            for (Element before = at.previousElementSibling();
                    caption == null && before != null && before.selectFirst("table") == null;
                    before = before.previousElementSibling()) {
                caption = before.tagName().matches("h[1-6]")
                        ? before
                        : before.select("h1,h2,h3,h4,h5,h6").last();
            }
        }
        String text = caption == null ? "" : Cells.oneLine(caption.text());
        return text.length() > LONGEST_CAPTION ? text.substring(0, LONGEST_CAPTION) : text;
    }
}
