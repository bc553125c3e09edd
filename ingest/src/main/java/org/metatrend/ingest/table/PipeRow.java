package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** One line of a Markdown pipe table. */
final class PipeRow {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\((?:[^()]|\\([^()]*\\))*\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>]*>|&[a-zA-Z]+;|&#\\d+;");

    private PipeRow() {}

    /** The cells between the pipes, as plain text; a pipe behind a backslash belongs to its cell. */
    static List<String> cells(String line) {
        String text = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(plain(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!text.endsWith("|") || text.endsWith("\\|")) {
            cells.add(plain(cell.toString()));
        }
        return cells;
    }

    /** Without links, strong print, code and HTML. Single asterisks stay: in tables they mark footnotes. */
    static String plain(String markdown) {
        String text = LINK.matcher(markdown).replaceAll("$1");
        text = STRONG.matcher(text).replaceAll("$1$2");
        text = CODE.matcher(text).replaceAll("$1");
        if (MARKUP.matcher(text).find()) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        return Cells.oneLine(text);
    }
}
