package org.metatrend.ingest.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The {@code table-wrap}s of an article in JATS, as PubMed Central gives it, wherever they stand. The document must be
 * well-formed; its DTD and entities are never read, let alone fetched.
 */
final class JatsTables implements TableFinder {

    @Override
    public List<FoundTable> find(String source, byte[] bytes) {
        SafeXml.requireWellFormed(source, bytes);
        Document article = parse(bytes);
        MarkupTable.keepRaisedApart(article);
        // the same formula a second time, as TeX with all its commands
        article.select("td tex-math, th tex-math").remove();
        // what breaks the line must not join words
        article.select("td break, th break, td p, th p, td list-item, th list-item, td disp-formula, th disp-formula")
                .forEach(broken -> broken.before(" "));
        List<FoundTable> found = new ArrayList<>();
        int number = 0;
        for (Element wrap : article.select("table-wrap")) {
            number++;
            String id = wrap.attr("id").isBlank()
                    ? Integer.toString(number)
                    : wrap.attr("id").strip();
            List<Element> tables = wrap.select("table").stream()
                    .filter(table -> wrap.equals(table.closest("table-wrap")))
                    .toList();
            for (int part = 1; part <= tables.size(); part++) {
                String where = "table-wrap " + id + (tables.size() > 1 ? ", part " + part : "");
                FoundTable made = new MarkupTable(tables.get(part - 1)).found(source, where, caption(wrap));
                if (!made.grid().isEmpty()) {
                    found.add(made);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Document parse(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String caption(Element wrap) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("> label", "> caption")) {
            Element element = wrap.selectFirst(part);
            if (element != null) {
                element.select("title, p").forEach(words -> words.appendText(" "));
                parts.add(Cells.oneLine(element.text()));
            }
        }
        return String.join(" ", parts);
    }
}
