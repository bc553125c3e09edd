package org.metatrend.ingest.table;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.metatrend.ingest.table.SpanGrid.SpanCell;

/** A {@code table} element of HTML or JATS, which share HTML's model of tables. */
final class MarkupTable {
    /** HTML's own limits: a span beyond them is clamped (HTML Living Standard, 4.9.11). */
    private static final int MOST_COLUMNS_SPANNED = 1000;

    private static final int MOST_ROWS_SPANNED = 65534;

    private final Element table;
    private final List<Element> rows;

    MarkupTable(Element table) {
        this.table = table;
        // the rows of this table, not those of tables inside its cells
        this.rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
    }

    FoundTable found(String source, String where, String caption) {
        SpanGrid grid = new SpanGrid(source);
        Element group = table;
        for (Element row : rows) {
            if (!group.equals(row.parent())) {
                grid.endGroup();
                group = row.parent();
            }
            grid.add(row.children().stream()
                    .filter(MarkupTable::isCell)
                    .map(MarkupTable::cell)
                    .toList());
        }
        List<List<String>> cells = grid.grid();
        return new FoundTable(where, caption, cells, Math.min(headerRows(), cells.size()));
    }

    /** The rows of {@code thead}, or else the first rows that have header cells only; not all rows. */
    private int headerRows() {
        int inHead = leading(row -> row.parent() != null && row.parent().nameIs("thead"));
        int header = inHead > 0
                ? inHead
                : leading(row ->
                        !row.children().isEmpty() && row.children().stream().allMatch(cell -> cell.nameIs("th")));
        return header < rows.size() ? header : 0;
    }

    private int leading(java.util.function.Predicate<Element> isHeader) {
        int count = 0;
        while (count < rows.size() && isHeader.test(rows.get(count))) {
            count++;
        }
        return count;
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    private static SpanCell cell(Element cell) {
        return new SpanCell(
                Cells.oneLine(cell.text()),
                span(cell, "colspan", MOST_COLUMNS_SPANNED),
                span(cell, "rowspan", MOST_ROWS_SPANNED));
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        if (!value.matches("\\d{1,9}")) {
            return 1;
        }
        return Math.max(1, Math.min(most, Integer.parseInt(value)));
    }

    /** Sets a caret before raised texts and footnote marks that would join what is before them. */
    static void keepRaisedApart(Element document) {
        for (Element raised : document.select("td sup, th sup, td xref[ref-type$=fn], th xref[ref-type$=fn]")) {
            if (RunText.wouldJoin(before(raised), raised.text())) {
                raised.prependText("^");
            }
        }
    }

    /** The text before a raised one, which may stand in a link of its own. */
    private static String before(Element raised) {
        Element outer = raised;
        while (outer.previousSibling() == null && outer.parent() != null && !isCell(outer.parent())) {
            outer = outer.parent();
        }
        Node node = outer.previousSibling();
        if (node instanceof TextNode words) {
            return words.getWholeText();
        }
        return node instanceof Element element ? element.text() : "";
    }
}
